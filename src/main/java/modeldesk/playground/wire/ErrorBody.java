package modeldesk.playground.wire;

/// The error envelope of an ordinary route (api.md §1.5, shape 1).
public record ErrorBody(String detail, int status) {}
