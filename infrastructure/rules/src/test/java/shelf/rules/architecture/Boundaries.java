package shelf.rules.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may know whom: what a reader of {@code functions/} relies on without looking. */
final class Boundaries {
  // The packages and the first reasons: enough to find the class that must move.
  private static final int CYCLE_LINES = 8;

  private Boundaries() {}

  static List<String> cycles(Code code) {
    return slices()
        .matching("shelf.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .evaluate(code.classes())
        .getFailureReport()
        .getDetails()
        .stream()
        .map(cycle -> cycle.lines().limit(CYCLE_LINES).collect(Collectors.joining("\n")))
        .toList();
  }

  /**
   * A function knows itself and what is shared; what is shared and the embedded AWS, only itself.
   */
  static List<String> modules(Code code) {
    return code.all().stream()
        .flatMap(
            type -> dependencies(type, (from, to) -> !mayKnow(code.module(from), code.module(to))))
        .toList();
  }

  private static boolean mayKnow(String from, String to) {
    boolean isShared = to.equals(Code.SHARED) && from.startsWith("functions/");
    return to.isEmpty() || to.equals(from) || isShared;
  }

  /** Events, contexts and containers of Lambda stop at the edge of a function. */
  static List<String> lambdaTypes(Code code) {
    return code.functions().stream()
        .filter(type -> !type.getPackageName().equals("shelf.http") && !isEntry(type))
        .flatMap(
            type -> dependencies(type, (from, to) -> to.getName().startsWith("com.amazonaws.")))
        .toList();
  }

  private static boolean isEntry(JavaClass type) {
    return outermost(type).getSimpleName().endsWith("Function");
  }

  static List<String> sdkTypes(Code code) {
    return only(
        Set.of("shelf.table", "shelf.aws", "shelf.secrets", "shelf.images.bucket"),
        "software.amazon.awssdk.",
        code);
  }

  static List<String> snapshotTypes(Code code) {
    return only(Set.of("shelf.snapshot", "shelf.aws"), "org.crac.", code);
  }

  static List<String> servletTypes(Code code) {
    return only(Set.of("shelf.http"), "jakarta.servlet.", code);
  }

  private static List<String> only(Set<String> inPackages, String types, Code code) {
    return code.functions().stream()
        .filter(type -> !inPackages.contains(type.getPackageName()))
        .flatMap(type -> dependencies(type, (from, to) -> to.getName().startsWith(types)))
        .toList();
  }

  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Boundaries::outermost).orElse(type);
  }

  private static Stream<String> dependencies(
      JavaClass type, BiPredicate<JavaClass, JavaClass> forbidden) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(known -> forbidden.test(type, known.getTargetClass().getBaseComponentType()))
        .map(Dependency::getDescription)
        .sorted();
  }
}
