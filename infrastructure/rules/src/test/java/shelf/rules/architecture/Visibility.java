package shelf.rules.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Package-private and immutable until someone needs otherwise. */
final class Visibility {
  private Visibility() {}

  /**
   * Lambda makes a {@code *Function}; every other public class has a user outside its package, or
   * stands in the signature of one that has.
   */
  static List<String> needlesslyPublic(Code code) {
    var used = code.functions().stream().filter(Visibility::hasUserElsewhere).toList();
    var offered = used.stream().flatMap(Visibility::signatures).collect(Collectors.toSet());
    return code.functions().stream()
        .filter(type -> type.isTopLevelClass() && isPublic(type.getModifiers()))
        .filter(type -> !type.getSimpleName().endsWith("Function"))
        .filter(type -> !used.contains(type) && !offered.contains(type))
        .map(type -> type.getName() + " is public and used in its own package only")
        .sorted()
        .toList();
  }

  private static boolean hasUserElsewhere(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
  }

  private static Stream<JavaClass> signatures(JavaClass type) {
    return type.getCodeUnits().stream()
        .filter(unit -> isPublic(unit.getModifiers()))
        .flatMap(unit ->
            Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream()))
        .flatMap(signature -> signature.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }

  private static boolean isPublic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC);
  }

  /**
   * @param mayChange the fields that change, each for a reason its class gives, as {@code
   *     shelf.http.Meter.calls}
   */
  static List<String> changingFields(Code code, Set<String> mayChange) {
    return code.functions().stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(JavaField::getFullName)
        .filter(field -> !mayChange.contains(field))
        .sorted()
        .toList();
  }
}
