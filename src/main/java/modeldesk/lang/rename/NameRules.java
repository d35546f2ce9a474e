package modeldesk.lang.rename;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.NameForm;
import modeldesk.lang.index.Declaration;
import modeldesk.lang.index.FormatWords;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Usage;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileName;

/// What a new name must be: a name of its kind that nothing else has (YAML reference §2).
final class NameRules {
  private final Subject subject;
  private final ModelIndex model;

  NameRules(Subject subject) {
    this.subject = subject;
    this.model = subject.model();
  }

  /// What is wrong with a name, as a sentence; empty when nothing is.
  String problem(String name) {
    if (name.isEmpty()) {
      return Messages.get("rename.problem.empty");
    }
    if (name.equals(subject.name())) {
      return Messages.get("rename.problem.same");
    }
    String form = form(name);
    return form.isEmpty() ? taken(name) : form;
  }

  private String form(String name) {
    SymbolKind kind = subject.symbol().kind();
    if (kind == SymbolKind.FIELD && !NameForm.isField(name)) {
      return Messages.get("rename.problem.field");
    }
    if (kind == SymbolKind.TOPIC && !NameForm.isTopic(name)) {
      return Messages.get("rename.problem.topic");
    }
    if (kind != SymbolKind.TOPIC && !NameForm.isIdentifier(name)) {
      return Messages.get("rename.problem.identifier");
    }
    if (NameForm.isReserved(name)) {
      return Messages.get("rename.problem.reserved", name);
    }
    if (kind == SymbolKind.FORMAT && !FormatWords.isGiven(name)) {
      return Messages.get("rename.problem.format", name);
    }
    return switch (kind) {
      case VIEW -> scope(name);
      case TOPIC -> NameForm.isIdentifier(name) ? "" : dotted();
      default -> "";
    };
  }

  private String scope(String name) {
    IndexedFile file = subject.file();
    String scope = file == null ? "" : new NamedFile(file).scope();
    if (!name.startsWith(scope) || name.length() == scope.length()) {
      return Messages.get("rename.problem.scope", scope);
    }
    return "";
  }

  /// A topic that is named before dots cannot have blanks in its name.
  private String dotted() {
    for (Usage usage : subject.symbols().usages(subject.symbol())) {
      IndexedFile file = model.file(usage.file());
      int end = usage.reference().end();
      if (file != null && end < file.text().length() && file.text().charAt(end) == '.') {
        return Messages.get("rename.problem.dotted", usage.file().key());
      }
    }
    return "";
  }

  private String taken(String name) {
    return switch (subject.symbol().kind()) {
      case FIELD -> takenField(name);
      case VIEW, TOPIC -> {
        IndexedFile own = subject.file();
        FileName becomes = own == null ? null : new NamedFile(own).called(name).file();
        boolean there =
            becomes != null && !becomes.equals(own == null ? null : own.name()) && isFile(becomes);
        yield there || isTaken(name) ? Messages.get("rename.problem.taken", name) : "";
      }
      case ACCESS_GRANT, CACHE_POLICY, CONSTANT, FORMAT, CALENDAR, SET, SKILL, TAG ->
          model.given(subject.symbol().kind()).stream()
                  .anyMatch(each -> each.equalsIgnoreCase(name) && !each.equals(subject.name()))
              ? Messages.get("rename.problem.taken", name)
              : "";
    };
  }

  private String takenField(String name) {
    for (Member member : subject.members()) {
      if (member.field().aliases().stream().anyMatch(name::equalsIgnoreCase)) {
        return Messages.get("rename.problem.ownAlias", name);
      }
    }
    List<Member> others = new Kin(model).inTheWay(subject.members(), name);
    return others.isEmpty()
        ? ""
        : Messages.get("rename.problem.takenField", others.getFirst().view().name(), name);
  }

  private boolean isFile(FileName name) {
    return model.files().stream().anyMatch(file -> file.name().key().equals(name.key()));
  }

  private boolean isTaken(String name) {
    for (IndexedFile file : model.files()) {
      if (isTopic(file) && isOther(SymbolKind.TOPIC, file.reference(), name)) {
        return true;
      }
      ViewFacts view = file.view();
      if (view != null
          && subject.symbol().kind() == SymbolKind.VIEW
          && view.aliases().stream().anyMatch(name::equalsIgnoreCase)) {
        return true;
      }
      for (Declaration given : subject.symbols().given(file)) {
        if (isOther(given.symbol().kind(), given.symbol().name(), name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTopic(IndexedFile file) {
    return file.kind().isTopic();
  }

  private boolean isOther(SymbolKind kind, String other, String name) {
    return kind == subject.symbol().kind()
        && other.equalsIgnoreCase(name)
        && !subject.symbol().equals(Symbol.of(kind, other));
  }
}
