package modeldesk.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.Documentation;
import modeldesk.lang.find.Kind;
import modeldesk.lang.find.Meaning;
import modeldesk.lang.find.Spot;
import modeldesk.model.Issue;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The inspector: one scroll of sections that fold: issues here, the key at the caret, the file,
/// where it is used.
public final class InspectorView extends VBox {
  private final InspectorViewModel model;
  private final VBox issues = new VBox();
  private final VBox key = new VBox();
  private final VBox file = new VBox();
  private final VBox uses = new VBox();
  private final Section issueSection =
      new Section("inspector-issues", Messages.get("inspector.issues.title"), issues);
  private final Section usesSection =
      new Section("inspector-uses", Messages.get("inspector.uses.title"), uses);
  private final ScrollPane scroll;
  private final EmptyState empty = new EmptyState(Feather.MAP_PIN, Messages.get("inspector.empty"));

  /// `hide` takes the inspector away; a command of the View menu brings it back.
  public InspectorView(InspectorViewModel model, Runnable hide) {
    this.model = model;
    setId("inspector");
    getStyleClass().add("inspector");
    VBox sections =
        new VBox(
            issueSection,
            new Section("inspector-key", Messages.get("inspector.key.title"), key),
            new Section("inspector-file", Messages.get("inspector.file.title"), file),
            usesSection);
    scroll = new ScrollPane(sections);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("inspector-scroll");
    StackPane body = new StackPane(scroll, empty);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(hide), body);
    model.factsProperty().subscribe(this::showFile);
    model.pathProperty().subscribe(path -> showPath());
    model.documentationProperty().subscribe(known -> showPath());
    model.meaningProperty().subscribe(known -> showPath());
    Bind.now(model.here(), this::showIssues);
    Bind.now(model.usesProperty(), this::showUses);
  }

  private static HBox header(Runnable hide) {
    Label title = new Label(Messages.get("inspector.title"));
    title.getStyleClass().add("strong");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = Buttons.icon(Feather.X, Messages.get("inspector.hide"), hide);
    close.setId("inspector-close");
    HBox header = new HBox(title, space, close);
    header.getStyleClass().add("inspector-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void showFile(@Nullable FileFacts facts) {
    scroll.setVisible(facts != null);
    empty.setVisible(facts == null);
    file.getChildren().setAll(facts == null ? List.of() : List.of(new FileFactsView(facts)));
  }

  private void showIssues() {
    issueSection.setShown(!model.here().isEmpty());
    List<Issue> here = model.here();
    boolean alone = here.size() == 1;
    issueSection.setPills(alone ? pills(here.getFirst()) : List.of());
    issues.getChildren().setAll(here.stream().map(issue -> issue(issue, alone)).toList());
  }

  /// The only issue has its pills in the heading.
  private VBox issue(Issue issue, boolean alone) {
    Label message = new Label(issue.message());
    message.setWrapText(true);
    message.setMinHeight(Label.USE_PREF_SIZE);
    HBox said = new HBox(Icons.of(issue.severity()), message);
    said.getStyleClass().add("inspector-message");
    VBox box = new VBox();
    if (!alone) {
      HBox pills = new HBox(4);
      pills.getChildren().addAll(pills(issue));
      box.getChildren().add(pills);
    }
    box.getChildren().add(said);
    box.getStyleClass().add("inspector-issue");
    model.fixTitle(issue).ifPresent(title -> box.getChildren().addAll(fix(issue, title)));
    if (issue.edited()) {
      Label before = new Label(Messages.get("inspector.issues.editedNote"));
      before.setWrapText(true);
      before.setMinHeight(Label.USE_PREF_SIZE);
      before.getStyleClass().add("secondary");
      box.getChildren().add(before);
    } else if (model.mayBeCuredByRefresh(issue)) {
      box.getChildren().addAll(advice());
    }
    return box;
  }

  private List<Pill> pills(Issue issue) {
    List<Pill> pills = new ArrayList<>(List.of(origin(issue)));
    if (model.isNew(issue)) {
      pills.add(new Pill(Messages.get("inspector.issues.new"), Pill.Tone.ACCENT));
    }
    if (issue.edited()) {
      pills.add(new Pill(Messages.get("inspector.issues.edited"), Pill.Tone.ATTENTION));
    }
    return pills;
  }

  private static Pill origin(Issue issue) {
    return switch (issue.origin()) {
      case LOCAL -> new Pill(Messages.get("inspector.issues.local"), Pill.Tone.PLAIN);
      case OMNI -> new Pill(Messages.get("inspector.issues.omni"), Pill.Tone.ACCENT);
      case CONTENT -> new Pill(Messages.get("inspector.issues.content"), Pill.Tone.MERGED);
    };
  }

  private List<Node> fix(Issue issue, String title) {
    Button button = new Button(title, Icons.of(Feather.ZAP));
    button.setId("inspector-fix");
    button.getStyleClass().addAll("outlined-accent", "small");
    button.setOnAction(event -> model.fix(issue));
    Label note = new Label(Messages.get("inspector.issues.diffFirst"));
    note.getStyleClass().add("secondary");
    return List.of(button, note);
  }

  private List<Node> advice() {
    Hyperlink refresh = new Hyperlink(Messages.get("inspector.advice.refresh"));
    refresh.setId("inspector-refresh");
    refresh.setOnAction(event -> model.refreshSchema());
    Hyperlink validate = new Hyperlink(Messages.get("inspector.advice.validate"));
    validate.setId("inspector-validate");
    validate.setOnAction(event -> model.validate());
    return List.of(
        step(1, refresh, Messages.get("inspector.advice.refreshWhen")),
        step(2, validate, Messages.get("inspector.advice.validateWhen")),
        step(3, new Label(), Messages.get("inspector.advice.edit")));
  }

  private static HBox step(int number, Node link, String rest) {
    Label count = new Label(Messages.count(number));
    count.getStyleClass().addAll("secondary", "inspector-step-number");
    Label words = new Label(rest);
    words.getStyleClass().add("secondary");
    HBox step = link instanceof Hyperlink ? new HBox(count, link, words) : new HBox(count, words);
    step.getStyleClass().add("inspector-step");
    return step;
  }

  private void showPath() {
    YamlPath path = model.path();
    if (path.isRoot()) {
      Label none = new Label(Messages.get("inspector.key.none"));
      none.setWrapText(true);
      none.getStyleClass().add("secondary");
      key.getChildren().setAll(none);
      return;
    }
    Label last = new Label(path.lastSpoken());
    last.getStyleClass().addAll("mono", "inspector-key-name");
    last.setWrapText(true);
    Label way = new Label(path.breadcrumb());
    way.setId("inspector-path");
    way.setWrapText(true);
    way.setMinHeight(Label.USE_PREF_SIZE);
    way.getStyleClass().add("secondary");
    key.getChildren().setAll(last, way);
    Meaning meaning = model.meaning();
    if (meaning != null) {
      key.getChildren().add(new MeaningPane(meaning, model::reveal));
      if (isField(meaning.kind())) {
        key.getChildren().add(dependencies());
      }
    }
    Documentation known = model.documentation();
    if (known != null) {
      key.getChildren().addAll(documentation(known));
    }
  }

  private static boolean isField(Kind kind) {
    return kind == Kind.DIMENSION || kind == Kind.MEASURE || kind == Kind.FILTER;
  }

  private Hyperlink dependencies() {
    Hyperlink link = new Hyperlink(Messages.get("inspector.key.dependencies"));
    link.setId("inspector-dependencies");
    link.setOnAction(event -> model.drawDependencies());
    return link;
  }

  private List<Node> documentation(Documentation known) {
    List<Node> nodes = new ArrayList<>();
    for (String sentence : known.sentences()) {
      Label label = new Label(sentence);
      label.setWrapText(true);
      label.setMinHeight(Label.USE_PREF_SIZE);
      nodes.add(label);
    }
    known
        .link()
        .ifPresent(address -> {
          Hyperlink page = new Hyperlink(Messages.get("inspector.key.page"));
          page.setId("inspector-page");
          page.setOnAction(event -> model.openPage(address));
          nodes.add(page);
        });
    return nodes;
  }

  private void showUses(Uses found) {
    usesSection.setShown(!found.name().isEmpty());
    usesSection.setNote(Messages.get("inspector.uses.count", found.total()));
    Label name = new Label(found.name());
    name.getStyleClass().add("mono");
    name.setMinWidth(0);
    Tip.say(name, found.name());
    uses.getChildren().setAll(name);
    uses.getChildren().addAll(found.first().stream().map(this::use).toList());
    if (found.total() > found.first().size()) {
      Hyperlink more = new Hyperlink(Messages.get("inspector.uses.more", found.total()));
      more.setId("inspector-all-uses");
      more.setOnAction(event -> model.listUses());
      uses.getChildren().add(more);
    } else if (found.total() == 0) {
      Label none = new Label(Messages.get("inspector.uses.none", found.name()));
      none.setWrapText(true);
      none.getStyleClass().add("secondary");
      uses.getChildren().add(none);
    }
  }

  private Node use(Spot use) {
    return new UseRow(use, () -> model.reveal(use));
  }
}
