package shelf.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteRulesTest {
  private static final Set<String> ADMIN = Set.of("catalog.admin");
  private static final Route CATCH_ALL = open("ANY /api/brands/{proxy+}");
  private static final Route ROOT = open("ANY /api/brands");
  private static final Route LIST = open("GET /api/brands");
  private static final Route CREATE = guarded("POST /api/brands/admin");
  private static final List<Route> TEMPLATE = List.of(LIST, CREATE, ROOT, CATCH_ALL);

  @Test
  void access_asTheContractHasIt_isFine() {
    assertThat(RouteRules.access(TEMPLATE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/brands/admin",
        "GET /api/brands/admin/stats",
        "POST /api/brands",
        "DELETE /api/brands/{brand_id}"
      })
  void access_adminPathOrWriteWithoutToken_isNamed(String key) {
    String found = key + ": needs the JWT authorizer and the scope catalog.admin";
    assertThat(RouteRules.access(List.of(open(key), ROOT, CATCH_ALL))).containsExactly(found);
    var unscoped = new Route("brands", key, Set.of(), true);
    assertThat(RouteRules.access(List.of(unscoped, ROOT, CATCH_ALL))).containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /api/brands", "GET /api/brands/administration"})
  void access_publicRouteWithToken_isNamed(String key) {
    assertThat(RouteRules.access(List.of(guarded(key), ROOT, CATCH_ALL))).hasSize(1);
  }

  @Test
  void access_guardedCatchAll_isNamed() {
    assertThat(RouteRules.access(List.of(LIST, ROOT, guarded(CATCH_ALL.key())))).hasSize(1);
  }

  @Test
  void access_catchAllsOfAnAdminPath_areOpenToo() {
    var refresh = guarded("POST /api/fx/admin/refresh");
    var root = open("ANY /api/fx/admin/refresh");
    var below = open("ANY /api/fx/admin/refresh/{proxy+}");
    assertThat(RouteRules.access(List.of(refresh, root, below))).isEmpty();
    assertThat(RouteRules.access(List.of(refresh, root, guarded(below.key())))).hasSize(1);
  }

  @Test
  void access_notBothCatchAlls_isNamed() {
    var wanted = "brands: needs the catch-alls [ANY /api/brands, ANY /api/brands/{proxy+}], has ";
    assertThat(RouteRules.access(List.of(LIST, CATCH_ALL)))
        .containsExactly(wanted + "[ANY /api/brands/{proxy+}]");
    assertThat(RouteRules.access(List.of(ROOT))).containsExactly(wanted + "[ANY /api/brands]");
    assertThat(RouteRules.access(List.of(LIST)))
        .containsExactly(
            "brands: needs the catch-alls [ANY <prefix>, ANY <prefix>/{proxy+}], has []");
  }

  @Test
  void access_routeOutsideOfItsGroup_isNamed() {
    assertThat(RouteRules.access(List.of(open("GET /api/brandsearch"), ROOT, CATCH_ALL)))
        .containsExactly("GET /api/brandsearch: is not under /api/brands");
  }

  @Test
  void access_groupOfTwoPrefixes_needsTheCatchAllsOfBoth() {
    var root = open("ANY /api/makers");
    var proxy = open("ANY /api/makers/{proxy+}");
    var list = open("GET /api/makers");
    assertThat(RouteRules.access(List.of(LIST, list, ROOT, CATCH_ALL, root, proxy))).isEmpty();
    assertThat(RouteRules.access(List.of(LIST, list, ROOT, CATCH_ALL, proxy))).hasSize(1);
    assertThat(RouteRules.access(List.of(LIST, list, ROOT, CATCH_ALL)))
        .containsExactly("GET /api/makers: is not under /api/brands");
  }

  @Test
  void same_equalSets_areFine() {
    assertThat(same(Set.of(LIST.key(), CREATE.key()), Set.of(CREATE.key()))).isEmpty();
  }

  @Test
  void same_differingSets_nameEachDifference() {
    assertThat(same(Set.of(LIST.key(), "GET /x"), Set.of()))
        .containsExactlyInAnyOrder(
            "code lacks POST /api/brands/admin",
            "code has, not the template, GET /x",
            "code lacks POST /api/brands/admin with a token");
  }

  @Test
  void events_oneForEachRoute_isFine() {
    assertThat(
            events(
                Map.of("a", LIST.key(), "b", CREATE.key(), "c", CATCH_ALL.key(), "d", ROOT.key())))
        .isEmpty();
  }

  @Test
  void events_missingAndStrange_areNamed() {
    assertThat(
            events(Map.of("a", LIST.key(), "b", "GET /x", "c", CATCH_ALL.key(), "d", ROOT.key())))
        .containsExactly(
            "b: no route 'GET /x' in the template",
            "events/brands has no event for POST /api/brands/admin");
  }

  private static List<String> same(Set<String> all, Set<String> guarded) {
    return RouteRules.same(TEMPLATE, "code", all, guarded);
  }

  private static List<String> events(Map<String, String> events) {
    return RouteRules.events(TEMPLATE, "brands", events);
  }

  private static Route open(String key) {
    return new Route("brands", key, Set.of(), false);
  }

  private static Route guarded(String key) {
    return new Route("brands", key, ADMIN, true);
  }
}
