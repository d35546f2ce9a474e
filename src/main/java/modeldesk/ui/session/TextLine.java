package modeldesk.ui.session;

import modeldesk.text.Span;

/// A line of an open text: its number from 1 as people count, and where it is, without its end.
public record TextLine(int number, Span span) {}
