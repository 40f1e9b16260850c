package shelf.contract;

import shelf.local.EmbeddedAws;

/** Who calls an embedded AWS. */
public record Callers(EmbeddedAws aws) {

  /** Without a token. */
  public Api anyone() {
    return Api.at(aws.url());
  }

  public Api admin() {
    return anyone().withToken(token("catalog.admin"));
  }

  /** With a token that allows nothing of what admins do. */
  public Api unscoped() {
    return anyone().withToken(token("catalog.read"));
  }

  public String token(String scope) {
    return aws.token(scope);
  }
}
