package modeldesk.ui.models;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Segmented;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Create model… over the window, and after a schema model the steps that follow it.
public final class CreateModelView {
  private static final double WIDTH = 600;

  private final CreateModelViewModel form;
  private final ModalHost host;
  private boolean open;

  public CreateModelView(CreateModelViewModel form, ModalHost host) {
    this.form = form;
    this.host = host;
    form.stepProperty().subscribe(this::show);
  }

  private void show(CreateModelViewModel.Step step) {
    if (open) {
      open = false;
      host.close();
    }
    switch (step) {
      case CreateModelViewModel.Step.Closed() -> {}
      case CreateModelViewModel.Step.Form() -> show(form());
      case CreateModelViewModel.Step.Next(Model schema) ->
          show(new SchemaStepsView(form, schema).modal());
    }
  }

  private void show(Modal modal) {
    open = true;
    host.show(modal.onClosed(this::closed));
  }

  private void closed() {
    if (open) {
      open = false;
      form.close();
    }
  }

  private Modal form() {
    Segmented<ModelKind> kind = kinds();
    TextField name = new TextField();
    name.setId("create-model-name");
    name.getStyleClass().add("form");
    name.textProperty().bindBidirectional(form.nameProperty());
    name.editableProperty().bind(form.busyProperty().not());
    VBox body =
        new VBox(
            kind,
            explained(),
            connection(),
            base(),
            field(Messages.get("models.form.name"), name),
            extensionOnly(),
            new GrantsView(form),
            Lines.hint(form.problemProperty()),
            Lines.failure(form.failureProperty()));
    body.getStyleClass().add("models-form");
    return Modal.form(
            "create-model",
            Feather.PLUS_SQUARE,
            Messages.get("models.create.title"),
            body,
            footer())
        .sized(WIDTH, 0)
        .focusing(name);
  }

  private Footer footer() {
    Button cancel = Buttons.plain(Messages.get("models.form.cancel"), form::close);
    cancel.setId("create-model-cancel");
    cancel.setCancelButton(true);
    Button create = Buttons.primary(Messages.get("models.create.run"), form::create);
    create.setId("create-model-run");
    create.setDefaultButton(true);
    create.disableProperty().bind(form.problemProperty().isNotEmpty().or(form.busyProperty()));
    return new Footer(cancel, create).left(Lines.busy(form.busyProperty()));
  }

  private Segmented<ModelKind> kinds() {
    Segmented<ModelKind> kind =
        new Segmented<>(form.kindProperty().get())
            .add(ModelKind.SCHEMA, Messages.get("models.kind.schema"), "", "create-model-schema")
            .add(ModelKind.SHARED, Messages.get("models.kind.shared"), "", "create-model-shared")
            .add(
                ModelKind.SHARED_EXTENSION,
                Messages.get("models.kind.extension"),
                "",
                "create-model-extension")
            .add(ModelKind.BRANCH, Messages.get("models.kind.branch"), "", "create-model-branch");
    kind.valueProperty().bindBidirectional(form.kindProperty());
    kind.setMaxWidth(Region.USE_PREF_SIZE);
    return kind;
  }

  private VBox explained() {
    Label what = Lines.paragraph();
    what.setId("create-model-explained");
    Bind.now(form.kindProperty(), kind -> what.setText(explain(kind)));
    Label order = Lines.explained(Messages.get("models.create.order"));
    VBox box = new VBox(what, order);
    box.getStyleClass().add("models-explained");
    return box;
  }

  private static String explain(ModelKind kind) {
    return switch (kind) {
      case SCHEMA -> Messages.get("models.explained.schema");
      case SHARED_EXTENSION -> Messages.get("models.explained.extension");
      case BRANCH -> Messages.get("models.explained.branch");
      case SHARED, WORKBOOK, QUERY, OTHER -> Messages.get("models.explained.shared");
    };
  }

  private Node connection() {
    ComboBox<Connection> box = DropDown.of("create-model-connection", Connection::name);
    box.setItems(form.connections());
    follow(box, form.connectionProperty());
    return field(Messages.get("models.form.connection"), box);
  }

  private Node base() {
    ComboBox<Model> box = DropDown.of("create-model-base", Model::displayName);
    box.setItems(form.bases());
    follow(box, form.baseProperty());
    Node field = field(Messages.get("models.form.base"), box);
    Bind.visible(field, form.kindProperty().map(CreateModelViewModel::needsBase));
    return field;
  }

  private static <T> void follow(ComboBox<T> box, ObjectProperty<@Nullable T> chosen) {
    box.setValue(chosen.get());
    chosen.subscribe(value -> box.setValue(value));
    box.valueProperty().addListener((o, was, is) -> chosen.set(is));
  }

  private VBox extensionOnly() {
    CheckBox workbooks = new CheckBox(Messages.get("models.form.workbookBase"));
    workbooks.setId("create-model-workbooks");
    workbooks.selectedProperty().bindBidirectional(form.workbookBaseProperty());
    CheckBox isolated = new CheckBox(Messages.get("models.form.isolated"));
    isolated.setId("create-model-isolated");
    isolated.selectedProperty().bindBidirectional(form.isolatedBranchesProperty());
    VBox box = new VBox(workbooks, isolated);
    box.getStyleClass().add("models-options");
    ObservableValue<Boolean> shown =
        form.kindProperty().map(kind -> kind == ModelKind.SHARED_EXTENSION);
    Bind.visible(box, shown);
    return box;
  }

  private static VBox field(String name, Region control) {
    control.getStyleClass().add("form");
    control.setMaxWidth(Double.MAX_VALUE);
    VBox field = new VBox(Lines.name(name, control), control);
    field.getStyleClass().add("models-field");
    return field;
  }
}
