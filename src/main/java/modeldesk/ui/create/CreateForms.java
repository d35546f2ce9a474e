package modeldesk.ui.create;

import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.create.NewView;
import modeldesk.model.FileKind;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Segmented;

/// What each kind of file is made of, one form a kind.
final class CreateForms {
  /// What the first of two lists has of the form.
  private static final double SHORT = 0.36;

  private final CreateViewModel model;

  CreateForms(CreateViewModel model) {
    this.model = model;
  }

  Node topic() {
    TopicForm form = model.topic();
    TickList base =
        TickList.of(
            "create-base-view",
            Messages.get("create.topic.base"),
            Messages.get("create.topic.baseFilter"),
            form.base());
    base.getStyleClass().add("create-short");
    ObservableValue<String> nothing =
        model
            .problemProperty()
            .map(problem ->
                problem.isEmpty()
                    ? Messages.get("create.topic.noJoins")
                    : Messages.get("create.topic.noBase"));
    TickList joins = TickList.of("create-joins", Messages.get("create.topic.joins"), form, nothing);
    CheckBox everything = new CheckBox(Messages.get("create.topic.everything"));
    everything.setId("create-everything");
    everything.selectedProperty().bindBidirectional(form.everythingProperty());
    Node note = Lines.warning(form.noteProperty());
    note.setId("create-note");
    VBox shown = shown(FileKind.TOPIC, base, joins, everything, note);
    steady(shown, base);
    return shown;
  }

  Node composite() {
    CompositeForm form = model.composite();
    TickList topics =
        TickList.of(
            "create-topics",
            Messages.get("create.composite.topics"),
            Messages.get("create.composite.filter"),
            form.topics());
    CheckBox sharing = new CheckBox();
    sharing.setId("create-sharing");
    sharing.setWrapText(true);
    sharing.setMnemonicParsing(false);
    sharing.textProperty().bind(form.commonProperty());
    sharing.selectedProperty().bindBidirectional(form.sharingProperty());
    Bind.visible(sharing, form.commonProperty().isNotEmpty());
    return shown(FileKind.COMPOSITE_TOPIC, topics, sharing);
  }

  Node view() {
    Segmented<NewView.Source> source =
        new Segmented<>(model.table().sourceProperty().get())
            .add(
                NewView.Source.TABLE,
                Messages.get("create.view.fromTable"),
                "",
                "create-from-table")
            .add(NewView.Source.SQL, Messages.get("create.view.fromSql"), "", "create-view-sql");
    source.setMaxWidth(Region.USE_PREF_SIZE);
    source.valueProperty().bindBidirectional(model.table().sourceProperty());
    return shown(FileKind.VIEW, field(Messages.get("create.view.source"), source), table("create"));
  }

  Node query() {
    QueryForm form = model.query();
    Segmented<QueryForm.From> from =
        new Segmented<>(form.fromProperty().get())
            .add(
                QueryForm.From.TOPIC, Messages.get("create.query.fromTopic"), "", "create-of-topic")
            .add(QueryForm.From.VIEW, Messages.get("create.query.fromView"), "", "create-of-view")
            .add(QueryForm.From.SQL, Messages.get("create.query.fromSql"), "", "create-of-sql");
    from.setMaxWidth(Region.USE_PREF_SIZE);
    from.valueProperty().bindBidirectional(form.fromProperty());
    TickList topics =
        source("create-query-topic", Messages.get("create.query.topic"), form.topics());
    TickList views = source("create-query-base", Messages.get("create.topic.base"), form.views());
    TickList fields =
        TickList.of(
            "create-fields",
            Messages.get("create.query.fields"),
            Messages.get("create.query.fieldFilter"),
            form.fields());
    Node rows = rows();
    Node sql = table("create-query");
    Bind.visible(topics, form.fromProperty().map(QueryForm.From.TOPIC::equals));
    Bind.visible(views, form.fromProperty().map(QueryForm.From.VIEW::equals));
    Bind.visible(sql, form.fromProperty().map(QueryForm.From.SQL::equals));
    for (Node each : new Node[] {fields, rows}) {
      Bind.visible(each, form.fromProperty().map(now -> now != QueryForm.From.SQL));
    }
    VBox shown =
        shown(
            FileKind.QUERY_VIEW,
            field(Messages.get("create.view.source"), from),
            topics,
            views,
            fields,
            rows,
            sql);
    steady(shown, topics, views);
    return shown;
  }

