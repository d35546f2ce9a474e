package modeldesk.ui.drafts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.ui.session.Arrival;

/// One draft of the review: what is known of it, and whether it is to be taken over. One that would
/// replace another draft is not, unless the user says so. On the window's thread only.
public final class ImportRow {
  private final Arrival arrival;
  private final BooleanProperty ticked = new SimpleBooleanProperty();

  ImportRow(Arrival arrival) {
    this.arrival = arrival;
    ticked.set(arrival.kind() == Arrival.Kind.NEW);
  }

  public Arrival arrival() {
    return arrival;
  }

  public FileName name() {
    return arrival.draft().name();
  }

  public Draft.Kind draftKind() {
    return arrival.draft().kind();
  }

  /// Model, branch and mode.
  public String place() {
    return PlaceWords.of(arrival.target());
  }

  /// Whether the draft is to be taken over.
  public BooleanProperty tickedProperty() {
    return ticked;
  }

  /// Whether there is anything to decide: what is here already needs no taking.
  public boolean isOpen() {
    return arrival.kind() != Arrival.Kind.SAME;
  }

  boolean isTicked() {
    return isOpen() && ticked.get();
  }
}
