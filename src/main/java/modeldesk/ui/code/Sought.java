package modeldesk.ui.code;

/// What is looked for in a text, and how strictly.
record Sought(String text, boolean matchCase, boolean wholeWord, boolean regex) {
  static final Sought NOTHING = new Sought("", false, false, false);

  boolean isEmpty() {
    return text.isEmpty();
  }
}
