package modeldesk.ui.git;

/// A line of the git settings: what it is called and what it says.
public record GitFact(String name, String value) {}
