package modeldesk.ui.diagram;

/// The colours of a diagram by what they are for.
enum Ink {
  GROUND,
  BOX,
  BORDER,
  LINE,
  TEXT,
  MUTED,
  ON_FILL,
  ACCENT,
  ACCENT_TINT,
  WARNING,
  WARNING_TINT,
  PILL
}
