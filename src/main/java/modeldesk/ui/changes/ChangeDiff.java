package modeldesk.ui.changes;

import modeldesk.ui.code.Comparison;

/// A draft compared with what it began with; a title has a muted part behind a middle dot.
public record ChangeDiff(String leftTitle, String rightTitle, Comparison comparison) {}
