package modeldesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the schema is read again (api.md §2.5). `hard` also removes what the database dropped and is
/// the server's own choice when null; `schemas` and `tables` narrow an additive refresh and need
/// `hard` to be false. Newer than the public API document, so nothing is sent that is not set.
public record RefreshOptions(@Nullable Boolean hard, List<String> schemas, List<String> tables) {
  /// As the server does it.
  public static final RefreshOptions STANDARD = new RefreshOptions(null, List.of(), List.of());

  public RefreshOptions {
    schemas = List.copyOf(schemas);
    tables = List.copyOf(tables);
    if (!Boolean.FALSE.equals(hard) && !(schemas.isEmpty() && tables.isEmpty())) {
      throw new IllegalArgumentException("a selection needs an additive refresh");
    }
  }

  /// Only adds, and only what lies in the schemas and tables named; all where both are empty.
  public static RefreshOptions adding(List<String> schemas, List<String> tables) {
    return new RefreshOptions(false, schemas, tables);
  }
}
