package modeldesk.ui.shell;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// One of the choosers of the toolbar: what is chosen, and what else there is, which is read when
/// the list is opened.
public final class Chooser {
  /// One row: `detail` stands muted behind the label, the current one is marked.
  public record Choice(String label, String detail, boolean current, Runnable choose) {}

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty pill = new SimpleStringProperty("");
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty loading = new SimpleBooleanProperty();
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final FilteredList<Choice> shown = new FilteredList<>(choices);
  private Runnable opened = () -> {};

  public Chooser() {
    filter.addListener((o, was, is) -> shown.setPredicate(choice -> matches(choice.label(), is)));
  }

  /// The name of what is chosen.
  public StringProperty textProperty() {
    return text;
  }

  /// A word about it, such as `shared`; empty for none.
  public StringProperty pillProperty() {
    return pill;
  }

  /// What is typed to narrow the list.
  public StringProperty filterProperty() {
    return filter;
  }

  /// Whether more choices are on their way.
  public BooleanProperty loadingProperty() {
    return loading;
  }

  /// Every choice; set by whoever knows them.
  public ObservableList<Choice> choices() {
    return choices;
  }

  /// The choices the filter lets through.
  public ObservableList<Choice> shown() {
    return shown;
  }

  /// Called each time the list is about to be shown, to read what there is.
  public void onOpened(Runnable action) {
    opened = action;
  }

  /// The list is about to be shown.
  public void open() {
    filter.set("");
    opened.run();
  }

  /// Letters match in their order anywhere in the name: `ordit` finds `order_items`.
  static boolean matches(String name, String typed) {
    String in = name.toLowerCase(Locale.ROOT);
    int at = 0;
    for (char wanted : typed.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      at = in.indexOf(wanted, at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
