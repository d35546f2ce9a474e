package modeldesk.ui.search;

import java.util.Set;
import modeldesk.model.FileKind;

/// Which files are searched.
public enum Files {
  ALL(Set.of()),
  TOPICS(Set.of(FileKind.TOPIC, FileKind.COMPOSITE_TOPIC)),
  VIEWS(Set.of(FileKind.VIEW)),
  QUERY_VIEWS(Set.of(FileKind.QUERY_VIEW)),
  RELATIONSHIPS(Set.of(FileKind.RELATIONSHIPS)),
  MODEL(Set.of(FileKind.MODEL));

  private final Set<FileKind> kinds;

  Files(Set<FileKind> kinds) {
    this.kinds = kinds;
  }

  Set<FileKind> kinds() {
    return kinds;
  }
}
