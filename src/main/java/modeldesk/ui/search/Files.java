package modeldesk.ui.search;

import java.util.Set;
import modeldesk.model.FileKind;

/// Which files are searched.
public enum Files {
  ALL,
  TOPICS,
  VIEWS,
  QUERY_VIEWS,
  RELATIONSHIPS,
  MODEL;

  /// The kinds they are of; none for all.
  Set<FileKind> kinds() {
    return switch (this) {
      case ALL -> Set.of();
      case TOPICS -> Set.of(FileKind.TOPIC, FileKind.COMPOSITE_TOPIC);
      case VIEWS -> Set.of(FileKind.VIEW);
      case QUERY_VIEWS -> Set.of(FileKind.QUERY_VIEW);
      case RELATIONSHIPS -> Set.of(FileKind.RELATIONSHIPS);
      case MODEL -> Set.of(FileKind.MODEL);
    };
  }
}
