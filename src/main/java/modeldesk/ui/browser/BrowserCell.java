package modeldesk.ui.browser;

import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import modeldesk.i18n.Messages;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.ReasonedItem;
import modeldesk.ui.kit.RowCell;
import modeldesk.ui.session.CatalogList;
import modeldesk.ui.session.Right;
import org.kordamp.ikonli.feather.Feather;

/// A line of the tree of connections, models and branches.
final class BrowserCell extends RowCell<BrowserRow> {
  private final BrowserViewModel browser;

  BrowserCell(BrowserViewModel browser) {
    super(browser::toggle);
    this.browser = browser;
    setOnMouseClicked(event -> {
      BrowserRow row = getItem();
      if (row instanceof BrowserRow.More || (row != null && event.getClickCount() == 2)) {
        browser.open(row);
      }
    });
  }

  @Override
  protected void show(BrowserRow row) {
    setId(row instanceof BrowserRow.More ? "browser-load-more" : null);
    switch (row) {
      case BrowserRow.OfConnection r -> connection(r);
      case BrowserRow.OfModel r -> model(r);
      case BrowserRow.OfBranch r -> branch(r);
      case BrowserRow.More r -> more(r);
      case BrowserRow.Loading r -> loading();
      case BrowserRow.Failed r -> failed(r);
      case BrowserRow.Nothing r -> say(r.sentence(), "muted");
    }
  }

  private void connection(BrowserRow.OfConnection row) {
    icon(Icons.of(Feather.DATABASE, "muted"));
    say(row.connection().name());
    String dialect = row.connection().dialect();
    if (dialect != null) {
      caption(dialect);
    }
    explain(row.connection().name());
    menu(() -> menuOf(row));
  }

  private ContextMenu menuOf(BrowserRow.OfConnection row) {
    MenuItem toggle =
        item(
            row.isExpanded()
                ? Messages.get("browser.menu.collapse")
                : Messages.get("browser.menu.expand"));
    toggle.setOnAction(event -> browser.toggle(row));
    MenuItem create =
        item(
            Messages.get("browser.menu.createModel"),
            () -> browser.missingOn(row.connection()),
            () -> {
              browser.selectedProperty().set(row);
              browser.createModel();
            });
    create.setDisable(row.connection().id().isEmpty());
    return new ContextMenu(toggle, new SeparatorMenuItem(), create);
  }

  private void model(BrowserRow.OfModel row) {
    Model model = row.model();
    icon(Icons.of(model.kind()));
    boolean dim = model.kind() == ModelKind.SCHEMA || model.isDeleted();
    say(model.displayName(), dim ? "muted" : "plain", row.open() ? "strong" : "plain");
    if (model.isDeleted()) {
      name.getStyleClass().add("browser-deleted");
    }
    kept(row.kept());
    drafts(row.drafts());
    if (model.isDeleted()) {
      caption(Messages.get("browser.kind.deleted"));
    } else if (row.kept() instanceof BrowserRow.Kept.NotNeeded) {
      caption(kind(model.kind()));
    }
    explain(
        withKept(
            Messages.get(
                "browser.tooltip.model", model.displayName(), kind(model.kind()), model.id()),
            row.kept()));
    menu(() -> menuOf(row));
  }

  private ContextMenu menuOf(BrowserRow.OfModel row) {
    Model model = row.model();
    MenuItem create =
        item(
            Messages.get("browser.menu.newBranch"),
            () -> browser.missingForBranch(model),
            () -> {
              browser.selectedProperty().set(row);
              browser.newBranch();
            });
    create.setDisable(!model.kind().hasBranches() || model.isDeleted());
    MenuItem rename =
        item(
            Messages.get("browser.menu.rename"),
            () -> browser.missing(model, Right.RENAME_MODEL),
            () -> browser.rename(row));
    rename.setDisable(!model.kind().hasOwnName() || model.isDeleted());
    return new ContextMenu(
        openItem(row), create, new SeparatorMenuItem(), rename, copyItem(model.id()));
  }

  private void branch(BrowserRow.OfBranch row) {
    Model branch = row.branch();
    icon(Icons.of(Feather.GIT_BRANCH, "muted"));
    say(
        branch.displayName(),
        branch.isDeleted() ? "muted" : "plain",
        row.open() ? "strong" : "plain");
    kept(row.kept());
    drafts(row.drafts());
    if (branch.isDeleted()) {
      name.getStyleClass().add("browser-deleted");
      caption(Messages.get("browser.kind.deleted"));
    }
    explain(
        withKept(
            Messages.get("browser.tooltip.branch", branch.displayName(), row.model().displayName()),
            row.kept()));
    menu(() -> menuOf(row));
  }

