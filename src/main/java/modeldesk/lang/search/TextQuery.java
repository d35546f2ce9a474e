package modeldesk.lang.search;

import java.util.Set;
import modeldesk.model.FileKind;

/// What is looked for in the texts of a model: in files of some kinds, all where none is named, and
/// in some parts of them.
public record TextQuery(Sought sought, Set<FileKind> kinds, Where where) {
  public TextQuery {
    kinds = Set.copyOf(kinds);
  }

  boolean takes(FileKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }
}
