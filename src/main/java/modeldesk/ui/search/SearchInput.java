package modeldesk.ui.search;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.lang.search.Sought;
import modeldesk.lang.search.TextQuery;
import modeldesk.lang.search.Where;

/// What stands in the fields above the results and how the switches are set, and what was sought
/// since the program started.
final class SearchInput {
  private static final int MOST_EARLIER = 20;

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty wholeWord = new SimpleBooleanProperty();
  private final BooleanProperty regex = new SimpleBooleanProperty();
  private final BooleanProperty replaces = new SimpleBooleanProperty();
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.TEXT);
  private final ObjectProperty<Files> files = new SimpleObjectProperty<>(Files.ALL);
  private final ObjectProperty<Where> where = new SimpleObjectProperty<>(Where.ANYWHERE);
  private final ObservableList<String> earlier = FXCollections.observableArrayList();

  /// `changed` is told when something else is sought.
  SearchInput(Runnable changed) {
    for (Property<?> each : List.of(text, matchCase, wholeWord, regex, way, files, where)) {
      each.addListener((o, was, is) -> changed.run());
    }
  }

  /// What is sought, or the query.
  StringProperty textProperty() {
    return text;
  }

  String text() {
    return text.get();
  }

  /// What is put in its place.
  StringProperty replacementProperty() {
    return replacement;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  BooleanProperty wholeWordProperty() {
    return wholeWord;
  }

  BooleanProperty regexProperty() {
    return regex;
  }

  /// Whether the row for replacing is wanted.
  BooleanProperty replacesProperty() {
    return replaces;
  }

  ObjectProperty<Way> wayProperty() {
    return way;
  }

  boolean isByText() {
    return way.get() == Way.TEXT;
  }

  ObjectProperty<Files> filesProperty() {
    return files;
  }

  ObjectProperty<Where> whereProperty() {
    return where;
  }

  /// What was sought, the last first.
  ObservableList<String> earlier() {
    return earlier;
  }

  TextQuery query() {
    return new TextQuery(
        new Sought(text.get(), matchCase.get(), wholeWord.get(), regex.get()),
        files.get().kinds(),
        where.get());
  }

  /// Seeks a text for what it is, even where a regular expression is expected.
  void seek(String literal) {
    way.set(Way.TEXT);
    text.set(regex.get() ? Sought.literally(literal) : literal);
  }

  void remember() {
    String sought = text.get();
    if (!sought.isBlank() && (earlier.isEmpty() || !earlier.getFirst().equals(sought))) {
      earlier.remove(sought);
      earlier.addFirst(sought);
      if (earlier.size() > MOST_EARLIER) {
        earlier.removeLast();
      }
    }
  }
}
