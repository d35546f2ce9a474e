package modeldesk.ui.search;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.lang.search.PartQuery;
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
  private final ObjectBinding<List<String>> next =
      Bindings.createObjectBinding(this::nextWords, text, way);
  private List<String> otherEarlier = List.of();
  private String otherText = "";

  /// `changed` is told when something else is sought.
  SearchInput(Runnable changed) {
    way.addListener((o, was, is) -> swap());
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

  /// Whether nothing is sought; blanks are characters too where texts are searched.
  boolean isEmpty() {
    return isByText() ? text.get().isEmpty() : text.get().isBlank();
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

  /// Each way has a text and earlier ones of its own.
  private void swap() {
    List<String> mine = List.copyOf(earlier);
    String mineText = text.get();
    earlier.setAll(otherEarlier);
    text.set(otherText);
    otherEarlier = mine;
    otherText = mineText;
  }

  /// What can come next in a query; nothing where texts are searched.
  ObservableValue<List<String>> nextProperty() {
    return next;
  }

  private List<String> nextWords() {
    return isByText() ? List.of() : PartQuery.next(text.get());
  }

  /// Puts a word that can come next behind the query, in place of one that is begun.
  void take(String word) {
    String now = text.get();
    int begun = now.length();
    while (begun > 0 && !Character.isWhitespace(now.charAt(begun - 1))) {
      begun--;
    }
    text.set(now.substring(0, begun) + word + " ");
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
