package modeldesk.lang.find;

import java.util.List;
import java.util.Optional;
import modeldesk.lang.index.Declaration;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.model.FileName;

/// Where the name at a caret is given.
public sealed interface Definition {
  /// No name stands there.
  record Nowhere() implements Definition {}

  /// A name that no file gives.
  record Unknown(String name) implements Definition {}

  /// The name is given right there.
  record Here(Symbol symbol) implements Definition {}

  /// The name is given elsewhere: once, or in several places that all count.
  record There(Symbol symbol, List<Spot> spots) implements Definition {
    public There {
      spots = List.copyOf(spots);
    }
  }

  /// A topic may say more of a field: there the view's own words are the definition, and from these
  /// the way goes on to what uses them.
  static Definition at(ModelIndex model, FileName file, int offset) {
    Named named = Named.at(model, file, offset).orElse(null);
    if (named == null) {
      return new Nowhere();
    }
    Symbol symbol = named.symbol().orElse(null);
    List<Declaration> all = symbol == null ? List.of() : Declarations.of(model, symbol);
    if (symbol == null || all.isEmpty()) {
      return new Unknown(named.written());
    }
    List<Declaration> others =
        all.stream().filter(each -> !Declarations.isAt(each, file, named.span())).toList();
    boolean isHere = others.size() < all.size();
    if (isHere && others.stream().noneMatch(Declarations::isBase)) {
      return new Here(symbol);
    }
    Spots spots = new Spots();
    return new There(
        symbol,
        Declarations.nearest(others, named).stream()
            .map(each -> Declarations.spot(model, spots, each))
            .flatMap(Optional::stream)
            .toList());
  }
}
