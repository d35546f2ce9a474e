package modeldesk.playground.state;

import java.util.Set;

/// What belongs to no single model: the number that grows with every change, and the extensions
/// that workbooks can be built on (api.md §2.1, §3.4).
public record Counters(long version, Set<String> workbookBases) {
  public Counters {
    workbookBases = Set.copyOf(workbookBases);
  }
}
