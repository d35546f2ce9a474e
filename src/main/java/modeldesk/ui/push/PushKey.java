package modeldesk.ui.push;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import modeldesk.yaml.KeyChange;

/// One changed key of the chosen file, and whether it is to be sent.
public final class PushKey {
  private final KeyChange change;
  private final BooleanProperty ticked;

  PushKey(KeyChange change, boolean ticked) {
    this.change = change;
    this.ticked = new SimpleBooleanProperty(ticked);
  }

  /// The key as people read it, such as `dimensions › status › label`.
  public String label() {
    return String.join(" › ", change.path().segments());
  }

  public KeyChange change() {
    return change;
  }

  public BooleanProperty tickedProperty() {
    return ticked;
  }
}
