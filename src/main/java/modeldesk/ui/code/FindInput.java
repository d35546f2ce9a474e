package modeldesk.ui.code;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.lang.search.Sought;

/// What stands in the fields of a find bar and how its switches are set. It begins as it was left
/// in whichever text was searched last.
final class FindInput {
  private final Searches searches;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty wholeWord = new SimpleBooleanProperty();
  private final BooleanProperty regex = new SimpleBooleanProperty();

  FindInput(Searches searches, Runnable changed) {
    this.searches = searches;
    text.addListener((o, was, is) -> changed.run());
    for (BooleanProperty strictness : List.of(matchCase, wholeWord, regex)) {
      strictness.addListener((o, was, is) -> changed.run());
    }
  }

  /// What is sought.
  StringProperty textProperty() {
    return text;
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

  Sought sought() {
    return new Sought(text.get(), matchCase.get(), wholeWord.get(), regex.get());
  }

  /// Seeks a text for what it is, even where a regular expression is expected.
  void seek(String literal) {
    text.set(regex.get() ? Sought.literally(literal) : literal);
  }

  void remember() {
    searches.remember(sought(), replacement.get());
  }

  /// Everything as it was remembered last.
  void recall() {
    Sought last = searches.last();
    text.set(last.text());
    matchCase.set(last.matchCase());
    wholeWord.set(last.wholeWord());
    regex.set(last.regex());
    replacement.set(searches.replacement());
  }

  /// Seeks what was sought before (1) or after (-1) that.
  void recallEarlier(int direction) {
    List<String> earlier = searches.earlier();
    int wanted = earlier.indexOf(text.get()) + direction;
    if (wanted >= 0 && wanted < earlier.size()) {
      text.set(earlier.get(wanted));
    }
  }
}
