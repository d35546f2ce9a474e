package modeldesk.ui.kit;

import javafx.beans.value.ObservableValue;

/// A card that comes and goes with a property of its view-model. However the user closes it, the
/// view-model is told.
public final class ShownWhile {
  private final ModalHost host;
  private final Runnable show;
  private final Runnable close;
  private boolean shown;

  /// `show` puts the card up, with [#closed] as what it does when it is closed; `close` tells the
  /// view-model.
  public ShownWhile(ModalHost host, Runnable show, Runnable close) {
    this.host = host;
    this.show = show;
    this.close = close;
  }

  /// From now on the card is there while `showing` holds.
  public void follow(ObservableValue<Boolean> showing) {
    Bind.now(showing, this::turn);
  }

  public boolean isShown() {
    return shown;
  }

  /// The card was closed.
  public void closed() {
    shown = false;
    close.run();
  }

  private void turn(boolean showing) {
    if (showing && !shown) {
      shown = true;
      show.run();
    } else if (!showing && shown) {
      shown = false;
      host.close();
    }
  }
}
