package modeldesk.ui.loose;

import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.LineEnds;
import org.jspecify.annotations.Nullable;

/// The text of a file as it is saved: the byte order mark and the line ends are those it had, line
/// by line where it mixes them.
final class WholeText {
  private WholeText() {}

  /// `disk` is what the file holds, null where there is none; `plain` what an editor made of it.
  static String of(@Nullable String disk, String plain) {
    if (disk == null) {
      return plain;
    }
    LineEnds ends = LineEnds.of(disk);
    String before = LineEnds.plain(disk);
    return ends.restore(before).equals(disk)
        ? ends.restore(plain)
        : mixed(disk, before, plain, ends);
  }

  private static String mixed(String disk, String before, String plain, LineEnds ends) {
    int[] places = places(disk, before.length());
    StringBuilder whole = new StringBuilder();
    int done = 0;
    for (Edit edit : Edits.between(before, plain).list()) {
      whole.append(disk, done, places[edit.start()]);
      whole.append(ends.crlf() ? edit.replacement().replace("\n", "\r\n") : edit.replacement());
      done = places[edit.end()];
    }
    return whole.append(disk, done, disk.length()).toString();
  }

  /// Where each character of the plain text stands in the file, and its end.
  private static int[] places(String disk, int length) {
    int[] places = new int[length + 1];
    int at = disk.startsWith("\uFEFF") ? 1 : 0;
    for (int i = 0; i < length; i++) {
      places[i] = at;
      at += disk.startsWith("\r\n", at) ? 2 : 1;
    }
    places[length] = disk.length();
    return places;
  }
}
