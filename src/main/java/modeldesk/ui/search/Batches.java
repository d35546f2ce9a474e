package modeldesk.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import modeldesk.lang.search.FileMatches;

/// Hands files on in batches: the first at once, then ever more together, so that there is
/// something to see soon and the window is not called a thousand times.
final class Batches {
  private final Consumer<List<FileMatches>> sink;
  private List<FileMatches> batch = new ArrayList<>();
  private int size = 1;

  Batches(Consumer<List<FileMatches>> sink) {
    this.sink = sink;
  }

  void accept(FileMatches file) {
    batch.add(file);
    if (batch.size() >= size) {
      size *= 2;
      flush();
    }
  }

  void flush() {
    if (!batch.isEmpty()) {
      sink.accept(batch);
      batch = new ArrayList<>();
    }
  }
}
