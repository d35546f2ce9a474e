package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.compare.CompareViewModel;
import org.kordamp.ikonli.feather.Feather;

/// Comparing the open branch with its shared model or another branch.
public final class CompareCommands {
  private final CompareViewModel compare;

  public CompareCommands(CompareViewModel compare) {
    this.compare = compare;
  }

  public void addTo(CommandList list) {
    list.add(
            "branch.compare",
            Messages.get("app.command.compareBranch"),
            Feather.COLUMNS,
            "",
            compare::show)
        .because(compare.unavailableProperty());
  }
}
