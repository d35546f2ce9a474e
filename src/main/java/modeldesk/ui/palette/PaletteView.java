package modeldesk.ui.palette;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.KeyHint;
import modeldesk.ui.kit.MarkedText;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.QuickList;
import org.kordamp.ikonli.feather.Feather;

/// The palette over the window: files, or what can be done.
public final class PaletteView {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final double MENU_WIDTH = 64;
  private static final double KEYS_WIDTH = 104;

  private final QuickList<Row> list;

  /// `over` is what the list is shown over, as wide as the window.
  public PaletteView(PaletteViewModel model, Region over) {
    KeyHint more = new KeyHint(Messages.get("palette.hint.commands"), ">");
    Bind.visible(more, model.commandsProperty().not());
    list =
        new QuickList<>(
                "palette",
                over,
                model.typedProperty(),
                model.rows(),
                PaletteView::show,
                model::choose)
            .named(model.commandsProperty().map(PaletteView::prompt), Messages.get("palette.list"))
            .saying(model.countProperty(), model.nothingProperty())
            .choosing(row -> !(row instanceof Row.Group))
            .hinting(more);
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

  private static String prompt(boolean commands) {
    return commands
        ? Messages.get("palette.prompt.commands")
        : Messages.get("palette.prompt.files");
  }

  private static void show(ListCell<Row> cell, Row row) {
    switch (row) {
      case Row.Group group -> group(cell, group);
      case Row.File file -> file(cell, file);
      case Row.Action action -> action(cell, action);
    }
    cell.setPrefWidth(0);
  }

  private static void group(ListCell<Row> cell, Row.Group group) {
    Label title = new Label(group.title());
    title.getStyleClass().addAll("caption", "palette-group");
    fill(cell, false, title);
    cell.setAccessibleText(group.title());
  }

  private static void file(ListCell<Row> cell, Row.File file) {
    FileName name = file.name();
    int base = name.key().length() - name.baseName().length();
    List<Span> places = file.places();
    MarkedText title =
        new MarkedText(name.baseName(), cut(places, base, name.key().length(), base));
    MarkedText folder =
        new MarkedText(name.folder(), cut(places, 0, name.folder().length(), 0), "secondary");
    folder.setMinWidth(0);
    Pill draft = new Pill(Messages.get("palette.draft"), Pill.Tone.ACCENT);
    draft.setVisible(file.draft());
    Label place = new Label(place(file));
    place.getStyleClass().add("secondary");
    place.setMinWidth(Region.USE_PREF_SIZE);
    fill(cell, false, Icons.of(name.kind()), title, folder, space(), place, draft);
    String said = file.draft() ? Messages.get("palette.row.draft", name.key()) : name.key();
    cell.setAccessibleText((said + " " + place(file)).strip());
  }

  private static String place(Row.File file) {
    if (file.line() == 0) {
      return "";
    }
    return file.column() == 0
        ? Messages.get("palette.row.line", file.line())
        : Messages.get("palette.row.column", file.line(), file.column());
  }

  private static void action(ListCell<Row> cell, Row.Action action) {
    Offer offer = action.offer();
    Feather icon = Objects.requireNonNullElse(offer.icon(), Feather.CHEVRON_RIGHT);
    Label reason = new Label(offer.reason());
    reason.getStyleClass().add("secondary");
    reason.setMinWidth(0);
    Label menu = new Label(offer.menu());
    menu.getStyleClass().add("secondary");
    menu.setMinWidth(MENU_WIDTH);
    HBox keys = new HBox();
    keys.setAlignment(Pos.CENTER_RIGHT);
    keys.setMinWidth(KEYS_WIDTH);
    if (!offer.keys().isEmpty()) {
      keys.getChildren().add(KeyHint.cap(offer.keys()));
    }
    boolean off = !offer.reason().isEmpty();
    MarkedText title = new MarkedText(offer.title(), action.places());
    fill(cell, off, Icons.of(icon, "muted"), title, reason, space(), menu, keys);
    cell.setAccessibleText(
        Messages.get(
                "palette.row.command", offer.title(), offer.menu(), offer.keys(), offer.reason())
            .strip());
  }

  private static void fill(ListCell<Row> cell, boolean off, Node... parts) {
    HBox row = new HBox(8, parts);
    row.getStyleClass().add("palette-row");
    row.pseudoClassStateChanged(OFF, off);
    row.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(row);
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /// What of the places lies between two offsets, counted from another one.
  private static List<Span> cut(List<Span> places, int from, int to, int origin) {
    return places.stream()
        .filter(place -> place.start() < to && place.end() > from)
        .map(place ->
            new Span(Math.max(place.start(), from) - origin, Math.min(place.end(), to) - origin))
        .toList();
  }
}
