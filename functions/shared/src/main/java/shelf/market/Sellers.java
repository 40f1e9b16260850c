package shelf.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shelf.config.Config;
import shelf.http.Answer;
import shelf.http.Problem;
import shelf.secrets.Secrets;
import shelf.snapshot.Forgetful;
import shelf.vk.Seller;
import shelf.vk.VkToken;

/** The tokens of projects: kept in Secrets Manager, read at use, remembered for a minute. */
public final class Sellers implements Forgetful {

  private static final Duration REMEMBERED = Duration.ofSeconds(60);

  private final Secrets secrets;
  private final String prefix;
  private final Clock clock;
  private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

  record Missing(String detail, String code) {}

  private record Remembered(VkToken token, Instant until) {}

  public Sellers(Config config, Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.prefix = config.required("VK_SECRET_PREFIX");
    this.clock = clock;
    Forgetful.register(this);
  }

  /**
   * @throws Problem 409 if the project has no token
   */
  public Seller existing(Project project) {
    return find(project).orElseThrow(Sellers::missing);
  }

  private static Problem missing() {
    return Problem.of(
        Answer.of(409, new Missing("The project has no VK token", "vk_token_missing")));
  }

  public Optional<Seller> find(Project project) {
    return project
        .tokenHash()
        .flatMap(hash -> token(project.id(), hash))
        .map(token -> new Seller(project.vkProjectId(), token));
  }

  /** Who remembers another one than was given last, asks again. */
  private Optional<VkToken> token(long projectId, String hash) {
    var known = Optional.ofNullable(remembered.get(projectId));
    return known
        .filter(it -> clock.instant().isBefore(it.until()) && it.token().hash().equals(hash))
        .map(Remembered::token)
        .or(() -> read(projectId));
  }

  private Optional<VkToken> read(long projectId) {
    var token = secrets.read(name(projectId)).flatMap(VkToken::kept);
    token.ifPresent(
        it -> remembered.put(projectId, new Remembered(it, clock.instant().plus(REMEMBERED))));
    return token;
  }

  public void keep(long projectId, VkToken token) {
    secrets.write(name(projectId), token.value());
    forget(projectId);
  }

  /** No snapshot may have a token. */
  @Override
  public void forget() {
    remembered.clear();
  }

  /** Asks again the next time, as after VK has refused the token. */
  public void forget(long projectId) {
    remembered.remove(projectId);
  }

  public void delete(long projectId) {
    secrets.delete(name(projectId));
    forget(projectId);
  }

  private String name(long projectId) {
    return prefix + projectId;
  }
}
