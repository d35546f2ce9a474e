package modeldesk.lang.schema;

import java.util.List;
import modeldesk.model.Severity;

/// Keys of one map of which only one may be there.
public record Exclusion(List<String> keys, Severity severity) {
  public Exclusion {
    keys = List.copyOf(keys);
  }
}
