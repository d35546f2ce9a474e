package modeldesk.ui.issues;

import modeldesk.model.Issue;

/// Whether one fix of a kind may cure two issues together: the server says so of its own by a key
/// (api.md §5.1), and those of one rule are cured alike.
final class Alike {
  private Alike() {}

  static boolean share(Issue one, Issue other) {
    Issue.AutoFix fix = one.autoFix();
    if (fix != null) {
      return other.autoFix() != null && other.autoFix().key().equals(fix.key());
    }
    Issue.Rule rule = one.rule();
    return rule != null && rule.equals(other.rule());
  }
}
