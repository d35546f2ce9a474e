package modeldesk.playground.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A model as the data folder keeps it: its place in the list and the files of its own layer.
public record KeptModel(
    String id,
    @Nullable String name,
    String kind,
    @Nullable String baseModelId,
    String connectionId,
    String createdAt,
    String updatedAt,
    @Nullable String deletedAt,
    Map<String, KeptFile> files) {

  /// A file of the layer; `combined` tells a whole file with the text `below` it from a delta.
  public record KeptFile(boolean combined, String text, @Nullable String below) {}
}
