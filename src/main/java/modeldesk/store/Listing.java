package modeldesk.store;

import java.time.Instant;
import java.util.List;
import modeldesk.model.Connection;
import modeldesk.model.Model;

/// What a server listed so far: connections, models and, as models of kind `BRANCH`, branches;
/// `seenAt` is when it last told any of them.
public record Listing(Instant seenAt, List<Connection> connections, List<Model> models) {
  public Listing {
    connections = List.copyOf(connections);
    models = List.copyOf(models);
  }
}
