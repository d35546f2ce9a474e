package modeldesk.lang.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// The names of fields and views that a file uses, in small letters: enough to tell that nothing
/// uses a name at all.
record Uses(Set<String> fields, Set<String> views) {
  Uses {
    fields = Set.copyOf(fields);
    views = Set.copyOf(views);
  }

  /// `own` is the view of the file, which does not use itself.
  static Uses of(Collection<Reference> references, String own) {
    Set<String> fields = new HashSet<>();
    Set<String> views = new HashSet<>();
    for (Reference each : references) {
      if (each.kind() == SymbolKind.FIELD) {
        fields.add(Exports.lower(each.name()));
        views.add(Exports.lower(each.owner()));
      } else if (each.kind() == SymbolKind.VIEW) {
        views.add(Exports.lower(each.name()));
      }
    }
    views.remove("");
    views.remove(Exports.lower(own));
    return new Uses(fields, views);
  }
}
