package modeldesk.lang.create;

/// The text a file begins with, and where in it work goes on.
public record Scaffold(String text, int caret) {}
