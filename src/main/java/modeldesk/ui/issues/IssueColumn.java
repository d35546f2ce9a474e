package modeldesk.ui.issues;

import java.util.Comparator;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentFinding;
import modeldesk.model.FileName;
import modeldesk.text.Span;

/// The columns of the Issues table and what they sort by.
public enum IssueColumn {
  SEVERITY,
  MESSAGE,
  FILE,
  PLACE,
  ORIGIN,
  FIX;

  private static final Comparator<IssueRow.Item> NATURAL =
      Comparator.comparing((IssueRow.Item item) -> item.issue().severity())
          .thenComparing(item -> item.issue().content() != null)
          .thenComparing(IssueColumn::fileKey)
          .thenComparing(IssueColumn::documentId)
          .thenComparingInt(IssueColumn::offset)
          .thenComparing(item -> item.issue().message());

  /// Worst first, then by file and by where it stands in it; what is in documents comes after what
  /// is in files, document by document.
  static Comparator<IssueRow.Item> natural() {
    return NATURAL;
  }

  /// By this column, ties in the natural order.
  Comparator<IssueRow.Item> order(boolean ascending) {
    Comparator<IssueRow.Item> order =
        switch (this) {
          case SEVERITY -> Comparator.comparing(item -> item.issue().severity());
          case MESSAGE -> Comparator.comparing(item -> item.issue().message());
          case FILE -> Comparator.comparing(IssueColumn::fileKey);
          case PLACE -> Comparator.comparing(IssueRow.Item::place);
          case ORIGIN -> Comparator.comparing(item -> item.issue().origin());
          case FIX -> Comparator.comparing(IssueColumn::fixTitle);
        };
    return (ascending ? order : order.reversed()).thenComparing(NATURAL);
  }

  private static String fileKey(IssueRow.Item item) {
    ContentFinding content = item.issue().content();
    if (content != null) {
      return content.document().name();
    }
    FileName file = item.issue().file();
    return file == null ? "" : file.key();
  }

  private static String documentId(IssueRow.Item item) {
    ContentFinding content = item.issue().content();
    return content == null ? "" : content.document().id();
  }

  private static int offset(IssueRow.Item item) {
    Span span = item.issue().span();
    return span == null ? -1 : span.start();
  }

  private static String fixTitle(IssueRow.Item item) {
    return switch (item.offer()) {
      case FixOffer.None _ -> "";
      case FixOffer.Cures _ -> Messages.get("issues.menu.fix");
      case FixOffer.Replace _ -> Messages.get("issues.fix.replace");
      case FixOffer.Ready ready -> ready.title();
      case FixOffer.Unknown unknown -> unknown.title();
    };
  }
}
