package modeldesk.ui.code;

import modeldesk.text.Span;

/// A caret and where its selection began; both are the same where nothing is selected.
record Place(int anchor, int caret) {
  static Place at(int offset) {
    return new Place(offset, offset);
  }

  static Place of(Span span) {
    return new Place(span.start(), span.end());
  }

  Span span() {
    return new Span(Math.min(anchor, caret), Math.max(anchor, caret));
  }

  boolean isEmpty() {
    return anchor == caret;
  }

  /// With the caret elsewhere; what is selected grows with it or is forgotten.
  Place to(int offset, boolean select) {
    return new Place(select ? anchor : offset, offset);
  }
}
