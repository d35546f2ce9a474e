package modeldesk.api;

import java.time.Instant;

/// Told of every request after it ended, from the thread that made it; must not block.
public interface RequestLog {
  /// `status` is 0 when no answer came. Paths carry no token and no body.
  void ended(Entry entry);

  /// One request: for the Output panel and the meter in the status bar.
  record Entry(Instant startedAt, String method, String path, int status, long millis) {}
}
