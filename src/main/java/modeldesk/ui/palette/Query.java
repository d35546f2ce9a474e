package modeldesk.ui.palette;

/// What is typed into the palette: letters of a command behind `>`, else of a file, with a line
/// from 1 behind a colon; 0 for none. Spaces do not count.
record Query(boolean commands, String letters, int line) {
  private static final String COMMANDS = ">";
  private static final int MOST_DIGITS = 9;

  static Query of(String typed) {
    String text = typed.replaceAll("\\s+", "");
    if (text.startsWith(COMMANDS)) {
      return new Query(true, text.substring(1), 0);
    }
    int colon = text.lastIndexOf(':');
    String digits = text.substring(colon + 1);
    boolean line = colon >= 0 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!line || digits.length() > MOST_DIGITS) {
      return new Query(false, text, 0);
    }
    return new Query(
        false, text.substring(0, colon), digits.isEmpty() ? 0 : Integer.parseInt(digits));
  }
}
