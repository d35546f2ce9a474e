package modeldesk.ui.loose;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.Searches;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.Notice;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The place of files on this computer: what can be done above, a tab for each file, and what is
/// wrong with it below.
public final class LooseView extends BorderPane {
  private static final double TEXT_SHARE = 0.72;

  private final LooseViewModel model;
  private final Background background;
  private final ObservableValue<? extends Number> fontSize;
  private final Searches searches = new Searches();
  private final TabPane tabs = new TabPane();
  private final Map<LooseFile, Tab> shown = new HashMap<>();
  private final SplitPane both;
  private final EmptyState empty;
  private final Button open;

  /// `host` is what cards are shown over, `back` leads to the connections, `listKeys` is given what
  /// each key here does, to show it.
  public LooseView(
      LooseViewModel model,
      ModalHost host,
      ObservableValue<? extends Number> fontSize,
      Runnable back,
      Consumer<Map<String, String>> listKeys,
      Background background) {
    this.model = model;
    this.background = background;
    this.fontSize = fontSize;
    new TakeView(model.taking(), host);
    new LooseRenameView(model.renaming(), host);
    LooseNamesView.serve(model.names(), host);
    getStyleClass().add("loose");
    tabs.setId("loose-tabs");
    tabs.setAccessibleText(Messages.get("loose.tabs"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    both = new SplitPane(tabs, new LooseList(model));
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(TEXT_SHARE);
    empty =
        new EmptyState(
            Feather.FILE_TEXT,
            Messages.get("loose.empty"),
            Messages.get("loose.open"),
            model::chooseFiles);
    open = Buttons.plain(Messages.get("loose.open"), model::chooseFiles);
    setTop(new VBox(tools(back), told()));
    model.open().addListener((ListChangeListener<LooseFile>) change -> fill());
    fill();
    model.activeProperty().subscribe(this::select);
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> {
          if (is != null && is.getUserData() instanceof LooseFile file) {
            model.activate(file);
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, new LooseKeys(model, listKeys)::pressed);
  }

  /// Puts the keyboard into the text in front, or to where one opens the first.
  public void focusCode() {
    Tab front = tabs.getSelectionModel().getSelectedItem();
    if (front != null && front.getContent() instanceof LoosePage page) {
      // Before the tabs are drawn for the first time their contents stand in no scene.
      applyCss();
      layout();
      page.focusCode();
    } else if (front == null) {
      open.requestFocus();
    }
  }

  private PanelHeader tools(Runnable back) {
    Label title = new Label(Messages.get("loose.title"));
    title.getStyleClass().add("card-title");
    Button connections = Buttons.plain(Messages.get("loose.back"), back);
    connections.setId("loose-back");
    connections.setGraphic(Icons.of(Feather.ARROW_LEFT));
    open.setId("loose-open");
    Button save = Buttons.primary(Messages.get("loose.save"), model::save);
    save.setId("loose-save");
    Tip.say(save, Messages.get("loose.saveHint"));
    Button saveAs = Buttons.plain(Messages.get("loose.saveAs"), model::saveAs);
    saveAs.setId("loose-save-as");
    Button take = Buttons.plain(Messages.get("loose.take"), model::takeIntoBranch);
    take.setId("loose-take");
    var none = model.activeProperty().isNull();
    save.disableProperty()
        .bind(
            model
                .activeProperty()
                .flatMap(LooseView::unsaved)
                .orElse(false)
                .map(unsaved -> !unsaved));
    saveAs.disableProperty().bind(none);
    take.disableProperty().bind(none);
    return new PanelHeader(connections, title).right(open, saveAs, take, save).ofCard();
  }

  private static @Nullable ObservableValue<Boolean> unsaved(@Nullable LooseFile file) {
    return file == null ? null : file.unsavedProperty();
  }

  /// The last thing that has to be told.
  private HBox told() {
    Label words = Lines.paragraph();
    words.setId("loose-notice");
    words.setGraphic(Icons.of(Feather.INFO, "attention"));
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close =
        Buttons.icon(
            Feather.X, Messages.get("loose.notice.close"), () -> model.notices().all().clear());
    HBox line = new HBox(words, close);
    line.getStyleClass().add("loose-banner");
    Bind.now(
        model.notices().all(),
        () -> {
          boolean any = !model.notices().all().isEmpty();
          Notice last = any ? model.notices().all().getLast() : null;
          words.setText(last == null ? "" : last.text());
          line.setVisible(any);
          line.setManaged(any);
        });
    return line;
  }

  private void fill() {
    shown
        .entrySet()
        .removeIf(entry -> {
          boolean gone = !model.open().contains(entry.getKey());
          if (gone) {
            tabs.getTabs().remove(entry.getValue());
            if (entry.getValue().getContent() instanceof LoosePage page) {
              page.close();
            }
          }
          return gone;
        });
    for (LooseFile file : model.open()) {
      if (!shown.containsKey(file)) {
        Tab tab = tab(file);
        shown.put(file, tab);
        tabs.getTabs().add(tab);
      }
    }
    shown.forEach(this::name);
    setCenter(model.open().isEmpty() ? empty : both);
  }

  /// By its name, with its folder where another open file has the same.
  private void name(LooseFile file, Tab tab) {
    Path own = file.path().getFileName();
    boolean twin =
        model.open().stream()
            .anyMatch(other -> other != file && Objects.equals(other.path().getFileName(), own));
    Path folder = file.path().getParent();
    String name =
        twin && folder != null
            ? Messages.get("loose.tab.folder", own, folder.getFileName())
            : String.valueOf(own);
    tab.setText(file.unsavedProperty().get() ? Messages.get("loose.tab.unsaved", name) : name);
  }

  private Tab tab(LooseFile file) {
    LoosePage page = new LoosePage(file, model, searches, fontSize, background);
    Tab tab = new Tab("", page);
    tab.setUserData(file);
    tab.setTooltip(new Tooltip(file.path().toString()));
    Bind.now(file.unsavedProperty(), unsaved -> name(file, tab));
    tab.setOnCloseRequest(event -> {
      event.consume();
      model.close(file);
    });
    return tab;
  }

  private void select(@Nullable LooseFile file) {
    if (file != null) {
      tabs.getSelectionModel().select(Objects.requireNonNull(shown.get(file)));
      background.ui(this::focusCode);
    }
  }
}
