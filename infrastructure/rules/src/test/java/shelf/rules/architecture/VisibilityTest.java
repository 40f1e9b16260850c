package shelf.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.rules.Violations;

class VisibilityTest {
  private static final Code CODE = Code.ofRepository();
  private static final Set<String> MAY_CHANGE = Set.of();

  @TempDir private Path root;

  @Test
  void needlesslyPublic_inTheRepository_isNothing() {
    Violations.none(
        Visibility.needlesslyPublic(CODE),
        "Make the class package-private until someone needs it.");
  }

  @Test
  void changingFields_inTheRepository_areNone() {
    Violations.none(
        Visibility.changingFields(CODE, MAY_CHANGE),
        "Make the field final. A field that must change needs an entry in VisibilityTest.");
  }

  @Test
  void needlesslyPublic_usedInItsPackageOnly_isNamed() throws IOException {
    var fixture =
        new Fixture(root)
            .with("functions/shared", "package shelf.a; public class A {}")
            .with("functions/shared", "package shelf.a; class B extends A {}")
            .with("functions/shared", "package shelf.a; public class AFunction {}");
    assertThat(Visibility.needlesslyPublic(fixture.code()))
        .containsExactly("shelf.a.A is public and used in its own package only");

    fixture.with("functions/brands", "package shelf.b; class C extends shelf.a.A {}");
    assertThat(Visibility.needlesslyPublic(fixture.code())).isEmpty();
  }

  @Test
  void needlesslyPublic_inASignatureUsedElsewhere_isFine() throws IOException {
    var code =
        new Fixture(root)
            .with("functions/shared", "package shelf.a; public interface A {}")
            .with("functions/shared", "package shelf.a; public class B { public void f(A[] a) {} }")
            .with("functions/brands", "package shelf.b; class C extends shelf.a.B {}")
            .code();
    assertThat(Visibility.needlesslyPublic(code)).isEmpty();
  }

  @Test
  void changingFields_notFinal_areNamed() throws IOException {
    var code =
        new Fixture(root)
            .with("functions/shared", "package shelf.a; class A { int a; final int b = 1; }")
            .code();
    assertThat(Visibility.changingFields(code, Set.of())).containsExactly("shelf.a.A.a");
    assertThat(Visibility.changingFields(code, Set.of("shelf.a.A.a"))).isEmpty();
  }
}
