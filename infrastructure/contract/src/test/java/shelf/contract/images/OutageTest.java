package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.images.Owner.announced;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;

/** DynamoDB fails for a moment, which nobody hears of, or for good; and answers that get lost. */
@Apart
class OutageTest {

  private static final byte[] FILE = Drawing.tiny();

  private final Studio studio = Studio.quiet();
  private final Functions functions = studio.functions();
  private final Map<Kind, Owner> owners = new EnumMap<>(Kind.class);

  @AfterEach
  void heal() {
    studio.faults().clear();
  }

  /** What a client does. */
  private enum Deed {
    FORM,
    ANNOUNCE,
    DELETE,
    REORDER
  }

  /** With two images; each test has its own, and asks for it before it breaks anything. */
  private Owner owner(Kind kind) {
    return owners.computeIfAbsent(kind, it -> studio.owner(it).filled(2));
  }

  private Answer run(Kind kind, Deed deed, List<String> ids) {
    var owner = owner(kind);
    return switch (deed) {
      case FORM -> owner.form(Form.of(FILE));
      case ANNOUNCE -> owner.announce(announced("a.jpg", "image/jpeg", FILE.length));
      case DELETE -> owner.deleteImage(ids.getFirst());
      case REORDER -> owner.reorder(Owner.order(List.of(ids.get(1), ids.get(0))));
    };
  }

  private static void assertUnavailable(Answer answer) {
    Errors.assertDetail(answer, 503, "Service temporarily unavailable");
    assertThat(answer.header("retry-after")).get().asString().containsOnlyDigits();
  }

  private Fault onTables(Fault fault, Kind kind) {
    return fault.onTable(studio.tables().of(kind).name());
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCT, FORM",
    "PRODUCT, ANNOUNCE",
    "PRODUCT, DELETE",
    "PRODUCT, REORDER",
    "MODEL, FORM",
    "MODEL, ANNOUNCE",
    "MODEL, DELETE"
  })
  void deed_duringAnOutage_is503AndNothingIsLost(Kind kind, Deed deed) {
    var ids = owner(kind).ids();
    studio.faults().add(onTables(Fault.serverError(), kind).always());
    assertUnavailable(run(kind, deed, ids));
    studio.faults().clear();
    assertThat(owner(kind).ids()).isEqualTo(ids);
    assertThat(owner(kind).files()).containsAll(owner(kind).expectedFiles());
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCT, FORM, 201",
    "PRODUCT, ANNOUNCE, 201",
    "PRODUCT, DELETE, 204",
    "PRODUCT, REORDER, 200",
    "MODEL, FORM, 201",
    "MODEL, ANNOUNCE, 201",
    "MODEL, DELETE, 200"
  })
  void deed_whileErrorsPassOrTheAnswerIsLost_succeedsOnce(Kind kind, Deed deed, int status) {
    var ids = owner(kind).ids();
    studio.faults().add(onTables(Fault.serverError(), kind).times(2));
    studio.faults().add(onTables(Fault.conflict(), kind).on("TransactWriteItems").times(2));
    studio.faults().add(onTables(Fault.answerLost(), kind).on("TransactWriteItems"));
    var answer = run(kind, deed, ids);
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(studio.faults().produced()).isEqualTo(5);
    studio.faults().clear();
    int more = deed == Deed.FORM ? 1 : deed == Deed.DELETE ? -1 : 0;
    assertThat(owner(kind).ids()).hasSize(2 + more);
    assertThat(owner(kind).files()).containsAll(owner(kind).expectedFiles());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_itsTransactionFails_is503AndNoRowIsWritten(Kind kind) {
    var ids = owner(kind).ids();
    studio.faults().add(onTables(Fault.serverError(), kind).on("TransactWriteItems").always());
    assertUnavailable(owner(kind).form(Form.of(FILE)));
    studio.faults().clear();
    assertThat(owner(kind).ids()).isEqualTo(ids);
  }

  /** Its rows may be there: then its objects are, too. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_allAnswersAreLost_leavesNoRowWithoutObjects(Kind kind) {
    var ids = owner(kind).ids();
    studio.faults().add(onTables(Fault.answerLost(), kind).on("TransactWriteItems").always());
    var keyed = studio.keyed();
    assertUnavailable(Form.of(FILE).send(keyed, owner(kind).images()));
    studio.faults().clear();
    assertThat(owner(kind).files()).containsAll(owner(kind).expectedFiles());
    Studio.shown(201, Form.of(FILE).send(keyed, owner(kind).images()));
    assertThat(owner(kind).ids()).hasSize(ids.size() + 1);
    owner(kind).assertSound();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void status_duringAnOutage_is503AndNot404(Kind kind) {
    var ticket = owner(kind).ticket(FILE);
    studio.faults().add(onTables(Fault.serverError(), kind).always());
    assertUnavailable(owner(kind).upload(ticket.id()));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_duringAnOutage_failsAndSucceedsWhenItIsRepeated(Kind kind)
      throws FunctionFailedException {
    var ticket = owner(kind).ticket(FILE).sent(FILE);
    for (var fault :
        List.of(
            onTables(Fault.serverError(), kind).always(),
            onTables(Fault.serverError(), kind).on("TransactWriteItems").always(),
            onTables(Fault.answerLost(), kind).on("TransactWriteItems").always())) {
      studio.faults().add(fault);
      assertThat(functions.managesArrival(ticket.quarantine())).isFalse();
      assertThat(studio.bucket().keys(ticket.quarantine())).hasSize(1);
      studio.faults().clear();
    }
    functions.arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("ready");
    assertThat(owner(kind).ids()).hasSize(3);
    owner(kind).assertSound();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void removal_duringAnOutage_isAskedForAgain(Kind kind) throws FunctionFailedException {
    owner(kind).deleteImage(owner(kind).ids().getFirst());
    var keys = studio.removals(kind).stream().map(item -> item.key()).toList();
    studio.faults().add(onTables(Fault.serverError(), kind).always());
    assertThat(functions.removed(kind, keys)).hasSize(keys.size());
    studio.faults().clear();
    assertThat(functions.removed(kind, keys)).isEmpty();
    owner(kind).assertSound();
  }
}
