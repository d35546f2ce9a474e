package modeldesk.ui.models;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.model.AccessGrant;

/// An access grant as it is being typed (api.md §2.1).
public final class GrantRow {
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty userAttribute = new SimpleStringProperty("");
  private final StringProperty allowedValues = new SimpleStringProperty("");
  private final BooleanProperty boostable = new SimpleBooleanProperty();

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty userAttributeProperty() {
    return userAttribute;
  }

  /// The values, with commas between them.
  public StringProperty allowedValuesProperty() {
    return allowedValues;
  }

  /// Whether a document may bypass the grant.
  public BooleanProperty boostableProperty() {
    return boostable;
  }

  /// Whether nothing was typed, so that the row does not count.
  boolean isBlank() {
    return name.get().isBlank() && userAttribute.get().isBlank() && allowedValues.get().isBlank();
  }

  AccessGrant grant() {
    List<String> values =
        Arrays.stream(allowedValues.get().split(","))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    String attribute = userAttribute.get().strip();
    return new AccessGrant(
        name.get().strip(), attribute.isEmpty() ? null : attribute, values, boostable.get());
  }
}
