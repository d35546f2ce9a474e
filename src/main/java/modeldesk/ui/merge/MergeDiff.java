package modeldesk.ui.merge;

import modeldesk.ui.code.Comparison;

/// Two states of a file compared and what they are called; a title has a muted part behind a middle
/// dot.
public record MergeDiff(String leftTitle, String rightTitle, Comparison comparison) {}
