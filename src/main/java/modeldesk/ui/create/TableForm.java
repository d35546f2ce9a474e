package modeldesk.ui.create;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.i18n.Messages;
import modeldesk.lang.create.NewView;
import modeldesk.lang.create.SchemaFolder;

/// What a new view reads: a table, or SQL, with its key and a first column.
public final class TableForm {
  private final ObjectProperty<NewView.Source> source =
      new SimpleObjectProperty<>(NewView.Source.TABLE);
  private final StringProperty table = new SimpleStringProperty("");
  private final StringProperty key = new SimpleStringProperty("id");
  private final StringProperty column = new SimpleStringProperty("");

  TableForm(Runnable changed) {
    source.subscribe(changed);
    table.subscribe(changed);
    key.subscribe(changed);
    column.subscribe(changed);
  }

  public ObjectProperty<NewView.Source> sourceProperty() {
    return source;
  }

  /// The table, as the database calls it; called like the view while it is empty.
  public StringProperty tableProperty() {
    return table;
  }

  /// The column that is the primary key; empty for none.
  public StringProperty keyProperty() {
    return key;
  }

  /// A first column besides the key; empty for none.
  public StringProperty columnProperty() {
    return column;
  }

  void empty() {
    source.set(NewView.Source.TABLE);
    table.set("");
    key.set("id");
    column.set("");
  }

  /// What is wrong; empty when nothing is.
  String problem() {
    for (StringProperty each : new StringProperty[] {key, column}) {
      String typed = each.get().strip();
      if (!typed.isEmpty() && NewView.field(typed).isEmpty()) {
        return Messages.get("create.problem.column", typed);
      }
    }
    return "";
  }

  NewView view(SchemaFolder folder, NewView.Source from, String name) {
    String typed = table.get().strip();
    return new NewView(
        folder, from, typed.isEmpty() ? name : typed, key.get().strip(), column.get().strip());
  }
}
