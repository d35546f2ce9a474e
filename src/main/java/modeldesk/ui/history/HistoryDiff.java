package modeldesk.ui.history;

import modeldesk.ui.code.Comparison;

/// A version compared with a later one or with now; a title has a muted part behind a middle dot.
public record HistoryDiff(String leftTitle, String rightTitle, Comparison comparison) {}
