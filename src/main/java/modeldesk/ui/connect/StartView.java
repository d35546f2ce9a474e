package modeldesk.ui.connect;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.store.FoundToken;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import org.kordamp.ikonli.feather.Feather;

/// The start screen: the connections of before, the Playground and what lies ready on the left, the
/// card that connects to an Omni on the right.
public final class StartView extends BorderPane {
  private static final double LEFT = 656;
  private static final double RIGHT = 448;
  private static final double USUAL = 720;

  private final StartViewModel model;
  private final Ask ask;
  private final VBox rows = new VBox();
  private final Button playground =
      Buttons.plain(Messages.get("connect.playground.open"), this::tryPlayground);
  private final ConnectView card;

  public StartView(
      StartViewModel model, Notices notices, Ask ask, Runnable settings, String version) {
    this.model = model;
    this.ask = ask;
    getStyleClass().add("connect-start");
    card = new ConnectView(model.card());
    card.setPrefWidth(RIGHT);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    VBox left = new VBox(recent(), playground(), files(), found());
    left.getStyleClass().add("connect-column");
    left.setPrefWidth(LEFT);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMaxWidth(LEFT);
    HBox columns = new HBox(left, card);
    columns.getStyleClass().add("connect-columns");
    VBox page = new VBox(title(), told(notices), columns);
    page.getStyleClass().add("connect-page");
    page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane middle = new StackPane(page);
    middle.getStyleClass().add("connect-middle");
    middle.setAlignment(Pos.TOP_CENTER);
    ScrollPane scroll = new ScrollPane(middle);
    scroll.getStyleClass().add("connect-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.viewportBoundsProperty().subscribe(seen -> StackPane.setMargin(page, around(scroll)));
    setCenter(scroll);
    setBottom(foot(version, settings));
  }

  /// In the middle of a large window, whatever the page shows and also beside a scroll bar, so that
  /// nothing on it moves.
  private static Insets around(ScrollPane scroll) {
    double bar = scroll.getWidth() - scroll.getViewportBounds().getWidth();
    return new Insets(Math.max(0, (scroll.getHeight() - USUAL) / 2), -bar, 0, 0);
  }

  /// Puts the keyboard into the address, or into the token where only that is missing.
  public void focusCard() {
    applyCss();
    card.focusFirst();
  }

  /// Puts the keyboard onto the first connection, or onto what there is instead.
  public void focusRecent() {
    applyCss();
    Node first = rows.lookup(".connect-recent");
    (first == null ? playground : first).requestFocus();
  }

  private void tryPlayground() {
    model.tryPlayground();
  }

  private static HBox title() {
    StackPane mark = new StackPane(Icons.sized(Feather.LAYERS, 28));
    mark.getStyleClass().add("connect-mark");
    Label name = new Label(Messages.get("connect.title"));
    name.getStyleClass().add("title");
    VBox words = new VBox(name, Lines.explained(Messages.get("connect.subtitle")));
    words.getStyleClass().add("connect-words");
    HBox title = new HBox(mark, words);
    title.getStyleClass().add("connect-title");
    return title;
  }

  /// What the program has to tell that belongs to no connection.
  private static Label told(Notices notices) {
    Label told = Lines.paragraph();
    told.setId("start-notice");
    told.getStyleClass().add("connect-notice");
    told.setGraphic(Icons.of(Feather.INFO, "attention"));
    told.setMaxWidth(LEFT + RIGHT);
    Bind.now(
        notices.all(),
        () -> {
          boolean any = !notices.all().isEmpty();
          Notice last = any ? notices.all().getLast() : null;
          told.setText(last == null ? "" : last.text());
          told.setVisible(any);
          told.setManaged(any);
        });
    return told;
  }

  private VBox recent() {
    Label name = new Label(Messages.get("connect.recent"));
    name.getStyleClass().add("card-title");
    Button back = Buttons.plain(Messages.get("connect.back"), model::back);
    back.setId("start-back");
    back.getStyleClass().add("small");
    Bind.visible(back, model.canGoBackProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label waiting = new Label();
    waiting.setId("start-waiting");
    waiting.getStyleClass().add("secondary");
    waiting.setMinWidth(0);
    waiting.textProperty().bind(model.waitingProperty());
    HBox head =
        new HBox(
            name,
            space,
            Lines.busy(model.waitingProperty().map(text -> !text.isEmpty())),
            waiting,
            back);
    head.getStyleClass().add("connect-head");
    rows.setId("start-recent");
    Bind.now(model.recent(), this::fill);
    VBox card = new VBox(head, rows);
    card.getStyleClass().add("connect-card");
    return card;
  }

  private void fill() {
    rows.getChildren().setAll(model.recent().stream().map(this::row).toList());
    if (rows.getChildren().isEmpty()) {
      Label none = Lines.explained(Messages.get("connect.recent.none"));
      none.getStyleClass().add("connect-none");
      rows.getChildren().setAll(none);
    }
  }

  private Node row(RecentRow row) {
    boolean inside = row.known().instance().playground();
    Label title = new Label(row.title());
    title.getStyleClass().add("strong");
    Label detail = new Label(row.detail());
    detail.getStyleClass().add("secondary");
    VBox words = new VBox(title, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    StackPane icon =
        new StackPane(
            Icons.sized(inside ? Feather.PLAY_CIRCLE : Feather.SERVER, Icons.LARGE, "muted"));
    icon.getStyleClass().add("connect-icon");
    HBox content =
        new HBox(
            icon,
            words,
            new Pill(row.pill(), row.open() ? Pill.Tone.SUCCESS : Pill.Tone.PLAIN),
            Icons.of(Feather.CHEVRON_RIGHT, "muted"));
    content.getStyleClass().add("connect-row-content");
    Button open = new Button();
    open.setGraphic(content);
    open.getStyleClass().addAll("flat", "connect-recent");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setAccessibleText(Messages.get("connect.recent.name", row.title(), row.detail()));
    open.setOnAction(event -> model.open(row.known()));
    content.prefWidthProperty().bind(open.widthProperty().subtract(24));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button forget =
        Buttons.icon(
            Feather.X,
            Messages.get("connect.forget", row.title()),
            () -> model.forget(row.known(), ask));
    forget.getStyleClass().add("connect-forget");
    HBox line = new HBox(open, forget);
    line.getStyleClass().add("connect-row");
    return line;
  }

  private Node playground() {
    playground.setId("start-playground");
    StackPane icon = new StackPane(Icons.sized(Feather.PLAY_CIRCLE, Icons.LARGE, "success"));
    icon.getStyleClass().addAll("connect-icon", "of-playground");
    return offer(
        icon,
        Messages.get("connect.playground.try"),
        Messages.get("connect.playground.text"),
        playground);
  }

  private Node files() {
    Button show = Buttons.plain(Messages.get("connect.files.show"), model::files);
    show.setId("start-files");
    StackPane icon = new StackPane(Icons.sized(Feather.FILE_TEXT, Icons.LARGE, "muted"));
    icon.getStyleClass().add("connect-icon");
    return offer(icon, Messages.get("connect.files"), Messages.get("connect.files.text"), show);
  }

  private static Node offer(Node icon, String title, String about, Button button) {
    Label name = new Label(title);
    name.getStyleClass().add("card-title");
    Label text = Lines.explained(about);
    VBox words = new VBox(name, text);
    words.getStyleClass().add("connect-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox card = new HBox(icon, words, button);
    card.getStyleClass().addAll("connect-card", "connect-offer");
    return card;
  }

  /// Tokens that lie ready on this computer.
  private Node found() {
    VBox list = new VBox();
    list.setId("start-found");
    Label name = new Label(Messages.get("connect.found"));
    name.getStyleClass().add("card-title");
    HBox head = new HBox(name);
    head.getStyleClass().add("connect-head");
    VBox card = new VBox(head, list);
    card.getStyleClass().add("connect-card");
    Bind.now(
        model.found(),
        () -> {
          list.getChildren().setAll(model.found().stream().map(this::foundRow).toList());
          card.setVisible(!model.found().isEmpty());
          card.setManaged(!model.found().isEmpty());
        });
    return card;
  }

  private Node foundRow(FoundToken token) {
    Label host = new Label(token.instance().host());
    host.getStyleClass().add("strong");
    Label source =
        new Label(
            token.profile() == null
                ? Messages.get("connect.found.environment")
                : Messages.get("connect.found.profile", token.profile()));
    source.getStyleClass().add("secondary");
    VBox words = new VBox(host, source);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button take = Buttons.plain(Messages.get("connect.found.take"), () -> model.takeOver(token));
    take.getStyleClass().addAll("small", "connect-take");
    take.setAccessibleText(Messages.get("connect.found.takeName", token.instance().host()));
    HBox row = new HBox(words, take);
    row.getStyleClass().addAll("connect-row", "of-found");
    return row;
  }

  private static HBox foot(String version, Runnable settings) {
    Label name = new Label(Messages.get("connect.version", version));
    name.getStyleClass().add("secondary");
    Button open = Buttons.plain(Messages.get("connect.settings"), settings);
    open.setId("start-settings");
    open.setGraphic(Icons.of(Feather.SETTINGS, "muted"));
    open.getStyleClass().addAll("flat", "compact");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(name, space, open);
    foot.getStyleClass().add("connect-foot");
    return foot;
  }
}
