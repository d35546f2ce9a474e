package modeldesk.ui.browser;

/// How far the search by name has looked through what the server lists; it reads the remaining
/// pages, because the server finds exact names only (api.md §2.2).
public sealed interface BrowserSearch {
  /// Nothing is searched for.
  record Off() implements BrowserSearch {}

  /// Reading on: `done` of `total` names are here.
  record Running(int done, int total) implements BrowserSearch {}

  /// Cancelled or failed before everything was read.
  record Stopped(int done, int total) implements BrowserSearch {}

  /// Everything was looked through.
  record Complete(int done) implements BrowserSearch {}
}
