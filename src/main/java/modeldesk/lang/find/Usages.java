package modeldesk.lang.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.Symbols;
import modeldesk.lang.index.Usage;
import modeldesk.model.FileName;

/// Where a name is used in the whole model, file by file, in the order of the text.
public record Usages(Symbol symbol, List<Spot> spots) {
  public Usages {
    spots = List.copyOf(spots);
  }

  /// The name as one would write it.
  public String name() {
    return symbol.owner().isEmpty() ? symbol.name() : symbol.owner() + "." + symbol.name();
  }

  /// The uses of the name at a caret; empty when none stands there or nobody knows it.
  public static Optional<Usages> at(ModelIndex model, FileName file, int offset) {
    return Named.at(model, file, offset).flatMap(Named::symbol).map(symbol -> of(model, symbol));
  }

  /// The uses of the view or topic that a file describes; empty for other files.
  public static Optional<Usages> ofFile(ModelIndex model, FileName name) {
    IndexedFile file = model.file(name);
    return file == null ? Optional.empty() : Outline.own(file).map(symbol -> of(model, symbol));
  }

  public static Usages of(ModelIndex model, Symbol symbol) {
    Spots spots = new Spots();
    List<Spot> found = new ArrayList<>();
    for (Usage usage : new Symbols(model).usages(symbol)) {
      IndexedFile file = model.file(usage.file());
      if (file != null) {
        found.add(spots.at(file, usage.reference().span()));
      }
    }
    return new Usages(symbol, found);
  }
}
