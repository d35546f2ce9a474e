package modeldesk.playground.state;

import java.io.IOException;
import java.util.SortedMap;
import modeldesk.playground.layer.Authored;
import org.jspecify.annotations.Nullable;

/// Keeps what changed in a Playground until its next start.
public interface DataFolder {
  /// Keeps nothing.
  DataFolder NONE =
      new DataFolder() {
        @Override
        public Contents over(Contents seed) {
          return seed;
        }

        @Override
        public void save(ModelEntry model, SortedMap<String, Authored> files) {}

        @Override
        public void save(String owner, @Nullable Warehouse warehouse) {}

        @Override
        public void save(GitContents git) {}

        @Override
        public void save(ShelfContents shelf) {}

        @Override
        public void save(Counters counters) {}
      };

  /// The seed with everything that was kept in place of what it says.
  Contents over(Contents seed) throws IOException;

  void save(ModelEntry model, SortedMap<String, Authored> files);

  /// Keeps what a connection or branch has; forgets it when that is null.
  void save(String owner, @Nullable Warehouse warehouse);

  void save(GitContents git);

  void save(ShelfContents shelf);

  void save(Counters counters);
}
