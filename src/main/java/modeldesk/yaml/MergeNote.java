package modeldesk.yaml;

/// A comment and where it stands, without the blanks around it.
record MergeNote(int start, int end, String text) {}
