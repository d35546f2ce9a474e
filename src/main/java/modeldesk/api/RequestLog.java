package modeldesk.api;

import java.time.Instant;

/// Told of every request after it ended, from the thread that made it; must not block.
public interface RequestLog {
  /// Paths carry no token and no body.
  void ended(Entry entry);

  /// One request: for the Output panel and the meter in the status bar. `status` is 0 when no
  /// answer came, and `CANCELLED` when nobody waited for one.
  record Entry(Instant startedAt, String method, String path, int status, long millis) {
    /// Says nothing about the server: the user, or what he did next, made the request needless.
    public static final int CANCELLED = -1;
  }
}
