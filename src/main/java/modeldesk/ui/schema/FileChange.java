package modeldesk.ui.schema;

import java.util.List;
import modeldesk.model.FileName;

/// What a refresh did to one file. Field names are given for views that stayed.
public record FileChange(
    FileName file, Kind kind, List<String> addedFields, List<String> removedFields) {
  public FileChange {
    addedFields = List.copyOf(addedFields);
    removedFields = List.copyOf(removedFields);
  }

  /// Whether the file came, went or stayed with other text.
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
