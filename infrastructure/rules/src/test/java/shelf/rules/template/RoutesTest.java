package shelf.rules.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shelf.albums.AlbumRoutesInCode;
import shelf.brands.BrandRoutesInCode;
import shelf.carmodels.CarModelRoutesInCode;
import shelf.fxsync.FxSyncRoutesInCode;
import shelf.http.Routes;
import shelf.images.ImageRoutesInCode;
import shelf.parts.PartRoutesInCode;
import shelf.pricing.PricingRoutesInCode;
import shelf.products.ProductRoutesInCode;
import shelf.rules.Repository;
import shelf.rules.Violations;
import tools.jackson.databind.json.JsonMapper;

/** {@code template.yaml}, the code, the documentation and the events know the same routes. */
class RoutesTest {
  private static final List<Route> TEMPLATE = Template.ofRepository().routes();
  private static final Map<String, Routes> CODE =
      Map.of(
          "albums", AlbumRoutesInCode.routes(),
          "brands", BrandRoutesInCode.routes(),
          "car-models", CarModelRoutesInCode.routes(),
          "images", ImageRoutesInCode.routes(),
          "fx-sync", FxSyncRoutesInCode.routes(),
          "parts", PartRoutesInCode.routes(),
          "pricing", PricingRoutesInCode.routes(),
          "products", ProductRoutesInCode.routes());

  @Test
  void groups_ofTheTemplate_areAllLookedAt() {
    var groups = TEMPLATE.stream().map(Route::group).collect(Collectors.toSet());
    assertThat(CODE.keySet())
        .as("A new HTTP function needs an entry in RoutesTest.CODE, as brands has it")
        .isEqualTo(groups);
  }

  @Test
  void access_inTheTemplate_isAsTheContractHasIt() {
    Violations.none(
        RouteRules.access(TEMPLATE),
        "In template.yaml: admin paths, writes and market groups need the JWT authorizer and the"
            + " scope catalog.admin, the rest is public, each group has its two public"
            + " catch-alls.");
  }

  @Test
  void routes_inCode_areThoseOfTheTemplate() {
    List<String> found = new ArrayList<>();
    CODE.forEach((group, code) -> {
      var template = ofGroup(group);
      found.addAll(RouteRules.same(template, group, code.routeKeys(), code.adminRouteKeys()));
      assertThat(Route.keys(template, Route::isCatchAll)).hasSameElementsAs(code.catchAlls());
    });
    Violations.none(found, "Routes in template.yaml and in the code's *Routes are the same.");
  }

  @Test
  void routes_inOpenApi_areThoseOfTheTemplate() {
    var api = OpenApi.ofRepository();
    Violations.none(
        RouteRules.same(TEMPLATE, OpenApi.FILE, api.keys(), api.guardedKeys()),
        "Routes in template.yaml and in " + OpenApi.FILE + " are the same, with their security.");
  }

  @Test
  void events_ofEachGroup_coverItsRoutes() {
    List<String> found = new ArrayList<>();
    CODE.keySet().forEach(g -> found.addAll(RouteRules.events(ofGroup(g), g, events(g))));
    Violations.none(
        found, "Every route has an event in events/<group>/, no event has another route.");
  }

  private static List<Route> ofGroup(String group) {
    return TEMPLATE.stream().filter(route -> route.group().equals(group)).toList();
  }

  private static Map<String, String> events(String group) {
    return Repository.children(Repository.ROOT.resolve("events").resolve(group)).stream()
        .filter(RoutesTest::isRequest)
        .collect(toMap(file -> file.getFileName().toString(), RoutesTest::routeKey));
  }

  /** A function that serves requests may be started by other events, too. */
  private static boolean isRequest(Path event) {
    return JsonMapper.shared().readTree(event).has("routeKey");
  }

  private static String routeKey(Path event) {
    return JsonMapper.shared().readTree(event).path("routeKey").asString("");
  }
}
