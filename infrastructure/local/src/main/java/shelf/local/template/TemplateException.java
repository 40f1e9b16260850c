package shelf.local.template;

/** A template that cannot be read; the message is one sentence that names the place in the file. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TemplateException(String message) {
    super(message);
  }

  TemplateException(String message, Throwable cause) {
    super(message, cause);
  }

  static TemplateException at(String place, String problem) {
    return new TemplateException("template: " + place + ": " + problem);
  }
}
