package modeldesk.ui.drafts;

import modeldesk.ui.code.Comparison;

/// What a draft of the review would change; a title has a muted part behind a middle dot.
public record ImportDiff(String leftTitle, String rightTitle, Comparison comparison) {}
