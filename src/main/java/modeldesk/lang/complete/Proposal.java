package modeldesk.lang.complete;

import modeldesk.text.Edit;

/// Something that may be typed: `text` is what the list shows, `detail` a word on what it is,
/// `documentation` a few sentences, empty for none. After `edit` the caret stands at `caret` of the
/// changed text.
public record Proposal(
    String text, Kind kind, String detail, String documentation, Edit edit, int caret) {
  /// What is proposed, for its icon.
  public enum Kind {
    KEY,
    VALUE,
    VIEW,
    DIMENSION,
    MEASURE,
    FILTER,
    TOPIC,
    GRANT,
    POLICY,
    CONSTANT,
    FORMAT,
    CALENDAR,
    SET,
    TAG,
    TIMEFRAME,
    ATTRIBUTE,
    SNIPPET
  }
}
