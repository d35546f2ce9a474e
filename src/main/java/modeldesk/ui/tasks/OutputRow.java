package modeldesk.ui.tasks;

/// One request as the Output panel shows it; `status` is a word where no answer came.
record OutputRow(
    String time, String method, String path, String status, String millis, boolean failed) {

  String text() {
    return String.join("\t", time, method, path, status, millis);
  }
}
