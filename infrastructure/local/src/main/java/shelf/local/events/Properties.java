package shelf.local.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Properties as the template gives them; numbers and booleans may come as text. */
record Properties(Map<?, ?> values) {

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::valueOf);
  }

  String required(String name) {
    return text(name)
        .orElseThrow(() -> new IllegalArgumentException("template.yaml: " + name + " is missing"));
  }

  int number(String name, int otherwise) {
    return text(name).map(Integer::parseInt).orElse(otherwise);
  }

  boolean flag(String name, boolean otherwise) {
    return text(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  Properties map(String name) {
    return new Properties(values.get(name) instanceof Map<?, ?> map ? map : Map.of());
  }

  /** A list, or a single value where SAM takes one for a list. */
  List<?> list(String name) {
    return switch (values.get(name)) {
      case null -> List.of();
      case List<?> list -> list;
      case Object single -> List.of(single);
    };
  }

  Stream<Properties> maps(String name) {
    return list(name).stream().map(element -> new Properties((Map<?, ?>) element));
  }
}