  /// A list in which one clicks does not move under the mouse when a line comes or goes below it.
  private static void steady(VBox form, TickList... lists) {
    for (TickList list : lists) {
      list.prefHeightProperty().bind(form.heightProperty().multiply(SHORT));
      VBox.setVgrow(list, Priority.NEVER);
    }
  }

  private static TickList source(String id, String title, TickChoice choice) {
    TickList list = TickList.of(id, title, Messages.get("create.query.sourceFilter"), choice);
    list.getStyleClass().add("create-short");
    return list;
  }

  private Node rows() {
    QueryForm form = model.query();
    ComboBox<String> sort =
        DropDown.of(
            "create-sort", name -> name.isEmpty() ? Messages.get("create.query.noSort") : name);
    sort.setAccessibleText(Messages.get("create.query.sort"));
    sort.setItems(form.sorts());
    follow(sort, form.sortProperty());
    CheckBox descending = new CheckBox(Messages.get("create.query.descending"));
    descending.setId("create-descending");
    descending.selectedProperty().bindBidirectional(form.descendingProperty());
    descending.setMinWidth(Region.USE_PREF_SIZE);
    descending.disableProperty().bind(form.sortProperty().isEmpty());
    HBox order = new HBox(sort, descending);
    order.setAlignment(Pos.CENTER_LEFT);
    order.getStyleClass().add("create-line");
    HBox.setHgrow(sort, Priority.ALWAYS);
    VBox limit = text("create-limit", Messages.get("create.query.limit"), form.limitProperty());
    limit.getStyleClass().add("create-number");
    VBox sorted = field(Messages.get("create.query.sort"), order);
    HBox.setHgrow(sorted, Priority.ALWAYS);
    HBox rows = new HBox(sorted, limit);
    rows.getStyleClass().add("create-line");
    return rows;
  }

  private Node table(String prefix) {
    TableForm form = model.table();
    VBox table =
        text(
            prefix + "-table",
            Messages.get("create.view.table"),
            form.tableProperty(),
            model.nameProperty());
    HBox columns =
        new HBox(
            text(prefix + "-key-column", Messages.get("create.view.key"), form.keyProperty()),
            text(prefix + "-column", Messages.get("create.view.column"), form.columnProperty()));
    columns.getStyleClass().add("create-line");
    columns.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
    VBox all = new VBox(table, columns);
    all.getStyleClass().add("create-form");
    return all;
  }

  /// A field whose `prompt` is what counts while it is empty.
  static VBox text(String id, String title, StringProperty value, ObservableValue<String> prompt) {
    VBox field = text(id, title, value);
    ((TextField) field.getChildren().getLast()).promptTextProperty().bind(prompt);
    return field;
  }

  static VBox text(String id, String title, StringProperty value) {
    TextField text = new TextField();
    text.setId(id);
    text.getStyleClass().add("form");
    text.textProperty().bindBidirectional(value);
    return field(title, text);
  }

  static VBox field(String title, Node control) {
    VBox field = new VBox(Lines.name(title, control), control);
    field.getStyleClass().add("create-field");
    return field;
  }

  /// A box lets go of its value while its list is replaced; that is nobody's choice.
  static <T> void follow(ComboBox<T> box, Property<T> chosen) {
    box.getStyleClass().add("form");
    Bind.now(chosen, box::setValue);
    box.valueProperty()
        .addListener((o, was, is) -> {
          if (is != null) {
            chosen.setValue(is);
          }
        });
  }

  private VBox shown(FileKind kind, Node... parts) {
    VBox form = new VBox(parts);
    form.getStyleClass().add("create-form");
    VBox.setVgrow(form, Priority.ALWAYS);
    Bind.visible(form, model.kindProperty().map(kind::equals));
    return form;
  }
}
