package modeldesk.ui.push;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.ui.session.Language;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What the ticked files and keys would bring into the model by the rules checked here: what leans
/// on a file that is not sent is found as well.
final class PushForesight {
  private record Sent(Draft draft, Set<YamlPath> leftOut) {}

  private final Latest latest;
  private Supplier<Language.@Nullable Foresight> language = () -> null;
  private Set<Sent> asked = Set.of();
  private List<Finding> found = List.of();

  PushForesight(Background background) {
    latest = new Latest(background);
  }

  /// `by` gives who can tell at the moment, null for nobody.
  void ask(Supplier<Language.@Nullable Foresight> by) {
    language = by;
  }

  /// What is known of the files that were looked at last.
  List<Finding> found() {
    return found;
  }

  /// Forgets what it knows.
  void clear() {
    latest.cancel();
    asked = Set.of();
    found = List.of();
  }

  /// Looks again where something else is to be sent; `then` is called when that is known.
  void look(List<PushRow> rows, Runnable then) {
    Set<Sent> sent = new HashSet<>();
    rows.forEach(row -> sent.add(new Sent(row.draft(), row.leftOut())));
    Language.Foresight by = language.get();
    if (by == null || sent.equals(asked)) {
      return;
    }
    asked = sent;
    latest.request(
        Messages.get("push.job.foresee"),
        progress -> by.added(texts(sent)),
        now -> {
          found = now;
          then.run();
        },
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private static Map<FileName, @Nullable String> texts(Set<Sent> sent) {
    Map<FileName, @Nullable String> texts = new HashMap<>();
    for (Sent each : sent) {
      try {
        texts.put(each.draft().name(), PushRow.sent(each.draft(), each.leftOut()).text());
      } catch (PushRow.NotApart e) {
        texts.put(each.draft().name(), each.draft().text());
      }
    }
    return texts;
  }
}
