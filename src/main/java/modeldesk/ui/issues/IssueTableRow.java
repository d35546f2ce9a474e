package modeldesk.ui.issues;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import org.jspecify.annotations.Nullable;

/// A row that goes to its issue at a click and offers the rest in its menu.
final class IssueTableRow extends TableRow<IssueRow> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

  private final IssuesViewModel model;
  private final FixViewModel fixes;
  private final IgnoreViewModel ignoring;
  private @Nullable GroupHeading heading;

  IssueTableRow(IssuesViewModel model, FixViewModel fixes, IgnoreViewModel ignoring) {
    this.model = model;
    this.fixes = fixes;
    this.ignoring = ignoring;
    getStyleClass().add("issues-row");
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  @Override
  protected void updateItem(@Nullable IssueRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(GROUP, !empty && row instanceof IssueRow.Group);
    pseudoClassStateChanged(
        EDITED, !empty && row instanceof IssueRow.Item item && item.issue().edited());
    if (heading != null) {
      getChildren().remove(heading);
    }
    heading = !empty && row instanceof IssueRow.Group group ? new GroupHeading(group) : null;
    setContextMenu(!empty && row instanceof IssueRow.Item item ? menu(item) : null);
  }

  /// Lays the heading over the row's empty cells, which the skin may have set anew. All of it at
  /// once: a row is filled and styled while the table is laid out, and what asks to be laid out
  /// meanwhile is forgotten.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (heading != null) {
      if (!getChildren().contains(heading)) {
        getChildren().add(heading);
      }
      heading.resizeRelocate(8, 0, getWidth() - 16, getHeight());
      heading.applyCss();
      heading.requestLayout();
      heading.layout();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof IssueRow.Item item) {
      model.reveal(item);
    }
  }

  private ContextMenu menu(IssueRow.Item item) {
    Issue issue = item.issue();
    List<MenuItem> items = new ArrayList<>();
    items.add(item("issues-menu-go", Messages.get("issues.menu.go"), () -> model.reveal(item)));
    if (item.offer() instanceof FixOffer.Replace) {
      items.add(
          item(
              "issues-menu-replace",
              Messages.get("issues.fix.replace"),
              () -> model.content().replace(issue)));
    } else if (!(item.offer() instanceof FixOffer.None)) {
      boolean ready = !(item.offer() instanceof FixOffer.Unknown);
      MenuItem one =
          item("issues-menu-fix", Messages.get("issues.menu.fix"), () -> fixes.show(issue));
      MenuItem all =
          item(
              "issues-menu-fix-all",
              Messages.get("issues.menu.fixAll", model.like(issue)),
              () -> fixes.showAll(issue));
      one.setDisable(!ready);
      all.setDisable(!ready);
      items.addAll(List.of(one, all));
    }
    if (issue.content() != null) {
      MenuItem compare =
          item(
              "issues-menu-compare",
              Messages.get("issues.content.compare"),
              model.content()::compare);
      compare.setDisable(!model.content().canCompare());
      items.add(compare);
    }
    if (model.ignoredFor(issue) != null) {
      items.add(
          item("issues-menu-tell", Messages.get("issues.menu.tell"), () -> model.tellAgain(issue)));
    } else if (model.canIgnore(issue)) {
      items.add(
          item(
              "issues-menu-ignore", Messages.get("issues.menu.ignore"), () -> ignoring.ask(issue)));
    }
    items.add(new SeparatorMenuItem());
    items.addAll(narrowing(issue));
    items.add(
        item("issues-menu-copy", Messages.get("issues.menu.copy"), () -> copy(issue.message())));
    return new ContextMenu(items.toArray(MenuItem[]::new));
  }

  private List<MenuItem> narrowing(Issue issue) {
    List<MenuItem> items = new ArrayList<>();
    FileName file = issue.file();
    if (file != null) {
      items.add(
          item(
              "issues-menu-only-file",
              Messages.get("issues.menu.onlyFile", file.baseName()),
              () -> model.filter().fileProperty().set(file)));
    }
    String code = IssueFilter.code(issue);
    if (!code.isEmpty()) {
      items.add(
          item(
              "issues-menu-only-code",
              Messages.get("issues.menu.onlyCode", code),
              () -> model.filter().codeProperty().set(code)));
    }
    return items;
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
