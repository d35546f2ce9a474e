package modeldesk.text;

import java.util.Arrays;

/// Where the lines of a text begin. Lines and columns count from 0, offsets and columns in UTF-16
/// units; a line ends at `\n`, `\r\n` or a lone `\r`, and a text that ends with one has an empty
/// last line, as an editor shows it.
public final class LineIndex {
  /// How many characters a line has at least in nearly all files.
  private static final int USUAL = 24;

  private final CharSequence text;
  private final int[] starts;
  private final int count;

  /// The first `count` of `starts` are those of lines.
  private LineIndex(CharSequence text, int[] starts, int count) {
    this.text = text;
    this.starts = starts;
    this.count = count;
  }

  public static LineIndex of(CharSequence text) {
    return text instanceof String string && string.indexOf('\r') < 0 ? plain(string) : any(text);
  }

  /// A search for one character is far quicker than a look at every character.
  private static LineIndex plain(String text) {
    int[] starts = new int[16 + text.length() / USUAL];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    return new LineIndex(text, starts, count);
  }

  private static LineIndex any(CharSequence text) {
    int[] starts = new int[16 + text.length() / USUAL];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(text, starts, count);
  }

  /// At least 1.
  public int lineCount() {
    return count;
  }

  /// The line `offset` stands on; an offset behind the text belongs to the last line.
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  public int columnOf(int offset) {
    return offset - lineStart(lineOf(offset));
  }

  public int lineStart(int line) {
    return starts[line];
  }

  /// The end of the line before its terminator.
  public int lineEnd(int line) {
    int end = nextStart(line);
    if (end > starts[line] && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > starts[line] && text.charAt(end - 1) == '\r') {
      end--;
    }
    return end;
  }

  /// The start of the following line, or the end of the text for the last one.
  public int nextStart(int line) {
    return line + 1 < count ? starts[line + 1] : text.length();
  }

  /// The line without its terminator.
  public Span line(int line) {
    return new Span(lineStart(line), lineEnd(line));
  }
}
