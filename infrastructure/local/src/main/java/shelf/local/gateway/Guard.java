package shelf.local.gateway;

import java.util.List;

/**
 * What a route asks of the caller's token.
 *
 * @param issuer the only {@code iss} that is taken
 * @param audiences one of them must be in {@code aud}, or be {@code client_id} without an aud
 * @param scopes one of them must be granted; none: any valid token will do
 */
record Guard(String issuer, List<String> audiences, List<String> scopes) {}
