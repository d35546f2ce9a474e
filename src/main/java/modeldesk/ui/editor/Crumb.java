package modeldesk.ui.editor;

import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A step on the way from the file to the caret; `target` is where its key stands, null for
/// folders.
public record Crumb(String text, @Nullable Span target) {}
