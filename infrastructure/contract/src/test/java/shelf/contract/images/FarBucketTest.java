package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.local.lambda.FunctionFailedException;

/** The bucket does not answer: nothing is lost, and nobody is told that something is not there. */
@Apart
class FarBucketTest {

  private static final byte[] FILE = Drawing.jpeg(400, 300);

  private final Studio studio = Studio.quiet();
  private final FarBucket far = FarBucket.healed();
  private final Functions functions = far.functions();

  @AfterEach
  void heal() {
    far.relay().heal();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_withoutTheBucket_is503AndNoRowIsWritten(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind);
    far.relay().cut(1);
    var answer = functions.form(owner, Form.of(FILE));
    Errors.assertDetail(answer, 503, "Service temporarily unavailable");
    assertThat(answer.header("retry-after")).get().asString().containsOnlyDigits();
    assertThat(owner.shown()).isEmpty();
    far.relay().heal();
    Studio.shown(201, functions.form(owner, Form.of(FILE)));
    assertThat(owner.shown()).hasSize(1);
    assertThat(owner.files()).containsAll(owner.expectedFiles());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_withoutTheBucket_failsAndSucceedsWhenItIsRepeated(Kind kind)
      throws FunctionFailedException {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    far.relay().cut(1);
    assertThat(functions.managesArrival(ticket.quarantine())).isFalse();
    assertThat(ticket.state()).isEqualTo("pending");
    far.relay().heal();
    functions.arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("ready");
    owner.assertSound();
    assertThat(studio.bucket().keys(ticket.quarantine())).isEmpty();
  }

  /** The line breaks in the middle of the file: that is not the file's fault. */
  @ParameterizedTest
  @ValueSource(ints = {5, 20, 40})
  void arrival_cutOffInTheFile_failsAndSucceedsWhenItIsRepeated(int pieces)
      throws FunctionFailedException {
    var owner = studio.product();
    var file = Drawing.jpegOf(600_000);
    var ticket = owner.ticket(file).sent(file);
    far.relay().cutAfter(new AtomicInteger(pieces));
    assertThat(functions.managesArrival(ticket.quarantine())).isFalse();
    far.relay().heal();
    assertThat(ticket.state()).isEqualTo("pending");
    functions.arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("ready");
    owner.assertSound();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void removal_withoutTheBucket_isAskedForAgain(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind).filled(2);
    owner.deleteImage(owner.ids().getFirst());
    var keys = studio.removals(kind).stream().map(item -> item.key()).toList();
    far.relay().cut(1);
    assertThat(functions.removed(kind, keys)).hasSize(keys.size());
    assertThat(owner.files()).hasSize(6);
    far.relay().heal();
    assertThat(functions.removed(kind, keys)).isEmpty();
    owner.assertSound();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void sweep_withoutTheBucket_failsAndFindsNoRowWithoutObject(Kind kind) {
    studio.owner(kind).filled(1);
    far.relay().cut(1);
    assertThatThrownBy(functions::sweep).isInstanceOf(FunctionFailedException.class);
  }
}
