package shelf.local.vk;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong with a call, and with which calls. Applies to the next one that matches, unless
 * {@link #times}, {@link #always} or {@link #withProbability} says otherwise.
 *
 * @param code VK's, of an error
 * @param message in place of VK's usual words
 * @param delay of what is slow or late
 * @param method as {@code market.get}; for errors and false items also the calls of an execute
 */
public record Trouble(
    Kind kind,
    int code,
    Optional<String> message,
    Duration delay,
    Optional<String> method,
    Optional<String> token,
    Odds odds) {

  /** How a call fails. Whatever starts with DONE is done all the same. */
  public enum Kind {
    /** VK's error object, with HTTP 200. */
    ERROR,
    /** 502 with a page of HTML. */
    HTML,
    /** The connection is reset. */
    RESET,
    /** Done and answered after the delay. */
    SLOW,
    /** Done, then the connection is reset. */
    DONE_RESET,
    /** Done, then 502 with a page of HTML. */
    DONE_HTML,
    /** Done at once, answered after the delay. */
    DONE_SLOW,
    /** Done, and answered with half of the JSON. */
    DONE_CUT,
    /** 502 at once, and done after the delay. */
    LATE,
    /** An execute's answer is null, its errors end with one of its own. */
    NULL_RESPONSE,
    /** The first element of a list is {@code false}. */
    FALSE_ITEM;

    boolean concernsSteps() {
      return this == ERROR || this == FALSE_ITEM;
    }
  }

  /**
   * @param skipped matching calls that are spared first
   * @param times matching calls that are hit at most
   */
  record Odds(int skipped, int times, double probability) {}

  /** One of VK's errors in its usual words; nothing is done. */
  public static Trouble error(int code) {
    return of(Kind.ERROR, code, Optional.empty(), Duration.ZERO);
  }

  /** One of VK's errors; nothing is done. */
  public static Trouble error(int code, String message) {
    return of(Kind.ERROR, code, Optional.of(message), Duration.ZERO);
  }

  /** Error 5 of a token that is used from elsewhere. */
  public static Trouble otherAddress() {
    return error(5, "User authorization failed: access_token was given to another ip address.");
  }

  /** One that needs no more words. */
  public static Trouble of(Kind kind) {
    return of(kind, 0, Optional.empty(), Duration.ZERO);
  }

  /** One that takes time: {@code SLOW}, {@code DONE_SLOW} or {@code LATE}. */
  public static Trouble of(Kind kind, Duration delay) {
    return of(kind, 0, Optional.empty(), delay);
  }

  static Trouble of(Kind kind, int code, Optional<String> message, Duration delay) {
    var odds = new Odds(0, 1, 1);
    return new Trouble(kind, code, message, delay, Optional.empty(), Optional.empty(), odds);
  }

  /** Only calls of this method, as {@code market.addAlbum}. */
  public Trouble on(String name) {
    return new Trouble(kind, code, message, delay, Optional.of(name), token, odds);
  }

  /** Only calls with this token. */
  public Trouble with(String other) {
    return new Trouble(kind, code, message, delay, method, Optional.of(other), odds);
  }

  /** Spares so many matching calls first: the next is hit. */
  public Trouble after(int calls) {
    return with(new Odds(calls, odds.times(), odds.probability()));
  }

  /** The next {@code count} matching calls. */
  public Trouble times(int count) {
    return with(new Odds(odds.skipped(), count, odds.probability()));
  }

  /** Every matching call. */
  public Trouble always() {
    return times(Integer.MAX_VALUE);
  }

  /** Every matching call with this probability, 0..1; the dice are {@link FakeVk#seed}'s. */
  public Trouble withProbability(double probability) {
    return with(new Odds(odds.skipped(), Integer.MAX_VALUE, probability));
  }

  private Trouble with(Odds other) {
    return new Trouble(kind, code, message, delay, method, token, other);
  }

  boolean concerns(String calledMethod, String usedToken) {
    return method.map(calledMethod::equals).orElse(true)
        && token.map(usedToken::equals).orElse(true);
  }

  Refusal refusal() {
    return new Refusal(code, message.orElseGet(() -> Errors.message(code)));
  }
}
