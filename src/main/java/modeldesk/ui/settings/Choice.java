package modeldesk.ui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// One of a few values.
final class Choice<T> implements Setting {
  private final About about;
  private final List<T> values;
  private final Function<T, String> label;
  private final Kept<T> kept;

  Choice(About about, List<T> values, Function<T, String> label, Kept<T> kept) {
    this.about = about;
    this.values = List.copyOf(values);
    this.label = label;
    this.kept = kept;
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public List<String> words() {
    return values.stream().map(label).toList();
  }

  List<T> values() {
    return values;
  }

  String label(T value) {
    return label.apply(value);
  }

  ObservableValue<T> valueProperty() {
    return kept.valueProperty();
  }

  T value() {
    return kept.get();
  }

  /// What the default is called; empty while it is chosen.
  ObservableValue<String> usualProperty() {
    return kept.valueProperty().map(value -> value.equals(kept.usual()) ? "" : label(kept.usual()));
  }

  void choose(T value) {
    kept.set(value);
  }

  void reset() {
    kept.set(kept.usual());
  }
}
