package modeldesk.ui.issues;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import modeldesk.model.Issue;
import modeldesk.text.Span;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import org.jspecify.annotations.Nullable;

/// The rows at the caret. Those of a file are looked for once and not at each move of the caret,
/// which may be one of thousands of rows away.
final class AtCaret {
  private record Own(Document document, List<IssueRow.Item> items) {}

  private final ObservableList<IssueRow> rows;
  private @Nullable Own own;

  AtCaret(ObservableList<IssueRow> rows) {
    this.rows = rows;
    // An invalidation comes before any change, so that whoever hears of new rows finds them here.
    rows.addListener((InvalidationListener) now -> own = null);
  }

  /// The first row whose issue the caret touches.
  Optional<IssueRow.Item> first(Document document) {
    Caret caret = document.caretProperty().get();
    return of(document).stream().filter(item -> isAt(item, document, caret)).findFirst();
  }

  /// The row whose fix is asked for while `now` is the current one: that, or one at the caret or
  /// else on its line that has a fix where it has none.
  IssueRow.@Nullable Item toFix(IssueRow.@Nullable Item now, @Nullable Document document) {
    if (document == null || (now != null && now.offer().isThere())) {
      return now;
    }
    Caret caret = document.caretProperty().get();
    List<IssueRow.Item> curable =
        of(document).stream().filter(item -> item.offer().isThere()).toList();
    return curable.stream()
        .filter(item -> isAt(item, document, caret))
        .findFirst()
        .or(() -> onLine(curable, document, caret))
        .orElse(now);
  }

  /// Whether the caret touches the issue of a row.
  static boolean isAt(IssueRow.Item item, Document document, Caret caret) {
    Issue issue = item.issue();
    Span span = issue.span();
    return document.name().equals(issue.file()) && span != null && span.touches(caret.offset());
  }

  private List<IssueRow.Item> of(Document document) {
    Own known = own;
    if (known == null || !known.document().equals(document)) {
      known =
          new Own(
              document,
              rows.stream()
                  .filter(IssueRow.Item.class::isInstance)
                  .map(IssueRow.Item.class::cast)
                  .filter(item -> document.name().equals(item.issue().file()))
                  .toList());
      own = known;
    }
    return known.items();
  }

  private static Optional<IssueRow.Item> onLine(
      List<IssueRow.Item> here, Document document, Caret caret) {
    if (here.isEmpty()) {
      return Optional.empty();
    }
    Span line = document.port().line(caret.offset()).span();
    return here.stream().filter(item -> beginsOn(line, item.issue().span())).findFirst();
  }

  private static boolean beginsOn(Span line, @Nullable Span span) {
    return span != null && line.touches(span.start());
  }
}
