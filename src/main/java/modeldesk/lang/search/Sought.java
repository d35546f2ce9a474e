package modeldesk.lang.search;

/// What is looked for in a text, and how strictly.
public record Sought(String text, boolean matchCase, boolean wholeWord, boolean regex) {
  public static final Sought NOTHING = new Sought("", false, false, false);

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// The regular expression for a text itself.
  public static String literally(String text) {
    return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
  }
}
