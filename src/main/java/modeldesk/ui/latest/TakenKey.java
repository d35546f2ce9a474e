package modeldesk.ui.latest;

import modeldesk.lang.MergedKey;

/// A key of a file that was merged without asking.
public record TakenKey(MergingFile file, MergedKey key) {}
