package planted.ui.browser;

/// Starts a thread of its own.
public final class PlantedThread {
  public Thread start(Runnable action) {
    return Thread.ofVirtual().start(action);
  }
}
