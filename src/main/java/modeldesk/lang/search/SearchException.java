package modeldesk.lang.search;

/// What is looked for or put in its place cannot be used as it is written. The message is a
/// sentence for the user.
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchException(String message) {
    super(message);
  }
}
