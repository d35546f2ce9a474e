package modeldesk.ui.browser;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import modeldesk.i18n.Messages;
import modeldesk.model.FileKind;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Segmented;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The form for a new file: kind, folder, name.
public final class NewFileView {
  private final NewFileViewModel form;
  private final ModalHost host;
  private final TextField name = new TextField();
  private final ComboBox<String> folders = new ComboBox<>();
  private final ComboBox<String> baseViews = new ComboBox<>();
  private final Modal modal;

  public NewFileView(NewFileViewModel form, ModalHost host) {
    this.form = form;
    this.host = host;
    buildName();
    buildFolders();
    buildBaseViews();
    VBox folder = field(Messages.get("files.new.folder"), folders);
    VBox base = field(Messages.get("files.new.baseView"), baseViews);
    Bind.visible(folder, form.kindProperty().map(NewFileViewModel::isView));
    Bind.visible(base, form.kindProperty().map(kind -> kind == FileKind.TOPIC));
    VBox body =
        new VBox(
            field(Messages.get("files.new.kind"), kinds()),
            field(Messages.get("files.new.name"), name),
            folder,
            base,
            key(),
            problem());
    body.getStyleClass().add("browser-form");
    modal =
        Modal.form(
                "new-file",
                Feather.FILE_PLUS,
                Messages.get("files.new.title"),
                body,
                new Footer(cancel(), create()))
            .focusing(name);
  }

  /// Shows the empty form over the window.
  public void show() {
    form.start();
    String folder = form.folderProperty().get();
    folders.getItems().setAll(form.folders());
    folders.getItems().add("");
    folders.setValue(folder);
    baseViews.getItems().setAll(form.viewNames());
    baseViews.setValue(null);
    host.show(modal);
  }

  private Label key() {
    Label key = new Label();
    key.setId("new-file-key");
    key.getStyleClass().add("mono");
    key.textProperty().bind(form.keyProperty());
    return key;
  }

  private Label problem() {
    Label problem = new Label();
    problem.setId("new-file-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Label.USE_PREF_SIZE);
    problem.getStyleClass().add("secondary");
    problem.textProperty().bind(form.problemProperty());
    return problem;
  }

  private Segmented<FileKind> kinds() {
    Segmented<FileKind> kinds = new Segmented<>(form.kindProperty().get());
    kinds.add(FileKind.TOPIC, Messages.get("files.kind.topic"), "", "new-file-topic");
    kinds.add(
        FileKind.COMPOSITE_TOPIC,
        Messages.get("files.kind.compositeTopic"),
        "",
        "new-file-composite-topic");
    kinds.add(FileKind.VIEW, Messages.get("files.kind.view"), "", "new-file-view");
    kinds.add(FileKind.QUERY_VIEW, Messages.get("files.kind.queryView"), "", "new-file-query-view");
    kinds.setMaxWidth(Segmented.USE_PREF_SIZE);
    kinds.valueProperty().bindBidirectional(form.kindProperty());
    return kinds;
  }

  private void buildName() {
    name.setId("new-file-name");
    name.getStyleClass().add("form");
    name.textProperty().bindBidirectional(form.nameProperty());
  }

  private void buildFolders() {
    folders.setId("new-file-folder");
    folders.setMaxWidth(Double.MAX_VALUE);
    folders.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String folder) {
            return folder == null || folder.isEmpty() ? Messages.get("files.new.noFolder") : folder;
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    folders
        .valueProperty()
        .addListener((o, was, is) -> form.folderProperty().set(is == null ? "" : is));
  }

  private void buildBaseViews() {
    baseViews.setId("new-file-base-view");
    baseViews.setMaxWidth(Double.MAX_VALUE);
    baseViews
        .valueProperty()
        .addListener((o, was, is) -> form.baseViewProperty().set(is == null ? "" : is));
  }

  private static VBox field(String text, Node control) {
    Label label = new Label(text);
    label.getStyleClass().add("strong");
    label.setLabelFor(control);
    VBox field = new VBox(label, control);
    field.getStyleClass().add("browser-form-field");
    return field;
  }

  private Button cancel() {
    Button cancel = Buttons.plain(Messages.get("files.new.cancel"), host::close);
    cancel.setCancelButton(true);
    return cancel;
  }

  private Button create() {
    Button create =
        Buttons.primary(
            Messages.get("files.new.create"),
            () -> {
              if (form.create()) {
                host.close();
              }
            });
    create.setId("new-file-create");
    create.setDefaultButton(true);
    create.disableProperty().bind(form.problemProperty().isNotEmpty());
    return create;
  }
}
