package shelf.vk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads many pages with one call: {@code execute}, whose parts fail each for itself. */
final class VkBatch {

  /** VK's own limit. */
  static final int MOST = 25;

  private static final int TRIES = 3;

  private final VkClient client;

  VkBatch(VkClient client) {
    this.client = client;
  }

  /**
   * @param calls at most {@value #MOST}
   * @return what each of them answered, in order
   * @throws VkException if one of them kept failing
   */
  List<JsonNode> read(List<VkCall> calls, VkToken token, Deadline deadline) {
    var answers = new TreeMap<Integer, JsonNode>();
    var failure = Optional.<VkException>empty();
    for (int tries = 1; answers.size() < calls.size(); tries++) {
      if (tries > TRIES) {
        throw failure.orElseThrow();
      }
      if (tries > 1) {
        client.pauseAfter(tries - 1);
      }
      var left = left(calls.size(), answers);
      var parts = send(left.stream().map(calls::get).toList(), token, deadline);
      failure = sort(left, parts, answers);
      failure.ifPresent(e -> requirePassing(e, token));
    }
    return List.copyOf(answers.values());
  }

  private static List<Integer> left(int size, Map<Integer, JsonNode> answers) {
    var left = new ArrayList<Integer>();
    for (int i = 0; i < size; i++) {
      if (!answers.containsKey(i)) {
        left.add(i);
      }
    }
    return left;
  }

  /** Keeps what was answered; answers the worst of the failures. */
  private static Optional<VkException> sort(
      List<Integer> places, List<Part> parts, Map<Integer, JsonNode> answers) {
    var failure = Optional.<VkException>empty();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part.answer().isPresent()) {
        answers.put(places.get(i), part.answer().get());
      } else if (failure.isEmpty() || failure.get().kind().mayPass()) {
        failure = part.failure();
      }
    }
    return failure;
  }

  private void requirePassing(VkException e, VkToken token) {
    client.heed(e, token);
    if (!e.kind().mayPass()) {
      throw e;
    }
  }

  /** One of the two. */
  record Part(Optional<JsonNode> answer, Optional<VkException> failure) {

    static Part failed(VkException e) {
      return new Part(Optional.empty(), Optional.of(e));
    }
  }

  /** A batch that VK cannot run, as one whose answer is too large, is made two. */
  private List<Part> send(List<VkCall> calls, VkToken token, Deadline deadline) {
    try {
      return parts(calls, client.read(VkCall.execute(calls), token, deadline));
    } catch (VkException e) {
      if (e.kind() != VkKind.SCRIPT) {
        throw e;
      }
      if (calls.size() == 1) {
        return List.of(Part.failed(e));
      }
      int half = calls.size() / 2;
      var all = new ArrayList<>(send(calls.subList(0, half), token, deadline));
      all.addAll(send(calls.subList(half, calls.size()), token, deadline));
      return all;
    }
  }

  /**
   * A failed call is {@code false}, and so many of its method's errors were told before its own;
   * the list of errors also has some of {@code execute} itself. What is no page has failed, too: as
   * an empty one it would empty the cache.
   */
  static List<Part> parts(List<VkCall> calls, JsonNode whole) {
    var errors = new HashMap<String, List<JsonNode>>();
    for (var error : whole.path("execute_errors")) {
      var method = error.path("method").asString("");
      errors.computeIfAbsent(method, any -> new ArrayList<>()).add(error);
    }
    var parts = new ArrayList<Part>();
    for (int i = 0; i < calls.size(); i++) {
      var answer = whole.path("response").path(i);
      if (Shapes.isPage(answer)) {
        parts.add(new Part(Optional.of(answer), Optional.empty()));
      } else {
        var told = errors.getOrDefault(calls.get(i).method(), List.of());
        parts.add(Part.failed(told.isEmpty() ? unexplained() : failure(told)));
      }
    }
    return parts;
  }

  private static VkException unexplained() {
    return VkException.of(VkKind.BUSY);
  }

  private static VkException failure(List<JsonNode> told) {
    // The last one may stand for several: where fewer were told than failed.
    return Transport.failure(told.size() > 1 ? told.removeFirst() : told.getFirst());
  }
}
