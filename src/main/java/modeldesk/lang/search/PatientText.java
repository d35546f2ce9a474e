package modeldesk.lang.search;

import java.util.concurrent.CancellationException;
import modeldesk.i18n.Messages;

/// A text that a regular expression may read only so often: one that tries every way to match would
/// never end, and nothing else stops it.
final class PatientText implements CharSequence {
  /// How often one text may be read.
  static final int MOST_READS = 100_000_000;

  private static final int NOW_AND_THEN = 0xFFFF;

  private final String text;
  private final int most;
  private int reads;

  PatientText(String text, int most) {
    this.text = text;
    this.most = most;
  }

  /// How often it was read.
  int reads() {
    return reads;
  }

  static SearchException tooHard() {
    return new SearchException(Messages.get("search.tooHard"));
  }

  @Override
  public char charAt(int index) {
    reads++;
    if ((reads & NOW_AND_THEN) == 0) {
      check();
    }
    return text.charAt(index);
  }

  private void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
    if (reads >= most) {
      throw tooHard();
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
