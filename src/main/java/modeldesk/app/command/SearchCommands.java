package modeldesk.app.command;

import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.ui.search.SearchViewModel;
import modeldesk.ui.session.Session;
import org.kordamp.ikonli.feather.Feather;

/// Searching and replacing in the whole model, and the way through what was found.
public final class SearchCommands {
  private final Session session;
  private final SearchViewModel search;

  public SearchCommands(Session session, SearchViewModel search) {
    this.session = session;
    this.search = search;
  }

  public void addTo(CommandList list) {
    list.add(
            "edit.search",
            Messages.get("app.command.search"),
            Feather.SEARCH,
            "Shortcut+Shift+F",
            () -> search.open(false))
        .because(noModel());
    list.add(
            "edit.replaceInModel",
            Messages.get("app.command.replaceInModel"),
            Feather.REPEAT,
            "Shortcut+Shift+H",
            () -> search.open(true))
        .because(noModel());
    list.add(
            "go.nextPlace",
            Messages.get("app.command.nextPlace"),
            Feather.ARROW_DOWN,
            "F4",
            () -> search.step(1))
        .because(noPlaces());
    list.add(
            "go.previousPlace",
            Messages.get("app.command.previousPlace"),
            Feather.ARROW_UP,
            "Shift+F4",
            () -> search.step(-1))
        .because(noPlaces());
  }

  private ObservableValue<String> noModel() {
    return session.projectProperty().map(project -> "").orElse(Messages.get("app.command.noModel"));
  }

  private ObservableValue<String> noPlaces() {
    return search.emptyProperty().map(empty -> empty ? Messages.get("app.command.noPlaces") : "");
  }
}
