package modeldesk.ui.session;

/// How the lines of a fetched file end and whether it starts with a byte order mark: the editor
/// works on plain `\n`, the file gets back what it had.
public record LineEnds(boolean crlf, boolean bom) {
  public static LineEnds of(String fileText) {
    int first = fileText.indexOf('\n');
    return new LineEnds(
        first > 0 && fileText.charAt(first - 1) == '\r', fileText.startsWith("\uFEFF"));
  }

  /// What the editor shows of a file.
  public static String plain(String fileText) {
    String text = fileText.startsWith("\uFEFF") ? fileText.substring(1) : fileText;
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// What is kept and sent of an edited text.
  public String restore(String plain) {
    String text = crlf ? plain.replace("\n", "\r\n") : plain;
    return bom ? "\uFEFF" + text : text;
  }
}
