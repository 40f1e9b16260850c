package shelf.market;

import java.util.Optional;
import shelf.http.IdempotencyKey;

/** What a client wants to be made. */
public record NewAlbum(String title, Optional<IdempotencyKey> key) {}
