package modeldesk.ui.session;

/// Where one is in a text: the caret in UTF-16 units and the first line in view, from 0; -1 when no
/// line is in view yet.
public record Viewpoint(int caret, int topLine) {}
