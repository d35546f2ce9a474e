package modeldesk.ui.create;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Some of many names, in the order they were ticked, or just one of them.
public final class TickChoice {
  /// A name and what is said about it, which may be empty.
  record Item(String name, String detail) {
    static List<Item> of(List<String> names) {
      return names.stream().map(name -> new Item(name, "")).toList();
    }
  }

  private final boolean single;
  private final Runnable changed;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<TickRow> rows = FXCollections.observableArrayList();
  private final ObservableList<TickRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final List<String> ticked = new ArrayList<>();
  private List<Item> items = List.of();

  private TickChoice(boolean single, Runnable changed) {
    this.single = single;
    this.changed = changed;
    filter.subscribe(this::show);
  }

  /// `changed` is called after each tick.
  static TickChoice one(Runnable changed) {
    return new TickChoice(true, changed);
  }

  /// `changed` is called after each tick.
  static TickChoice some(Runnable changed) {
    return new TickChoice(false, changed);
  }

  boolean isSingle() {
    return single;
  }

  /// What is typed to find a name; letters match anywhere.
  public StringProperty filterProperty() {
    return filter;
  }

  /// The names that fit.
  ObservableList<TickRow> rows() {
    return rowsView;
  }

  List<String> ticked() {
    return List.copyOf(ticked);
  }

  /// The name that was chosen last; empty for none.
  String chosen() {
    return ticked.isEmpty() ? "" : ticked.getLast();
  }

  /// Offers other names, none of them ticked.
  void offer(List<Item> offered) {
    items = List.copyOf(offered);
    ticked.clear();
    filter.set("");
    show();
  }

  /// Takes a name in or, where several can be ticked, out again.
  void tick(String name) {
    if (single) {
      ticked.clear();
    }
    if (!ticked.remove(name)) {
      ticked.add(name);
    }
    show();
    changed.run();
  }

  private void show() {
    rows.setAll(
        Narrowed.of(items, Item::name, filter.get()).stream()
            .map(item -> TickRow.flat(item.name(), item.detail(), ticked.contains(item.name())))
            .toList());
  }
}
