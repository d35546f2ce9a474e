package modeldesk.lang.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the fields of a view are called, too: by a former name, or in upper and lower case as
/// somebody wrote it. Of thousands of fields each is found at once.
record OtherNames(Map<String, FieldFacts> former, Map<String, FieldFacts> anyCase) {
  OtherNames {
    former = Map.copyOf(former);
    anyCase = Map.copyOf(anyCase);
  }

  static OtherNames of(Collection<FieldFacts> fields) {
    Map<String, FieldFacts> former = new HashMap<>();
    Map<String, FieldFacts> anyCase = new HashMap<>();
    for (FieldFacts field : fields) {
      field.aliases().forEach(alias -> former.putIfAbsent(alias, field));
      String lower = field.name().toLowerCase(Locale.ROOT);
      if (!lower.equals(field.name())) {
        anyCase.putIfAbsent(lower, field);
      }
    }
    return new OtherNames(former, anyCase);
  }

  /// The field that is called so in upper and lower case; those of small letters are in `fields`.
  @Nullable FieldFacts likely(String name, Map<String, FieldFacts> fields) {
    String lower = name.toLowerCase(Locale.ROOT);
    FieldFacts small = fields.get(lower);
    return small == null ? anyCase.get(lower) : small;
  }
}
