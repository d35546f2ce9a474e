package modeldesk.lang.schema;

import java.util.List;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;

/// What the schemas tell about a place besides its shape; null where nothing is told.
record Notes(
    @Nullable String description,
    @Nullable String standard,
    @Nullable String link,
    @Nullable ReferenceKind reference,
    @Nullable ReferenceKind keys,
    @Nullable Severity level,
    @Nullable Boolean required,
    boolean deprecated,
    boolean unverified,
    List<String> companions,
    List<Exclusion> exclusive) {
  Notes {
    companions = List.copyOf(companions);
    exclusive = List.copyOf(exclusive);
  }

  /// These notes over those of the shape referred to.
  Notes over(Notes below) {
    return new Notes(
        description == null ? below.description : description,
        standard == null ? below.standard : standard,
        link == null ? below.link : link,
        reference == null ? below.reference : reference,
        keys == null ? below.keys : keys,
        level == null ? below.level : level,
        required == null ? below.required : required,
        deprecated || below.deprecated,
        unverified || below.unverified,
        companions.isEmpty() ? below.companions : companions,
        exclusive.isEmpty() ? below.exclusive : exclusive);
  }
}
