package modeldesk.lang.rename;

import java.util.List;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Usage;
import modeldesk.lang.index.ViewFacts;
import org.jspecify.annotations.Nullable;

/// The names that stand for themselves: in keys, values, lists, `${…}`, the opening tags of
/// Mustache. A former name stays what it is, since it still means the same.
final class UsedNames implements Spelling {
  @Override
  public void write(Subject subject, NewName name, Places into) {
    for (Symbol symbol : subject.kin()) {
      for (Usage usage : subject.symbols().usages(symbol)) {
        String written = written(subject, usage.reference().name(), name);
        if (written != null) {
          into.refer(usage.file(), usage.reference().span(), written);
        }
      }
    }
  }

  private static @Nullable String written(Subject subject, String old, NewName name) {
    if (old.equalsIgnoreCase(subject.name())) {
      return name.text();
    }
    IndexedFile file = subject.file();
    if (subject.symbol().kind() != SymbolKind.VIEW || file == null) {
      return null;
    }
    ViewFacts view = file.view();
    List<String> former = view == null ? List.of() : view.aliases();
    if (former.stream().anyMatch(old::equalsIgnoreCase)) {
      return null;
    }
    return old.equalsIgnoreCase(file.name().stem()) ? name.stem() : name.text();
  }
}
