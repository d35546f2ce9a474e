package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Listens for colours that JavaFX looks for in vain, from when it is made until it is closed,
/// which fails when there were any.
public final class UnresolvedColours extends Handler {
  private static final Logger STYLES = Logger.getLogger("javafx.css");

  private final List<String> told = new CopyOnWriteArrayList<>();

  public UnresolvedColours() {
    STYLES.addHandler(this);
  }

  @Override
  public void publish(LogRecord told) {
    if (told.getMessage().startsWith("Could not resolve")) {
      this.told.add(told.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    STYLES.removeHandler(this);
    assertThat(told).as("colours that were not found").isEmpty();
  }
}
