package modeldesk.ui.history;

import modeldesk.i18n.Messages;
import modeldesk.store.History;

/// What the kinds of versions are called.
final class HistoryWords {
  private HistoryWords() {}

  static String kind(History.Kind kind) {
    return switch (kind) {
      case DRAFT -> Messages.get("history.kind.draft");
      case FETCHED -> Messages.get("history.kind.fetched");
      case PUSHED -> Messages.get("history.kind.pushed");
      case DISCARDED -> Messages.get("history.kind.discarded");
    };
  }

  /// One sentence: what the text was until when.
  static String explained(HistoryRow row) {
    return switch (row.version().kind()) {
      case DRAFT -> Messages.get("history.explain.draft", row.time());
      case FETCHED -> Messages.get("history.explain.fetched", row.time());
      case PUSHED -> Messages.get("history.explain.pushed", row.time());
      case DISCARDED -> Messages.get("history.explain.discarded", row.time());
    };
  }
}
