package modeldesk.yaml;

import modeldesk.text.Span;

/// Why a text is no YAML, in words for the user, at the place where the cause begins when it can be
/// told (an unclosed quote at its opening), else where reading stopped. UTF-16 units; `span` may be
/// empty at the end of the text.
public record SyntaxError(Span span, String message) {}
