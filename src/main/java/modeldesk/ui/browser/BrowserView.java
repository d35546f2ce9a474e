package modeldesk.ui.browser;

import java.util.HashSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.FilterField;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.kit.TreeList;
import org.kordamp.ikonli.feather.Feather;

/// The "Models" panel: connections, their models and the branches of each.
public final class BrowserView extends VBox {
  private final BrowserViewModel browser;
  private final Set<BrowserCell> cells = new HashSet<>();
  private final TreeList<BrowserRow> tree;
  private final ProgressBar progress = new ProgressBar();
  private final Label progressText = new Label();
  private final Hyperlink progressAction = new Hyperlink();
  private final PauseTransition afterScroll = new PauseTransition(Duration.millis(80));

  public BrowserView(BrowserViewModel browser) {
    this.browser = browser;
    getStyleClass().addAll("browser-panel", "browser-models");
    tree = new TreeList<>(browser.rows(), list -> cell(), browser::toggle, browser::open);
    tree.setId("browser-tree");
    tree.setAccessibleText(Messages.get("browser.title"));
    VBox.setVgrow(tree, Priority.ALWAYS);
    EmptyState nothing = new EmptyState(Feather.SEARCH, "");
    nothing.setId("browser-nothing");
    Bind.now(browser.nothingProperty(), nothing::setText);
    Bind.visible(nothing, browser.nothingProperty().isNotEmpty());
    tree.setPlaceholder(nothing);
    FilterField filter = new FilterField(Feather.FILTER, Messages.get("browser.filter"), tree);
    filter.setId("browser-filter");
    filter.textProperty().bindBidirectional(browser.filterProperty());
    VBox top = new VBox(header(), filter, searchLine());
    top.getStyleClass().add("browser-top");
    getChildren().addAll(top, tree, failure());
    tree.getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> browser.selectedProperty().set(row));
    Bind.now(browser.revealedProperty(), key -> tree.reveal(key));
    Bind.now(browser.searchProperty(), this::showSearch);
    afterScroll.setOnFinished(event -> loadWhatIsInView());
    tree.skinProperty().subscribe(this::watchScrolling);
  }

  private EmptyState failure() {
    EmptyState failure =
        new EmptyState(
            Feather.ALERT_TRIANGLE, "", Messages.get("browser.retry"), browser::retryAll);
    failure.setId("browser-failure");
    VBox.setVgrow(failure, Priority.ALWAYS);
    Bind.now(browser.failureProperty(), failure::setText);
    Bind.visible(failure, browser.failureProperty().map(sentence -> !sentence.isEmpty()));
    Bind.visible(tree, browser.failureProperty().map(String::isEmpty));
    return failure;
  }

  private BrowserCell cell() {
    BrowserCell cell = new BrowserCell(browser);
    cells.add(cell);
    return cell;
  }

  private HBox header() {
    Label title = new Label(Messages.get("browser.title"));
    title.getStyleClass().add("strong");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button branch =
        Buttons.icon(Feather.GIT_BRANCH, Messages.get("browser.newBranch"), browser::newBranch);
    branch.setId("browser-new-branch");
    branch.setGraphic(Icons.sized(Feather.GIT_BRANCH, Icons.LARGE));
    ReasonedButton reasoned =
        new ReasonedButton(branch, Messages.get("browser.newBranch"))
            .because(browser.newBranchReasonProperty());
    Button create =
        Buttons.icon(Feather.PLUS, Messages.get("browser.createModel"), browser::createModel);
    create.setId("browser-create-model");
    create.setGraphic(Icons.sized(Feather.PLUS, Icons.LARGE));
    Tip.say(create, "");
    ReasonedButton creating =
        new ReasonedButton(create, Messages.get("browser.createModel"))
            .because(browser.createModelReasonProperty());
    HBox header = new HBox(title, space, reasoned, creating, new BrowserMenu(browser));
    header.getStyleClass().add("browser-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private HBox searchLine() {
    progress.getStyleClass().add("browser-progress");
    progressText.getStyleClass().add("caption");
    progressText.setMinWidth(0);
    progressText.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(progressText, Priority.ALWAYS);
    progressAction.setId("browser-search-action");
    progressAction.getStyleClass().add("browser-search-action");
    progressAction.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(progress, progressText, progressAction);
    line.setId("browser-search");
    line.getStyleClass().add("browser-search");
    line.setAlignment(Pos.CENTER_LEFT);
    Bind.visible(
        line, browser.searchProperty().map(search -> !(search instanceof BrowserSearch.Off)));
    Bind.visible(
        progress, browser.searchProperty().map(search -> search instanceof BrowserSearch.Running));
    return line;
  }

  private void showSearch(BrowserSearch search) {
    progressAction.setVisible(!(search instanceof BrowserSearch.Complete));
    switch (search) {
      case BrowserSearch.Off() -> {}
      case BrowserSearch.Running(int done, int total) -> {
        progress.setProgress(
            total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
        progressText.setText(Messages.get("browser.search.running", done, total));
        progressAction.setText(Messages.get("browser.search.cancel"));
        progressAction.setOnAction(event -> browser.cancelSearch());
      }
      case BrowserSearch.Stopped(int done, int total) -> {
        progressText.setText(Messages.get("browser.search.stopped", done, total));
        progressAction.setText(Messages.get("browser.search.goOn"));
        progressAction.setOnAction(event -> browser.continueSearch());
      }
      case BrowserSearch.Complete(int done) ->
          progressText.setText(Messages.get("browser.search.complete", done));
    }
  }

  private void watchScrolling() {
    for (Node node : tree.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        bar.valueProperty().addListener((o, was, is) -> afterScroll.playFromStart());
      }
    }
  }

  /// "Load 20 more" does so by itself once it was scrolled into view; what comes in moves it out.
  private void loadWhatIsInView() {
    Bounds view = tree.localToScene(tree.getLayoutBounds());
    for (BrowserCell cell : cells) {
      if (cell.isVisible()
          && cell.getItem() instanceof BrowserRow.More more
          && view.intersects(cell.localToScene(cell.getLayoutBounds()))) {
        browser.open(more);
        return;
      }
    }
  }
}
