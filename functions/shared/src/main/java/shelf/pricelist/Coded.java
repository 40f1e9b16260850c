package shelf.pricelist;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.http.Body;

/** A value of one of 004's fixed lists. */
public interface Coded {

  /** As the API has it. */
  @JsonValue
  String code();

  /** As people read it, in Russian. */
  String label();

  static List<String> codes(Coded... all) {
    return Stream.of(all).map(Coded::code).toList();
  }

  static <T extends Coded> Optional<T> of(String code, T[] all) {
    return Stream.of(all).filter(one -> one.code().equals(code)).findFirst();
  }

  /** An optional field. */
  static <T extends Coded> Optional<T> read(Body body, String field, T[] all) {
    return body.maybeChoice(field, codes(all)).flatMap(code -> of(code, all));
  }
}
