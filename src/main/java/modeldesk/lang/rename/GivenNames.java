package modeldesk.lang.rename;

import modeldesk.lang.index.Declaration;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.text.Span;

/// The places that give the name: keys, aliases of relationships, the comment at the top of a view
/// and its `name:`.
final class GivenNames implements Spelling {
  @Override
  public void write(Subject subject, NewName name, Places into) {
    for (Symbol symbol : subject.kin()) {
      for (Declaration given : subject.symbols().declarations(symbol)) {
        if (!given.span().isEmpty()) {
          into.declare(given.file(), given.span(), name.text());
        }
      }
    }
    IndexedFile file = subject.file();
    if (file != null && subject.symbol().kind() == SymbolKind.VIEW) {
      nameKey(file, subject.name(), name.text(), into);
      nameKey(file, file.name().stem(), name.stem(), into);
    }
  }

  private static void nameKey(IndexedFile file, String old, String text, Places into) {
    Span span = Written.at(file.text(), file.document().map().get("name"), old);
    if (span != null) {
      into.declare(file.name(), span, text);
    }
  }
}
