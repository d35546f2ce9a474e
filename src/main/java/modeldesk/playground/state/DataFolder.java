package modeldesk.playground.state;

import java.io.IOException;
import java.util.SortedMap;
import modeldesk.playground.layer.Authored;

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
        public void save(String connectionId, Warehouse warehouse) {}
      };

  /// The seed with everything that was kept in place of what it says.
  Contents over(Contents seed) throws IOException;

  void save(ModelEntry model, SortedMap<String, Authored> files);

  void save(String connectionId, Warehouse warehouse);
}