  private ContextMenu menuOf(BrowserRow.OfBranch row) {
    Model branch = row.branch();
    MenuItem open = openItem(row);
    open.setDisable(branch.isDeleted());
    MenuItem merge =
        item(
            Messages.get("browser.menu.mergeBranch"),
            () -> browser.missing(row.model(), Right.MERGE_BRANCH),
            () -> browser.mergeBranch(row));
    merge.setDisable(branch.isDeleted());
    MenuItem delete =
        item(
            Messages.get("browser.menu.deleteBranch"),
            () -> browser.missing(row.model(), Right.DELETE_BRANCH),
            () -> browser.deleteBranch(row));
    delete.setDisable(branch.isDeleted());
    MenuItem rename =
        item(
            Messages.get("browser.menu.rename"),
            () -> browser.missing(row.model(), Right.RENAME_BRANCH),
            () -> browser.rename(row));
    rename.setDisable(branch.isDeleted());
    return new ContextMenu(
        open, merge, new SeparatorMenuItem(), rename, delete, copyItem(branch.id()));
  }

  /// There is no room for the kind of a model beside it, which the icon says too.
  private void kept(BrowserRow.Kept kept) {
    switch (kept) {
      case BrowserRow.Kept.NotNeeded() -> {}
      case BrowserRow.Kept.Here(String age) -> caption(Messages.get("browser.kept.age", age));
      case BrowserRow.Kept.Nowhere() -> {
        name.getStyleClass().add("muted");
        caption(Messages.get("browser.kept.nowhere"));
      }
    }
  }

  private static String withKept(String text, BrowserRow.Kept kept) {
    return switch (kept) {
      case BrowserRow.Kept.NotNeeded() -> text;
      case BrowserRow.Kept.Here(String age) ->
          text + "\n" + Messages.get("browser.kept.ageTip", age);
      case BrowserRow.Kept.Nowhere() -> text + "\n" + Messages.get("browser.kept.nowhereTip");
    };
  }

  private void drafts(int count) {
    if (count > 0) {
      end(new Pill(Messages.get("browser.drafts", count), Pill.Tone.ACCENT));
    }
  }

  private void more(BrowserRow.More row) {
    icon(Icons.of(Feather.CHEVRONS_DOWN, "accent"));
    int next = Math.max(1, Math.min(CatalogList.STEP, row.total() - row.shown()));
    String text = Messages.get("browser.more", next);
    String shown =
        row.branches()
            ? Messages.get("browser.more.branches", row.shown(), row.total())
            : Messages.get("browser.more.models", row.shown(), row.total());
    say(text, "browser-more");
    caption(shown);
    setAccessibleText(text + ", " + shown);
  }

  private void loading() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("browser-wheel");
    icon(wheel);
    say(Messages.get("browser.loading"), "muted");
  }

  private void failed(BrowserRow.Failed row) {
    icon(Icons.of(Feather.ALERT_TRIANGLE, "attention"));
    say(row.sentence(), "muted");
    explain(row.sentence());
    Hyperlink retry = new Hyperlink(Messages.get("browser.retry"));
    retry.getStyleClass().add("browser-retry");
    retry.setOnAction(event -> browser.retry(row));
    end(retry);
  }

  private MenuItem openItem(BrowserRow row) {
    MenuItem open = item(Messages.get("browser.menu.open"));
    open.setOnAction(event -> browser.open(row));
    return open;
  }

  private static MenuItem copyItem(String id) {
    MenuItem copy = item(Messages.get("browser.menu.copyId"));
    copy.setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(id);
      Clipboard.getSystemClipboard().setContent(content);
    });
    return copy;
  }

  private MenuItem item(String text, Supplier<String> reason, Runnable action) {
    return new ReasonedItem(text, action, browser::refuse).asking(reason);
  }

  private static MenuItem item(String text) {
    return new MenuItem(text);
  }

  static String kind(ModelKind kind) {
    return switch (kind) {
      case SCHEMA -> Messages.get("browser.kind.schema");
      case SHARED -> Messages.get("browser.kind.shared");
      case SHARED_EXTENSION -> Messages.get("browser.kind.extension");
      case BRANCH -> Messages.get("browser.kind.branch");
      case WORKBOOK -> Messages.get("browser.kind.workbook");
      case QUERY -> Messages.get("browser.kind.query");
      case OTHER -> Messages.get("browser.kind.other");
    };
  }
}
