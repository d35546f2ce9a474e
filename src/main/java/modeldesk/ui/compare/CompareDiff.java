package modeldesk.ui.compare;

import modeldesk.lang.compare.ChangedFile;
import modeldesk.ui.code.Comparison;

/// The file of the chosen row compared, and which of its changes to show first, from 1; a title has
/// a muted part behind a middle dot.
public record CompareDiff(
    CompareRow row,
    ChangedFile file,
    String leftTitle,
    String rightTitle,
    Comparison comparison,
    int change) {}
