package modeldesk.ui.symbols;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Entry;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.QuickList;

/// The list of names over the window.
public final class SymbolsView {
  private final QuickList<Entry> list;

  /// `over` is what the list is shown over, as wide as the window.
  public SymbolsView(SymbolsViewModel model, Region over) {
    list =
        new QuickList<>(
                "symbols",
                over,
                model.filterProperty(),
                model.shown(),
                SymbolsView::show,
                model::choose)
            .named(model.scopeProperty().map(SymbolsView::prompt), Messages.get("symbols.list"))
            .saying(
                model.countProperty(),
                model
                    .loadingProperty()
                    .map(loading ->
                        loading
                            ? Messages.get("symbols.loading")
                            : Messages.get("symbols.nothing")));
    model.onShow(list::open);
  }

  /// Shows the list.
  public void open() {
    list.open();
  }

  boolean isShowing() {
    return list.isShowing();
  }

  void hide() {
    list.hide();
  }

  private static String prompt(SymbolsViewModel.Scope scope) {
    return switch (scope) {
      case FILE -> Messages.get("symbols.prompt.file");
      case MODEL -> Messages.get("symbols.prompt.model");
    };
  }

  private static void show(ListCell<Entry> cell, Entry entry) {
    Label name = new Label(entry.name());
    name.setMinWidth(0);
    Label detail = new Label(entry.detail());
    detail.getStyleClass().add("secondary");
    detail.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label kind = new Label(entry.kind().word());
    kind.getStyleClass().add("muted");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(8, Icons.of(entry.kind()), name, detail, space, kind);
    row.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(row);
    cell.setPrefWidth(0);
    cell.setAccessibleText(
        Messages.get("symbols.row", entry.name(), entry.kind().word(), entry.detail()));
  }
}
