package modeldesk.ui.create;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.create.BaseView;
import modeldesk.lang.create.NewQuery;
import modeldesk.lang.create.QueryField;
import modeldesk.lang.create.SchemaFolder;
import modeldesk.lang.find.Kind;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicScope;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// What a new query view asks for: a topic or a base view, some of its fields, their order and how
/// many rows. The fields are gathered in the CPU lane.
public final class QueryForm {
  /// What the query starts from.
  public enum From {
    TOPIC,
    VIEW,
    SQL
  }

  private record Gathered(String base, List<QueryField> fields) {}

  private final Runnable changed;
  private final Latest gathering;
  private final ObjectProperty<From> from = new SimpleObjectProperty<>(From.TOPIC);
  private final TickChoice topics = TickChoice.one(this::gather);
  private final TickChoice views = TickChoice.one(this::gather);
  private final TickChoice fields = TickChoice.some(this::ticked);
  private final ObservableList<String> sorts = FXCollections.observableArrayList();
  private final ObservableList<String> sortsView = FXCollections.unmodifiableObservableList(sorts);
  private final StringProperty sort = new SimpleStringProperty("");
  private final BooleanProperty descending = new SimpleBooleanProperty(true);
  private final StringProperty limit = new SimpleStringProperty("");
  private final Map<String, QueryField> known = new LinkedHashMap<>();
  private @Nullable ModelIndex model;
  private String base = "";

  QueryForm(Background background, Runnable changed) {
    this.changed = changed;
    gathering = new Latest(background);
    from.subscribe(now -> gather());
    sort.subscribe(changed);
    descending.subscribe(changed);
    limit.subscribe(changed);
  }

  public ObjectProperty<From> fromProperty() {
    return from;
  }

  TickChoice topics() {
    return topics;
  }

  TickChoice views() {
    return views;
  }

  /// The fields of what was chosen, as `view.field`.
  TickChoice fields() {
    return fields;
  }

  /// What the rows can be ordered by, nothing first.
  public ObservableList<String> sorts() {
    return sortsView;
  }

  /// The field that orders the rows; empty for none.
  public StringProperty sortProperty() {
    return sort;
  }

  public BooleanProperty descendingProperty() {
    return descending;
  }

  /// How many rows at most, in digits; empty for all.
  public StringProperty limitProperty() {
    return limit;
  }

  void offer(ModelIndex now) {
    model = now;
    topics.offer(TickChoice.Item.of(List.copyOf(new TreeSet<>(now.topicNames()))));
    views.offer(TickChoice.Item.of(BaseView.names(now)));
    from.set(From.TOPIC);
    descending.set(true);
    limit.set("");
    gather();
  }

  /// The topic or view that was chosen; empty for none.
  private String source() {
    return switch (from.get()) {
      case TOPIC -> topics.chosen();
      case VIEW -> views.chosen();
      case SQL -> "";
    };
  }

  private void gather() {
    gathering.cancel();
    take(new Gathered("", List.of()));
    ModelIndex in = model;
    String source = source();
    if (in == null || source.isEmpty()) {
      return;
    }
    boolean topic = from.get() == From.TOPIC;
    gathering.request(
        Messages.get("create.job.fields", source),
        progress ->
            topic ? ofTopic(in, source) : new Gathered(source, QueryField.ofView(in, source)),
        this::take,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private static Gathered ofTopic(ModelIndex in, String topic) {
    TopicScope scope = in.scope(topic);
    return new Gathered(scope == null ? "" : scope.base(), QueryField.ofTopic(in, topic));
  }

  private void take(Gathered gathered) {
    base = gathered.base();
    known.clear();
    gathered.fields().forEach(field -> known.putIfAbsent(field.reference(), field));
    List<TickChoice.Item> items = new ArrayList<>();
    known.forEach((reference, field) ->
        items.add(
            new TickChoice.Item(
                reference, (field.measure() ? Kind.MEASURE : Kind.DIMENSION).word())));
    fields.offer(items);
    ticked();
  }

  private void ticked() {
    String before = sort.get();
    sorts.setAll("");
    sorts.addAll(fields.ticked());
    sort.set(sorts.contains(before) ? before : "");
    changed.run();
  }

  /// What is missing or wrong; empty when nothing is.
  String problem() {
    if (isWrong()) {
      return Messages.get("create.problem.limit");
    }
    if (source().isEmpty()) {
      return from.get() == From.TOPIC
          ? Messages.get("create.problem.noTopic")
          : Messages.get("create.problem.noQueryView");
    }
    return fields.ticked().isEmpty() ? Messages.get("create.problem.noFields") : "";
  }

  /// Whether the limit is none.
  boolean isWrong() {
    return !limit.get().strip().matches("|[1-9][0-9]{0,8}");
  }

  NewQuery query(SchemaFolder folder) {
    String rows = limit.get().strip();
    QueryField by = known.get(sort.get());
    return new NewQuery(
        folder,
        base,
        from.get() == From.TOPIC ? topics.chosen() : "",
        fields.ticked().stream().map(known::get).toList(),
        by == null ? null : new NewQuery.Sort(by, descending.get()),
        rows.isEmpty() ? 0 : Integer.parseInt(rows));
  }
}
