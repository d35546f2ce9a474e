package modeldesk.ui.diagram;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Symbols;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileName;
import modeldesk.yaml.MapNode;
import org.jspecify.annotations.Nullable;

/// The field that somebody means at a place: the one named there, otherwise the one whose
/// parameters stand there.
final class FieldHere {
  private FieldHere() {}

  static Optional<Symbol> at(ModelIndex model, FileName file, int offset) {
    Optional<Symbol> named =
        new Symbols(model).at(file, offset).filter(each -> each.kind() == SymbolKind.FIELD);
    return named.isPresent() ? named : around(model.file(file), offset);
  }

  private static Optional<Symbol> around(@Nullable IndexedFile file, int offset) {
    ViewFacts view = file == null ? null : file.view();
    if (view == null) {
      return Optional.empty();
    }
    TreeMap<Integer, FieldFacts> starts = new TreeMap<>();
    view.fields().values().forEach(field -> starts.put(field.span().start(), field));
    Map.Entry<Integer, FieldFacts> before = starts.floorEntry(offset);
    MapNode value = before == null ? null : before.getValue().value();
    return value != null && value.span().touches(offset)
        ? Optional.of(Symbol.field(view.name(), before.getValue().name()))
        : Optional.empty();
  }
}
