package modeldesk.lang.rename;

import java.util.List;
import java.util.Set;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.Symbols;
import org.jspecify.annotations.Nullable;

/// What is renamed. `kin` are the symbols that have the name together: a field of a view is that of
/// the views that extend it, too. `members` are the places that say something of the field, none
/// for all else; `file` is the file whose name is the symbol's, if there is one.
record Subject(
    ModelIndex model,
    Symbols symbols,
    Symbol symbol,
    Set<Symbol> kin,
    List<Member> members,
    @Nullable IndexedFile file) {
  Subject {
    kin = Set.copyOf(kin);
    members = List.copyOf(members);
  }

  String name() {
    return symbol.name();
  }
}
