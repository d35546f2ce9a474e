package modeldesk.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What two people wrote, kept without the program's help: every value is written once, such as
/// `A17z`, so that wherever it is missing later somebody took it away. Who did that must have had
/// it on screen: in the text that was edited or deleted, or in a conflict that was decided.
final class Ledger {
  private static final Pattern VALUE = Pattern.compile("[A-Z][0-9]+z");

  private final Map<String, String> written = new LinkedHashMap<>();
  private final Set<String> dropped = new LinkedHashSet<>();
  private final List<String> schedule = new ArrayList<>();

  /// A value that was never written before.
  String value(String who) {
    String value = who + written.size() + "z";
    written.put(value, schedule.isEmpty() ? "the beginning" : schedule.getLast());
    return value;
  }

  /// Takes down what is done next.
  void step(String what) {
    schedule.add(schedule.size() + ". " + what);
  }

  /// Takes down how a step went on.
  void note(String what) {
    schedule.set(schedule.size() - 1, schedule.getLast() + "; " + what);
  }

  /// Somebody who sees `before` makes it `after`; null for no text at all.
  void sees(@Nullable String before, @Nullable String after) {
    Set<String> gone = values(before);
    gone.removeAll(values(after));
    if (!gone.isEmpty() && dropped.addAll(gone)) {
      note("knowingly without " + gone);
    }
  }

  /// The values that stand in none of the texts and that nobody took away knowingly, with the steps
  /// that wrote them.
  List<String> lost(Collection<String> texts) {
    Set<String> there = new LinkedHashSet<>(dropped);
    texts.forEach(text -> there.addAll(values(text)));
    return written.entrySet().stream()
        .filter(each -> !there.contains(each.getKey()))
        .map(each -> each.getKey() + " of " + each.getValue())
        .toList();
  }

  /// All that was done, a line each.
  String schedule() {
    return String.join("\n", schedule);
  }

  private static Set<String> values(@Nullable String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = VALUE.matcher(text == null ? "" : text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
