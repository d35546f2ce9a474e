package modeldesk.ui.content;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentName;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Segmented;
import org.kordamp.ikonli.feather.Feather;

/// Replace in content… over the window: the names, what was counted, what came of it.
public final class ReplaceView {
  private final ReplaceViewModel model;
  private final ModalHost host;
  private boolean open;

  public ReplaceView(ReplaceViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    model.showingProperty().subscribe(this::show);
  }

  private void show(boolean showing) {
    if (!showing) {
      if (open) {
        open = false;
        host.close();
      }
      return;
    }
    open = true;
    NameField find =
        new NameField("replace-find", () -> model.names().of(model.typeProperty().get()));
    NameField other =
        new NameField("replace-with", () -> model.names().of(model.typeProperty().get()));
    find.textProperty().bindBidirectional(model.findProperty());
    other.textProperty().bindBidirectional(model.replacementProperty());
    StepPane steps = new StepPane(model);
    VBox.setVgrow(steps, Priority.ALWAYS);
    VBox form = new VBox(note(), fields(find, other), steps);
    form.getStyleClass().add("content-form");
    host.show(
        Modal.form(
                "replace-content",
                Feather.REPEAT,
                Messages.get("content.dialog.title", model.modelName()),
                form,
                footer())
            .sized(680, 640)
            .focusing(model.findProperty().get().isEmpty() ? find : other)
            .onClosed(this::closed));
  }

  private void closed() {
    if (open) {
      open = false;
      model.close();
    }
  }

  private HBox note() {
    boolean branch = !model.branchName().isEmpty();
    Label text =
        new Label(
            branch
                ? Messages.get("content.dialog.onBranch", model.branchName())
                : Messages.get("content.dialog.published"));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox note =
        new HBox(
            branch
                ? Icons.of(Feather.GIT_BRANCH, "muted")
                : Icons.of(Feather.ALERT_TRIANGLE, "attention"),
            text);
    note.setId("replace-note");
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.getStyleClass().addAll("content-note", branch ? "content-branch" : "content-published");
    return note;
  }

  private VBox fields(NameField find, NameField other) {
    Segmented<ContentName.Type> types = new Segmented<>(model.typeProperty().get());
    types.add(ContentName.Type.FIELD, Messages.get("content.type.field"), "", "replace-field");
    types.add(ContentName.Type.VIEW, Messages.get("content.type.view"), "", "replace-view");
    types.add(ContentName.Type.TOPIC, Messages.get("content.type.topic"), "", "replace-topic");
    types.setMaxWidth(Region.USE_PREF_SIZE);
    types.valueProperty().bindBidirectional(model.typeProperty());
    CheckBox personal = new CheckBox(Messages.get("content.dialog.personal"));
    personal.setId("replace-personal");
    personal.selectedProperty().bindBidirectional(model.personalProperty());
    VBox fields =
        new VBox(
            types,
            field(Messages.get("content.dialog.find"), find),
            field(Messages.get("content.dialog.with"), other),
            line("replace-unknown", model.unknownProperty(), "secondary"),
            personal);
    fields.getStyleClass().add("content-fields");
    fields.disableProperty().bind(model.stepProperty().map(StepPane::isBusy));
    return fields;
  }

  private static VBox field(String text, Node control) {
    Label label = new Label(text);
    label.getStyleClass().add("strong");
    label.setLabelFor(control);
    VBox field = new VBox(label, control);
    field.getStyleClass().add("content-field");
    return field;
  }

  private static Label line(String id, ObservableValue<String> text, String style) {
    Label line = new Label();
    line.setId(id);
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.getStyleClass().add(style);
    Bind.now(text, line::setText);
    Bind.visible(line, text.map(sentence -> !sentence.isEmpty()));
    return line;
  }

  private Footer footer() {
    Label invalid = line("replace-invalid", model.invalidProperty(), "secondary");
    Button close = Buttons.plain(Messages.get("content.dialog.close"), model::close);
    close.setId("replace-close");
    Button over = Buttons.plain(Messages.get("content.dialog.startOver"), model::startOver);
    over.setId("replace-over");
    visibleIn(over, List.of(Step.Unclear.class, Step.Done.class));
    Button count = Buttons.primary(Messages.get("content.dialog.count"), model::count);
    count.setId("replace-count");
    count.setDefaultButton(true);
    visibleIn(count, List.of(Step.Typing.class, Step.Counting.class));
    count
        .disableProperty()
        .bind(
            model
                .stepProperty()
                .flatMap(step ->
                    model
                        .invalidProperty()
                        .map(text -> !text.isEmpty() || !(step instanceof Step.Typing))));
    Button replace = replace();
    Button again = Buttons.primary(Messages.get("content.dialog.again"), model::lookUp);
    again.setId("replace-again");
    visibleIn(again, List.of(Step.Unclear.class));
    Button validate = Buttons.primary(Messages.get("content.dialog.validate"), model::validate);
    validate.setId("replace-validate");
    visibleIn(validate, List.of(Step.Done.class));
    return new Footer(close, over, count, replace, again, validate).left(invalid);
  }

  private Button replace() {
    boolean branch = !model.branchName().isEmpty();
    Button replace =
        branch ? Buttons.primary("", model::replace) : Buttons.danger("", model::replace);
    replace.setId("replace-run");
    visibleIn(replace, List.of(Step.Counted.class, Step.Replacing.class, Step.LookingUp.class));
    Bind.now(
        model.stepProperty(),
        step -> {
          int documents = step instanceof Step.Counted(Counts c) ? c.ids().size() : 0;
          replace.setDisable(documents == 0);
          replace.setText(
              branch
                  ? Messages.get("content.dialog.replaceOn", documents, model.branchName())
                  : Messages.get("content.dialog.replacePublished", documents));
        });
    return replace;
  }

  private void visibleIn(Button button, List<Class<? extends Step>> steps) {
    Bind.visible(
        button, model.stepProperty().map(step -> steps.stream().anyMatch(s -> s.isInstance(step))));
  }
}
