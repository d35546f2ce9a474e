package modeldesk.ui.inspector;

import java.util.Optional;
import modeldesk.model.Issue;

/// What the inspector can ask the rest of the window to do about an issue.
public interface Advice {
  /// Reads the database's schema again.
  void refreshSchema();

  /// Asks Omni what is wrong.
  void validate();

  /// Shows the fix of an issue as a diff.
  void fix(Issue issue);

  /// What the button for the fix of an issue says; empty when there is nothing to apply.
  Optional<String> fixTitle(Issue issue);

  /// Lists all uses of the name at the caret, or of the open file.
  void listUses();

  /// Opens a page of Omni's documentation.
  void openPage(String address);

  /// Whether the issue is known not to be on the shared model.
  boolean isNew(Issue issue);
}
