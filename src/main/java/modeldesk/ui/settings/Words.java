package modeldesk.ui.settings;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// A few words that are typed, empty for the default. What makes no sense is refused with a
/// sentence, and what was there stays.
final class Words implements Setting {
  private final About about;
  private final Predicate<String> sense;
  private final String refusal;
  private final String usualWord;
  private final Kept<String> kept;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// `usualWord` is what the default is called.
  Words(About about, Predicate<String> sense, String refusal, String usualWord, Kept<String> kept) {
    this.about = about;
    this.sense = sense;
    this.refusal = refusal;
    this.usualWord = usualWord;
    this.kept = kept;
    text.subscribe(typed -> problem.set(""));
    kept.valueProperty().subscribe(text::set);
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public List<String> words() {
    return List.of(usualWord);
  }

  String usualWord() {
    return usualWord;
  }

  StringProperty textProperty() {
    return text;
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ObservableValue<String> usualProperty() {
    return kept.valueProperty().map(value -> value.isEmpty() ? "" : usualWord);
  }

  /// Takes what was typed, or says why not.
  void commit() {
    String typed = text.get().strip();
    if (sense.test(typed)) {
      kept.set(typed);
      text.set(typed);
    } else {
      problem.set(refusal);
    }
  }

  void reset() {
    kept.set("");
    text.set("");
  }
}
