package shelf.local.secrets;

/** What Secrets Manager refuses, by the name of its exception. */
final class SecretException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  SecretException(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  String type() {
    return type;
  }
}
