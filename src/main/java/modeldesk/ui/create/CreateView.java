package modeldesk.ui.create;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.create.FilePlace;
import modeldesk.lang.create.Scaffold;
import modeldesk.lang.create.SchemaFolder;
import modeldesk.model.FileKind;
import modeldesk.ui.code.CodeExcerpt;
import modeldesk.ui.code.Excerpt;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Segmented;
import modeldesk.ui.kit.ShownWhile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The card for a new file: what it is and what it is made of on the left, its text on the right.
public final class CreateView {
  private final CreateViewModel model;
  private final ModalHost host;
  private final ShownWhile card;
  private final StackPane kinds = new StackPane();
  private final TextField name;
  private final CodeExcerpt text = new CodeExcerpt(Messages.get("create.text"));
  private final Node body;

  public CreateView(CreateViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    VBox named = CreateForms.text("create-name", Messages.get("create.name"), model.nameProperty());
    name = (TextField) named.getChildren().getLast();
    body = body(named);
    Bind.now(model.scaffoldProperty(), this::show);
    card = new ShownWhile(host, this::open, model::close);
    card.follow(model.openProperty());
  }

  private Node body(VBox named) {
    VBox label =
        CreateForms.text(
            "create-label",
            Messages.get("create.label"),
            model.labelProperty(),
            model.proposedLabelProperty());
    Bind.visible(label, model.kindProperty().map(kind -> !kind.isView()));
    HBox place = new HBox(named, label, folder());
    place.getStyleClass().add("create-line");
    HBox.setHgrow(named, Priority.ALWAYS);
    HBox.setHgrow(label, Priority.ALWAYS);
    Label wrong = Lines.problem(model.nameProblemProperty(), model.nameWrongProperty());
    wrong.setId("create-name-problem");
    Bind.state(name, "danger", model.nameWrongProperty());
    VBox top = new VBox(place, room(wrong));
    top.getStyleClass().add("create-field");
    Bind.visible(top, model.kindProperty().map(FilePlace::isNamed));
    CreateForms forms = new CreateForms(model);
    Label problem = Lines.problem(model.problemProperty(), model.wrongProperty());
    problem.setId("create-problem");
    VBox left =
        new VBox(
            CreateForms.field(Messages.get("create.kind"), kinds),
            top,
            forms.topic(),
            forms.composite(),
            forms.view(),
            forms.query(),
            room(problem));
    left.getStyleClass().addAll("create-form", "create-left");
    HBox both = new HBox(left, right());
    both.getStyleClass().add("create");
    return both;
  }

  private static Node room(Label line) {
    VBox room = new VBox(line);
    room.getStyleClass().add("create-room");
    return room;
  }

  private Node folder() {
    ComboBox<SchemaFolder> box =
        DropDown.of(
            "create-folder",
            each -> each.name().isEmpty() ? Messages.get("create.noFolder") : each.name());
    box.setItems(model.folders());
    CreateForms.follow(box, model.folderProperty());
    VBox folder = CreateForms.field(Messages.get("create.folder"), box);
    folder.getStyleClass().add("create-folder");
    Bind.visible(folder, model.kindProperty().map(FileKind::isView));
    return folder;
  }

  private Node right() {
    Label key = new Label();
    key.setId("create-key");
    key.getStyleClass().addAll("mono", "create-key");
    key.textProperty().bind(model.keyProperty());
    text.setId("create-text");
    VBox right = new VBox(key, text);
    right.getStyleClass().add("create-right");
    VBox.setVgrow(text, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    return right;
  }

  private void open() {
    kinds.getChildren().setAll(kinds());
    host.show(
        new Modal(
            "create",
            Feather.FILE_PLUS,
            Messages.get("create.title"),
            "",
            body,
            footer(),
            1120,
            780,
            name,
            card::closed));
  }

  private Segmented<FileKind> kinds() {
    Segmented<FileKind> switches = new Segmented<>(model.kindProperty().get());
    for (FileKind kind : model.kinds()) {
      switches.add(kind, words(kind), "", id(kind));
    }
    switches.setMaxWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(switches, Pos.CENTER_LEFT);
    switches.valueProperty().bindBidirectional(model.kindProperty());
    return switches;
  }

  private static String words(FileKind kind) {
    return switch (kind) {
      case TOPIC -> Messages.get("create.kind.topic");
      case COMPOSITE_TOPIC -> Messages.get("create.kind.compositeTopic");
      case VIEW -> Messages.get("create.kind.view");
      case QUERY_VIEW -> Messages.get("create.kind.queryView");
      case MODEL -> Messages.get("create.kind.model");
      case RELATIONSHIPS -> Messages.get("create.kind.relationships");
      case OTHER -> "";
    };
  }

  private static String id(FileKind kind) {
    return switch (kind) {
      case TOPIC -> "create-topic";
      case COMPOSITE_TOPIC -> "create-composite-topic";
      case VIEW -> "create-view";
      case QUERY_VIEW -> "create-query-view";
      case MODEL -> "create-model-file";
      case RELATIONSHIPS -> "create-relationships";
      case OTHER -> "create-other";
    };
  }

  private void show(@Nullable Scaffold scaffold) {
    text.show(
        scaffold == null ? null : Excerpt.of(scaffold.text(), 0, lines(scaffold.text()), 0, -1),
        Messages.get("create.noText"));
  }

  private static int lines(String text) {
    return (int) text.lines().count() - 1;
  }

  private Footer footer() {
    Label kept = new Label(Messages.get("create.kept"));
    kept.getStyleClass().add("secondary");
    Button cancel = Buttons.plain(Messages.get("create.cancel"), model::close);
    cancel.setId("create-cancel");
    cancel.setCancelButton(true);
    Button create = Buttons.primary(Messages.get("create.run"), model::create);
    create.setId("create-run");
    create.setDefaultButton(true);
    ReasonedButton reasoned = new ReasonedButton(create, "").because(model.refusalProperty());
    return new Footer(cancel, reasoned).left(kept);
  }
}
