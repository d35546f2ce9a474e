package modeldesk.lang.find;

import java.util.Optional;
import modeldesk.lang.index.Declaration;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.Symbols;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The name that a caret is in or at: used there, or given there when `reference` is null. Empty
/// `symbol` when nobody knows what it stands for.
record Named(
    IndexedFile file,
    @Nullable Reference reference,
    String written,
    Span span,
    Optional<Symbol> symbol) {

  /// Empty when no name stands there.
  static Optional<Named> at(ModelIndex model, FileName name, int offset) {
    IndexedFile file = model.file(name);
    if (file == null) {
      return Optional.empty();
    }
    Symbols symbols = new Symbols(model);
    Reference reference = reference(file, offset);
    if (reference != null) {
      return Optional.of(
          new Named(
              file, reference, reference.display(), reference.span(), symbols.meant(reference)));
    }
    return symbols.given(file).stream()
        .filter(each -> each.span().touches(offset))
        .findFirst()
        .map(given -> given(file, given));
  }

  private static Named given(IndexedFile file, Declaration given) {
    Symbol symbol = given.symbol();
    return new Named(file, null, symbol.name(), given.span(), Optional.of(symbol));
  }

  /// The timeframe in brackets belongs to the field before it.
  private static @Nullable Reference reference(IndexedFile file, int offset) {
    Reference direct = file.referenceAt(offset);
    if (direct != null) {
      return direct;
    }
    for (Reference each : file.references()) {
      if (!each.timeframe().isEmpty() && each.timeframeSpan().touches(offset)) {
        return each;
      }
    }
    return null;
  }
}
