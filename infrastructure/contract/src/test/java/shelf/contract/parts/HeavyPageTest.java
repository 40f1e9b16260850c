package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.ADMIN;
import static shelf.contract.parts.Parts.BULK;
import static shelf.contract.parts.Parts.rows;
import static shelf.contract.parts.Parts.shown;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shelf.contract.Patience;
import tools.jackson.databind.JsonNode;

/** Pages of the heaviest parts there can be: under Lambda's 6 MB, or a clear refusal. */
class HeavyPageTest {

  private static final int MOST_BYTES = 6_000_000;
  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();
  private static final ArrayList<Long> IDS = new ArrayList<>();

  /** A thousand parts with attributes of 4 KB and a description of 4 000 letters of two bytes. */
  @BeforeAll
  static void create() {
    var attributes = Map.of("a", "x".repeat(4080));
    for (int i = 0; i < 4; i++) {
      var part = Parts.many(PLACE, "H" + i, 250);
      part.forEach(body -> {
        body.put("attributes", attributes);
        body.put("description", "ж".repeat(4000));
      });
      var created = shown(200, PARTS.api().post(BULK, part));
      IDS.addAll(Parts.ids(created.get("items").valueStream().toList()));
    }
    var last = ADMIN + "?limit=1&skip=999&category_id=" + PLACE.categoryId();
    Patience.until(Parts.SOON, "the category", () -> !rows(PARTS.api().get(last)).isEmpty());
  }

  @AfterAll
  static void delete() {
    PARTS.api().delete("/api/brands/admin/" + PLACE.brandId() + "?force=true");
  }

  @Test
  void page_ofAThousand_isUnder6MbOrRefusedClearly() {
    for (var filter : new String[] {"category_id=" + PLACE.categoryId(), "skip=0"}) {
      var answer = PARTS.api().get(ADMIN + "?limit=1000&" + filter);
      assertThat(answer.bytes().length).isLessThan(MOST_BYTES);
      if (answer.status() != 200) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(413);
        assertThat(answer.json().propertyNames()).containsExactly("detail");
        assertThat(answer.json().get("detail").stringValue()).contains("limit");
      }
    }
  }

  @Test
  void walk_inSmallerPages_showsThemAll() {
    var list = ADMIN + "?limit=250&category_id=" + PLACE.categoryId();
    var rows = Pages.byCursor(PARTS.api(), list);
    assertThat(Parts.ids(rows)).isEqualTo(IDS);
    assertThat(rows)
        .extracting((JsonNode row) -> row.get("description").stringValue().length())
        .containsOnly(4000);
  }

  @Test
  void search_pageOf200_isServed() {
    var path = Parts.SEARCH + "?limit=200&q=H&category_id=" + PLACE.categoryId();
    var last = Parts.SEARCH + "?limit=1&skip=999&q=H&category_id=" + PLACE.categoryId();
    Patience.until(Parts.SOON, "search", () -> !rows(PARTS.api().get(last)).isEmpty());
    assertThat(Pages.byCursor(PARTS.api(), path)).hasSize(1000);
    assertThat(rows(PARTS.api().get(path))).hasSize(200);
  }
}
