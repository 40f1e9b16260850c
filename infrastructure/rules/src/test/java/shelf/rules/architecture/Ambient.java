package shelf.rules.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a class must be given, and may not take out of the air. */
final class Ambient {
  // The chance of functions, which a snapshot does not repeat; it is a SecureRandom itself.
  private static final String FRESH_RANDOM = "shelf.snapshot.FreshRandom";
  private static final Set<String> RANDOM =
      Set.of(
          "java.util.Random.<init>",
          "java.security.SecureRandom.<init>",
          FRESH_RANDOM + ".<init>",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");
  private static final Set<String> TIME =
      Set.of("java.lang.System.currentTimeMillis", "java.util.Date.<init>");

  private Ambient() {}

  /** A test cannot wait for tomorrow, and SnapStart would wake with yesterday's clock or dice. */
  static List<String> timeAndChance(Code code) {
    return accesses(
        code.functions(),
        target -> isTime(target) || RANDOM.contains(name(target)),
        origin -> isEntryConstructor(origin) || owner(origin).getName().equals(FRESH_RANDOM));
  }

  static List<String> environment(Code code) {
    return accesses(
        code.all(),
        target -> name(target).equals("java.lang.System.getenv"),
        Ambient::isEntryConstructor);
  }

  static List<String> sleeping(Code code, Set<String> mayWait) {
    return accesses(
        code.all(),
        target -> name(target).equals("java.lang.Thread.sleep"),
        origin -> mayWait.contains(owner(origin).getName()));
  }

  static List<String> printing(Code code, Set<String> mayPrint) {
    return accesses(
        code.all(),
        target -> Set.of("java.lang.System.out", "java.lang.System.err").contains(name(target)),
        origin -> mayPrint.contains(owner(origin).getName()));
  }

  static List<String> otherLogging(Code code, Set<String> maySilence) {
    return accesses(
        code.all(),
        target -> target.getOwner().getPackageName().equals("java.util.logging"),
        origin -> maySilence.contains(owner(origin).getName()));
  }

  private static boolean isTime(AccessTarget target) {
    String type = target.getOwner().getPackageName();
    boolean isSystemClock = name(target).matches("java\\.time\\.Clock\\.(system|tick[A-Z]).*");
    boolean isNow = type.startsWith("java.time") && target.getName().equals("now");
    return TIME.contains(name(target)) || isSystemClock || isNow && !takesClock(target);
  }

  private static boolean takesClock(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isEntryConstructor(JavaCodeUnit origin) {
    return origin instanceof JavaConstructor
        && origin.getOwner().getSimpleName().endsWith("Function");
  }

  private static JavaClass owner(JavaCodeUnit origin) {
    return Boundaries.outermost(origin.getOwner());
  }

  private static String name(AccessTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }

  private static List<String> accesses(
      Collection<JavaClass> types,
      Predicate<AccessTarget> forbidden,
      Predicate<JavaCodeUnit> allowed) {
    return types.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(access -> forbidden.test(access.getTarget()) && !allowed.test(access.getOrigin()))
        .map(JavaAccess::getDescription)
        .sorted()
        .toList();
  }
}
