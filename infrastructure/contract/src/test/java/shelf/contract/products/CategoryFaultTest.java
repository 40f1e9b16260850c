package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Shop.shown;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;

/** Trees of categories that are none: named, and the one that is there stays. */
@Apart
class CategoryFaultTest {

  private final Shop shop = Shop.emptied();

  @BeforeEach
  void plant() {
    shown(200, shop.replaceTree(Trees.flat("old", 2)));
  }

  @AfterEach
  void nothingChanged() {
    assertThat(Ledger.ids(shop.tree())).containsExactly("old0", "old1");
    new Ledger(shop).assertWhole();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|non_field_errors",
        "{\"id\": \"a\", \"name\": \"A\"}|non_field_errors",
        "null|non_field_errors",
        "\"x\"|non_field_errors",
        "[1]|[0]",
        "[null, [], \"x\"]|[0] [1] [2]",
        "[{}]|[0].id [0].name",
        "[{\"id\": null, \"name\": null}]|[0].id [0].name",
        "[{\"id\": \"a\", \"name\": \"A\", \"children\": {}}]|[0].children",
        "[{\"id\": \"a\", \"name\": \"A\", \"children\": [5]}]|[0].children[0]",
        "[{\"id\": \"a\", \"name\": 5}]|[0].name",
        "[{\"id\": \"a\", \"name\": \" \"}]|[0].name",
        "[{\"id\": 5, \"name\": \"A\"}]|[0].id",
        "[{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"a\", \"name\": \"A\"}]|[1].id",
        "[{\"id\": \"a\", \"name\": \"A\", \"children\": [{\"id\": \"a\", \"name\": \"A\"}]}]"
            + "|[0].children[0].id"
      })
  void tree_faulty_isNamed(String tree, String faults) {
    Refused.assertFaults(shop.replaceTree(tree), 400, faults.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a/b", "скатерти", "a.b", "a#b", "a\\n", "é", " a", "a\\t", "😀"})
  void id_thatIsNone_isNamed(String id) {
    var tree = "[{\"id\": \"" + id + "\", \"name\": \"A\"}]";
    Refused.assertFaults(shop.replaceTree(tree), 400, "[0].id");
  }

  @Test
  void idAndName_oneTooLong_areNamed() {
    var tree = "[{\"id\": \"" + "x".repeat(65) + "\", \"name\": \"" + "я".repeat(201) + "\"}]";
    Refused.assertFaults(shop.replaceTree(tree), 400, "[0].id", "[0].name");
  }

  @Test
  void faults_atAllLevels_areToldAtOnce() {
    var tree =
        """
        [{"id": "a", "name": "", "children": [
            {"id": "b c", "name": "B", "children": [{"name": "D"}, 7]}, {"id": "a", "name": 1}]},
         {"id": "e", "name": "E", "children": "none"}]
        """;
    Refused.assertFaults(
        shop.replaceTree(tree),
        400,
        "[0].name",
        "[0].children[0].id",
        "[0].children[0].children[0].id",
        "[0].children[0].children[1]",
        "[0].children[1].id",
        "[0].children[1].name",
        "[1].children");
  }
}
