package modeldesk.ui.cache;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.CachePolicy;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import org.kordamp.ikonli.feather.Feather;

/// Reset cache… over the window: which policy, and whether all results or only those from before a
/// moment.
public final class ResetCacheView {
  private final ResetCacheViewModel model;
  private final ModalHost host;
  private boolean open;

  public ResetCacheView(ResetCacheViewModel model, ModalHost host) {
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
    boolean empty = model.policies().isEmpty();
    Button cancel = Buttons.plain(Messages.get("cache.dialog.cancel"), model::close);
    cancel.setId("reset-cache-cancel");
    Button run = Buttons.primary(Messages.get("cache.dialog.run"), model::reset);
    run.setId("reset-cache-run");
    run.setDefaultButton(true);
    run.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.busyProperty().get()
                        || !model.invalid().isEmpty()
                        || model.policyProperty().get() == null,
                model.busyProperty(),
                model.invalidProperty(),
                model.policyProperty()));
    Footer footer = empty ? new Footer(cancel) : new Footer(cancel, run);
    Node content = empty ? noPolicies() : form();
    host.show(
        Modal.form("reset-cache", Feather.ROTATE_CCW, title(), content, footer)
            .focusing(empty ? cancel : run)
            .onClosed(this::closed));
  }

  private String title() {
    return Messages.get("cache.dialog.title", model.modelName());
  }

  private void closed() {
    if (open) {
      open = false;
      model.close();
    }
  }

  private Node noPolicies() {
    EmptyState state =
        new EmptyState(
            Feather.ROTATE_CCW,
            Messages.get("cache.dialog.noPolicies"),
            Messages.get("cache.dialog.openModel"),
            model::openModelFile);
    state.setId("reset-cache-none");
    return state;
  }

  private VBox form() {
    Label explained = wrapped("cache.dialog.explained");
    Label policyLabel = new Label(Messages.get("cache.dialog.policy"));
    policyLabel.getStyleClass().addAll("strong", "cache-heading");
    ListView<CachePolicy> policies = policies();
    policyLabel.setLabelFor(policies);
    Label until = new Label(Messages.get("cache.dialog.which"));
    until.getStyleClass().addAll("strong", "cache-heading");
    Label problem = new Label();
    problem.setId("reset-cache-problem");
    problem.setWrapText(true);
    problem.getStyleClass().add("cache-problem");
    problem.textProperty().bind(model.problemProperty());
    Bind.visible(problem, model.problemProperty().map(text -> !text.isEmpty()));
    VBox form =
        new VBox(explained, policyLabel, policies, until, all(), before(), moment(), problem);
    form.getStyleClass().add("cache-form");
    return form;
  }

  private ListView<CachePolicy> policies() {
    ListView<CachePolicy> list = new ListView<>(model.policies());
    list.setId("reset-cache-policy");
    list.getStyleClass().add("cache-policies");
    list.setCellFactory(Cells.list(ResetCacheView::fill));
    double rows = Math.min(6, model.policies().size());
    list.setPrefHeight(rows * 28 + 2);
    list.setMinHeight(Region.USE_PREF_SIZE);
    list.getSelectionModel().select(model.policyProperty().get());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> model.policyProperty().set(is));
    return list;
  }

  private static void fill(ListCell<CachePolicy> cell, CachePolicy policy) {
    Label name = new Label(policy.name());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    String age = policy.maxCacheAge();
    Label kept = new Label(age == null ? "" : Messages.get("cache.dialog.age", age));
    kept.getStyleClass().add("secondary");
    HBox row = new HBox(name, space, kept);
    row.getStyleClass().add("cache-policy");
    cell.setGraphic(row);
  }

  private RadioButton all() {
    RadioButton all = new RadioButton(Messages.get("cache.dialog.all"));
    all.setId("reset-cache-all");
    all.setSelected(!model.atMomentProperty().get());
    all.setOnAction(event -> model.atMomentProperty().set(false));
    model.atMomentProperty().subscribe(at -> all.setSelected(!at));
    return all;
  }

  private RadioButton before() {
    RadioButton before = new RadioButton(Messages.get("cache.dialog.before"));
    before.setId("reset-cache-before");
    before.setOnAction(event -> model.atMomentProperty().set(true));
    model.atMomentProperty().subscribe(before::setSelected);
    return before;
  }

  private VBox moment() {
    DatePicker date = new DatePicker();
    date.setId("reset-cache-date");
    date.setPrefWidth(150);
    date.valueProperty().bindBidirectional(model.dateProperty());
    TextField time = new TextField();
    time.setId("reset-cache-time");
    time.setPrefColumnCount(5);
    time.setMaxWidth(80);
    time.textProperty().bindBidirectional(model.timeProperty());
    time.setAccessibleText(Messages.get("cache.dialog.time"));
    Label zone = new Label(model.zone());
    zone.getStyleClass().add("secondary");
    HBox fields = new HBox(date, time, zone);
    fields.getStyleClass().add("cache-moment");
    fields.disableProperty().bind(model.atMomentProperty().not());
    Label invalid = new Label();
    invalid.setId("reset-cache-invalid");
    invalid.getStyleClass().add("cache-problem");
    invalid.textProperty().bind(model.invalidProperty());
    Bind.visible(invalid, model.invalidProperty().map(text -> !text.isEmpty()));
    VBox box = new VBox(fields, invalid);
    box.getStyleClass().add("cache-moment-box");
    return box;
  }

  private static Label wrapped(String key) {
    Label label = new Label(Messages.get(key));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    return label;
  }
}
