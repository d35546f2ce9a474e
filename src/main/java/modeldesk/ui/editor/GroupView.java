package modeldesk.ui.editor;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A group of open files: tabs, breadcrumb, and the code of the one in front.
final class GroupView extends BorderPane {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final TabGroup group;
  private final EditorViewModel model;
  private final EditorPages pages;
  private final Way way;
  private final EditorTabs tabs;
  private final VBox head = new VBox();
  private final StackPane body = new StackPane();
  private final Node empty = new EmptyState(Feather.FILE_TEXT, Messages.get("editor.empty"));
  private final Subscription following;
  private List<Tab> shown = List.of();

  GroupView(TabGroup group, EditorViewModel model, EditorPages pages) {
    this.group = group;
    this.model = model;
    this.pages = pages;
    getStyleClass().add("editor-group");
    setMinSize(120, 80);
    empty.setAccessibleText(Messages.get("editor.empty"));
    empty.setFocusTraversable(true);
    way = model.way(group);
    tabs = new EditorTabs(model, group);
    head.getChildren().setAll(tabs, new Breadcrumb(model, way));
    body.getStyleClass().add("editor-body");
    setCenter(body);
    ListChangeListener<Tab> changed = change -> leaveClosed();
    group.tabs().addListener(changed);
    shown = List.copyOf(group.tabs());
    following =
        Subscription.combine(
            group.frontProperty().subscribe(this::show),
            model.tabs().activeProperty().subscribe(active -> activate(active)),
            focusWithinProperty().subscribe(this::focused),
            () -> group.tabs().removeListener(changed));
  }

  TabGroup group() {
    return group;
  }

  EditorTabs tabs() {
    return tabs;
  }

  /// Where the code is.
  Node body() {
    return body;
  }

  /// The code in front; null when the group is empty.
  @Nullable CodeView code() {
    Tab front = group.front();
    EditorPage page = front == null ? null : pages.find(front.document());
    return page == null ? null : page.code(group);
  }

  /// The group is gone: its views go to where their documents still have a tab.
  void close() {
    following.unsubscribe();
    leaveClosed();
    tabs.close();
    way.close();
  }

  /// The keyboard stays in the editor when the file it was in goes away.
  private void show(@Nullable Tab front) {
    boolean keyboardHere = isFocusWithin();
    if (front == null) {
      setTop(null);
      body.getChildren().setAll(empty);
    } else {
      EditorPage page = pages.of(front.document());
      CodeView code = page.show(group, front);
      setTop(head);
      body.getChildren().setAll(code);
      if (isActive()) {
        page.enter(group);
      }
    }
    if (keyboardHere) {
      body.getChildren().getFirst().requestFocus();
    }
  }

  private boolean isActive() {
    return model.tabs().activeProperty().get().equals(group);
  }

  private void activate(TabGroup active) {
    boolean here = active.equals(group);
    pseudoClassStateChanged(ACTIVE, here);
    Tab front = group.front();
    EditorPage page = front == null ? null : pages.find(front.document());
    if (here && page != null) {
      page.enter(group);
    }
  }

  private void focused(boolean within) {
    if (within) {
      model.tabs().enter(group);
    }
  }

  private void leaveClosed() {
    List<Tab> before = shown;
    shown = List.copyOf(group.tabs());
    for (Tab tab : before) {
      EditorPage page = group.tabs().contains(tab) ? null : pages.find(tab.document());
      if (page != null) {
        page.leave(group);
      }
    }
  }
}
