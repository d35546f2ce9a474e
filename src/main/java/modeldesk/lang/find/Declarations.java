package modeldesk.lang.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import modeldesk.lang.index.Declaration;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Symbols;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.text.Span;

/// The places that give a name, and which of them count for a place that uses it.
final class Declarations {
  private Declarations() {}

  /// What bears a tag gives it.
  static List<Declaration> of(ModelIndex model, Symbol symbol) {
    return symbol.kind() == SymbolKind.TAG
        ? tagged(model, symbol)
        : new Symbols(model).declarations(symbol);
  }

  private static List<Declaration> tagged(ModelIndex model, Symbol symbol) {
    List<Declaration> tagged = new ArrayList<>();
    for (IndexedFile file : model.files()) {
      ViewFacts view = file.view();
      if (view == null) {
        continue;
      }
      if (view.tags().contains(symbol.name())) {
        tagged.add(new Declaration(symbol, file.name(), view.span()));
      }
      for (FieldFacts field : view.fields().values()) {
        if (field.tags().contains(symbol.name())) {
          tagged.add(new Declaration(symbol, file.name(), field.span()));
        }
      }
    }
    return tagged;
  }

  /// What a topic says of a field counts in that topic only.
  static List<Declaration> nearest(List<Declaration> all, Named named) {
    String topic = named.reference() == null ? "" : named.reference().topic();
    List<Declaration> near =
        all.stream()
            .filter(each ->
                isBase(each)
                    || each.file().equals(named.file().name())
                    || (each.file().kind() == FileKind.TOPIC && each.file().stem().equals(topic)))
            .toList();
    return near.isEmpty() ? all : near;
  }

  /// Whether it counts everywhere.
  static boolean isBase(Declaration declaration) {
    return declaration.file().kind() != FileKind.TOPIC
        || declaration.symbol().kind() == SymbolKind.TOPIC;
  }

  static boolean isAt(Declaration declaration, FileName file, Span span) {
    return declaration.file().equals(file) && declaration.span().equals(span);
  }

  static Optional<Spot> spot(ModelIndex model, Spots spots, Declaration declaration) {
    return Optional.ofNullable(model.file(declaration.file()))
        .map(file -> spots.at(file, declaration.span()));
  }
}
