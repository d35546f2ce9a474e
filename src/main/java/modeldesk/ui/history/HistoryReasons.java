package modeldesk.ui.history;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.TakeBack;
import modeldesk.ui.history.HistoryReading.Seen;
import org.jspecify.annotations.Nullable;

/// Why nothing is compared, why the file cannot be restored, and why no single keys or changes can;
/// each empty when there is no reason.
record HistoryReasons(String hint, String file, String keys, String change) {
  static HistoryReasons of(List<HistoryRow> chosen, @Nullable Seen seen, String readOnly) {
    if (chosen.size() != 1) {
      String one = Messages.get("history.reason.chooseOne");
      return new HistoryReasons(hint(chosen.size(), seen), one, one, one);
    }
    if (!(seen instanceof Seen.Compared compared)) {
      String why =
          seen instanceof Seen.Unread(String sentence)
              ? sentence
              : Messages.get("history.reason.reading");
      return new HistoryReasons(seen == null ? "" : why, why, why, why);
    }
    if (!readOnly.isEmpty()) {
      return new HistoryReasons("", readOnly, readOnly, readOnly);
    }
    if (compared.isSame()) {
      String same = Messages.get("history.reason.same");
      return new HistoryReasons("", same, same, same);
    }
    return new HistoryReasons("", "", keys(compared), notThere(compared));
  }

  private static String hint(int count, @Nullable Seen seen) {
    if (seen instanceof Seen.Unread(String sentence)) {
      return sentence;
    }
    return count == 2 ? "" : Messages.get(count == 0 ? "history.choose" : "history.chooseLess");
  }

  private static String keys(Seen.Compared compared) {
    return compared.other() == null ? notThere(compared) : TakeBack.reason(compared.keys());
  }

  private static String notThere(Seen.Compared compared) {
    return compared.other() == null ? Messages.get("history.reason.notThere") : "";
  }
}
