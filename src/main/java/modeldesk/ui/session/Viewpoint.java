package modeldesk.ui.session;

/// Where one is in a text: what is selected, from `anchor` to `caret` in UTF-16 units, and the
/// first line in view, from 0; -1 when no line is in view yet.
public record Viewpoint(int anchor, int caret, int topLine) {
  /// Where nothing is selected.
  public Viewpoint(int caret, int topLine) {
    this(caret, caret, topLine);
  }

  /// The same within a text of `length`.
  Viewpoint within(int length) {
    return new Viewpoint(Math.min(anchor, length), Math.min(caret, length), topLine);
  }
}
