package modeldesk.ui.editor;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.model.Severity;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab of one open file: its kind, its name, what is wrong in it, whether it is a draft,
/// whether it is pinned or only looked at.
final class EditorTab extends HBox {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final PseudoClass DRAFT = PseudoClass.getPseudoClass("draft");
  private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

  private final Tab tab;
  private final HBox mark = new HBox();
  private final Label behind = new Label("≠");
  private final Subscription following;
  private boolean isBehind;

  EditorTab(TabGroup group, Tab tab, EditorViewModel model) {
    this.tab = tab;
    Document document = tab.document();
    setId("editor-tab-" + document.name().key());
    getStyleClass().add("editor-tab");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    Label name = new Label(document.name().baseName());
    name.getStyleClass().add("editor-tab-name");
    mark.getStyleClass().add("editor-tab-mark");
    mark.setAlignment(Pos.CENTER);
    Region dot = new Region();
    dot.getStyleClass().add("editor-tab-dot");
    Button close = closing(group, model.tabs());
    Button unpin = unpinning(group, model.tabs());
    Bind.visible(close, tab.pinnedProperty().not());
    Bind.visible(unpin, tab.pinnedProperty());
    StackPane end = new StackPane(dot, close);
    end.getStyleClass().add("editor-tab-end");
    Bind.visible(end, tab.pinnedProperty().not().or(document.draftProperty()));
    behind.getStyleClass().add("editor-tab-behind");
    behind.managedProperty().bind(behind.visibleProperty());
    getChildren().setAll(Icons.of(document.name().kind()), name, mark, behind, unpin, end);
    following =
        Subscription.combine(
            document.draftProperty().subscribe(draft -> pseudoClassStateChanged(DRAFT, draft)),
            tab.pinnedProperty().subscribe(pinned -> describe()),
            tab.previewProperty()
                .subscribe(preview -> {
                  pseudoClassStateChanged(PREVIEW, preview);
                  describe();
                }));
    setBehind(false);
    setOnMousePressed(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        model.tabs().show(group, tab);
      } else if (event.getButton() == MouseButton.MIDDLE) {
        model.tabs().close(group, tab);
      }
    });
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        model.tabs().keep(tab);
      }
    });
    TabMenu menu = new TabMenu(group, tab, model);
    setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
  }

  Tab tab() {
    return tab;
  }

  /// Lets go of what may live longer: the document and its tab.
  void close() {
    following.unsubscribe();
  }

  void setActive(boolean active) {
    pseudoClassStateChanged(ACTIVE, active);
  }

  /// Whether Omni holds another state of the file than its draft began with.
  void setBehind(boolean differs) {
    isBehind = differs;
    behind.setVisible(differs);
    describe();
  }

  void setWorst(@Nullable Severity worst) {
    Node icon = worst == null ? null : Icons.of(worst);
    mark.getChildren().clear();
    if (icon != null) {
      mark.getChildren().add(icon);
    }
    mark.setManaged(icon != null);
  }

  private void describe() {
    String key = tab.document().name().key();
    String words = isBehind ? Messages.get("editor.tab.behind", key) : key;
    if (tab.isPinned()) {
      words = Messages.get("editor.tab.pinned", words);
    } else if (tab.isPreview()) {
      words = Messages.get("editor.tab.preview", words);
    }
    Tip.say(this, words);
    setAccessibleText(words);
  }

  private Button closing(TabGroup group, TabsViewModel tabs) {
    Button close =
        button(
            "editor-close-",
            Feather.X,
            Messages.get("editor.tab.close", tab.document().name().baseName()));
    close.getStyleClass().add("editor-tab-close");
    close.setOnAction(event -> tabs.close(group, tab));
    return close;
  }

  private Button unpinning(TabGroup group, TabsViewModel tabs) {
    Button unpin =
        button(
            "editor-unpin-",
            Feather.MAP_PIN,
            Messages.get("editor.tab.unpin", tab.document().name().baseName()));
    unpin.getStyleClass().add("editor-tab-pin");
    unpin.setOnAction(event -> tabs.pin(group, tab, false));
    return unpin;
  }

  private Button button(String id, Feather icon, String name) {
    Button button = new Button();
    button.setId(id + tab.document().name().key());
    button.setGraphic(Icons.of(icon, "muted"));
    button.getStyleClass().addAll("flat", "icon-only");
    button.setFocusTraversable(false);
    button.setAccessibleText(name);
    Tip.say(button, name);
    return button;
  }
}
