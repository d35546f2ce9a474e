package modeldesk.ui.browser;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import modeldesk.api.ModelQuery;
import modeldesk.i18n.Messages;
import modeldesk.model.Connection;
import modeldesk.model.ModelKind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.CatalogFilter;
import org.kordamp.ikonli.feather.Feather;

/// What the tree shows: kinds, connection, order, deleted ones. Built anew each time it opens.
final class BrowserMenu extends MenuButton {
  private static final List<ModelKind> KINDS =
      List.of(ModelKind.SCHEMA, ModelKind.SHARED, ModelKind.SHARED_EXTENSION, ModelKind.WORKBOOK);

  private final BrowserViewModel browser;

  BrowserMenu(BrowserViewModel browser) {
    this.browser = browser;
    setId("browser-menu");
    getStyleClass().addAll("flat", "icon-only");
    setGraphic(Icons.sized(Feather.MORE_HORIZONTAL, Icons.LARGE));
    setAccessibleText(Messages.get("browser.menu.title"));
    Tip.say(this, Messages.get("browser.menu.title"));
    fill();
    setOnShowing(event -> fill());
  }

  private CatalogFilter filter() {
    return browser.catalog().filter();
  }

  private void set(CatalogFilter filter) {
    browser.catalog().filterProperty().set(filter);
  }

  private void fill() {
    getItems().clear();
    for (ModelKind kind : KINDS) {
      CheckMenuItem item = new CheckMenuItem(kindLabel(kind));
      item.setId("browser-kind-" + kind.name());
      item.setSelected(filter().kinds().contains(kind));
      item.setOnAction(event -> set(filter().with(kind, item.isSelected())));
      getItems().add(item);
    }
    CheckMenuItem deleted = new CheckMenuItem(Messages.get("browser.menu.deleted"));
    deleted.setSelected(filter().includeDeleted());
    deleted.setOnAction(event -> set(filter().includingDeleted(deleted.isSelected())));
    MenuItem reload = new MenuItem(Messages.get("browser.menu.reload"));
    reload.setId("browser-reload");
    reload.setGraphic(Icons.of(Feather.REFRESH_CW));
    reload.setOnAction(event -> browser.reload());
    getItems()
        .addAll(
            deleted,
            new SeparatorMenuItem(),
            sortMenu(),
            connectionMenu(),
            new SeparatorMenuItem(),
            reload);
  }

  private Menu sortMenu() {
    Menu menu = new Menu(Messages.get("browser.menu.sort"));
    ToggleGroup group = new ToggleGroup();
    menu.getItems()
        .addAll(
            sort(group, Messages.get("browser.sort.kind"), ModelQuery.Sort.KIND, true),
            sort(group, Messages.get("browser.sort.nameUp"), ModelQuery.Sort.NAME, true),
            sort(group, Messages.get("browser.sort.nameDown"), ModelQuery.Sort.NAME, false),
            sort(group, Messages.get("browser.sort.updated"), ModelQuery.Sort.UPDATED, false),
            sort(group, Messages.get("browser.sort.created"), ModelQuery.Sort.CREATED, false));
    return menu;
  }

  private RadioMenuItem sort(ToggleGroup group, String label, ModelQuery.Sort sort, boolean up) {
    RadioMenuItem item = new RadioMenuItem(label);
    item.setToggleGroup(group);
    item.setSelected(filter().sort() == sort && filter().ascending() == up);
    item.setOnAction(event -> set(filter().sortedBy(sort, up)));
    return item;
  }

  private Menu connectionMenu() {
    Menu menu = new Menu(Messages.get("browser.menu.connection"));
    ToggleGroup group = new ToggleGroup();
    menu.getItems().add(connection(group, Messages.get("browser.menu.allConnections"), ""));
    for (Connection each : browser.catalog().connections()) {
      menu.getItems().add(connection(group, each.name(), each.id()));
    }
    return menu;
  }

  private RadioMenuItem connection(ToggleGroup group, String label, String id) {
    RadioMenuItem item = new RadioMenuItem(label);
    item.setToggleGroup(group);
    item.setMnemonicParsing(false);
    item.setSelected(browser.connectionProperty().get().equals(id));
    item.setOnAction(event -> browser.connectionProperty().set(id));
    return item;
  }

  private static String kindLabel(ModelKind kind) {
    return switch (kind) {
      case SCHEMA -> Messages.get("browser.menu.kind.schema");
      case SHARED -> Messages.get("browser.menu.kind.shared");
      case SHARED_EXTENSION -> Messages.get("browser.menu.kind.extension");
      case WORKBOOK -> Messages.get("browser.menu.kind.workbook");
      case BRANCH, QUERY, OTHER -> BrowserCell.kind(kind);
    };
  }
}
