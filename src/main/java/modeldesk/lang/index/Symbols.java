package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import modeldesk.lang.ViewNames;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Where the names of a model are given and used. Looks through the references of all files, never
/// through their texts.
public final class Symbols {
  private final ModelIndex model;
  private final Names names;

  public Symbols(ModelIndex model) {
    this.model = model;
    this.names = model.names();
  }

  /// What a reference stands for; empty when that is not known.
  public Optional<Symbol> meant(Reference reference) {
    return switch (reference.kind()) {
      case VIEW -> {
        ViewMeaning meaning = names.view(reference.name(), reference.topic());
        yield meaning.state() == ViewMeaning.State.UNKNOWN
            ? Optional.empty()
            : Optional.of(Symbol.of(SymbolKind.VIEW, meaning.canonical()));
      }
      case FIELD -> {
        FieldMeaning meaning = names.field(reference);
        FieldFacts field = meaning.field();
        yield field == null
            ? Optional.empty()
            : Optional.of(Symbol.field(meaning.view(), field.name()));
      }
      case TOPIC ->
          model.topics(reference.name()).isEmpty()
              ? Optional.empty()
              : Optional.of(reference.symbol());
      case ACCESS_GRANT, CACHE_POLICY, CONSTANT, FORMAT, CALENDAR, SET, SKILL ->
          model.has(reference.kind(), reference.name())
              ? Optional.of(reference.symbol())
              : Optional.empty();
      case TAG -> Optional.of(reference.symbol());
    };
  }

  /// The symbol that a caret is in or at, where it is used or where its name is given.
  public Optional<Symbol> at(FileName name, int offset) {
    IndexedFile file = model.file(name);
    if (file == null) {
      return Optional.empty();
    }
    Reference reference = file.referenceAt(offset);
    if (reference != null) {
      return meant(reference);
    }
    return given(file).stream()
        .filter(each -> each.span().touches(offset))
        .map(Declaration::symbol)
        .findFirst();
  }

  /// All places where a symbol is used, file by file, in the order of the text.
  public List<Usage> usages(Symbol symbol) {
    List<Usage> usages = new ArrayList<>();
    Map<String, Boolean> known = new HashMap<>();
    for (IndexedFile file : model.files()) {
      for (Reference reference : file.references()) {
        if (reference.kind() == symbol.kind() && mayBe(reference, symbol)) {
          String key = reference.owner() + "\n" + reference.name() + "\n" + reference.topic();
          boolean is =
              known.computeIfAbsent(key, k -> meant(reference).filter(symbol::equals).isPresent());
          if (is) {
            usages.add(new Usage(file.name(), reference));
          }
        }
      }
    }
    return usages;
  }

  /// Names may be written in other case, bare, or as they were called before.
  private boolean mayBe(Reference reference, Symbol symbol) {
    String written = reference.name();
    String name = symbol.name();
    return written.length() == name.length()
        ? written.equalsIgnoreCase(name)
        : (symbol.kind() == SymbolKind.VIEW && names.canonical(written).equals(name))
            || (symbol.kind() == SymbolKind.FIELD && isFormer(symbol, written));
  }

  private boolean isFormer(Symbol symbol, String written) {
    for (IndexedFile file : model.views(symbol.owner())) {
      ViewFacts view = file.view();
      FieldFacts field = view == null ? null : view.fields().get(symbol.name());
      if (field != null && field.aliases().contains(written)) {
        return true;
      }
    }
    return false;
  }

  /// The places that give a symbol its name; several for a field that a topic says more of.
  public List<Declaration> declarations(Symbol symbol) {
    List<Declaration> found = new ArrayList<>();
    for (IndexedFile file : model.files()) {
      if (mayGive(file, symbol)) {
        given(file).stream().filter(each -> each.symbol().equals(symbol)).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean mayGive(IndexedFile file, Symbol symbol) {
    ViewFacts view = file.view();
    if (view == null) {
      return true;
    }
    String owner = symbol.kind() == SymbolKind.FIELD ? symbol.owner() : symbol.name();
    return view.name().equals(owner);
  }

  /// The names that a file gives.
  public List<Declaration> given(IndexedFile file) {
    List<Declaration> given = new ArrayList<>();
    ViewFacts view = file.view();
    TopicFacts topic = file.topic();
    ModelFacts facts = file.model();
    if (view != null) {
      given.add(
          new Declaration(Symbol.of(SymbolKind.VIEW, view.name()), file.name(), comment(file)));
      fields(view, file.name(), given);
    }
    if (topic != null) {
      Symbol symbol = Symbol.of(SymbolKind.TOPIC, topic.name());
      given.add(new Declaration(symbol, file.name(), new Span(0, 0)));
      topic
          .locals()
          .values()
          .forEach(local -> {
            if (!local.parents().isEmpty() || local.hasSchema()) {
              Symbol name = Symbol.of(SymbolKind.VIEW, local.name());
              given.add(new Declaration(name, file.name(), local.span()));
            }
            fields(local, file.name(), given);
          });
      topic.relations().forEach(relation -> aliases(relation, file.name(), given));
    }
    file.relations().forEach(relation -> aliases(relation, file.name(), given));
    if (facts != null) {
      facts
          .names()
          .forEach((kind, all) ->
              all.forEach((name, span) ->
                  given.add(new Declaration(Symbol.of(kind, name), file.name(), span))));
    }
    return given;
  }

  private static void fields(ViewFacts view, FileName file, List<Declaration> given) {
    for (FieldFacts field : view.fields().values()) {
      given.add(new Declaration(Symbol.field(view.name(), field.name()), file, field.span()));
    }
  }

  private static void aliases(Relation relation, FileName file, List<Declaration> given) {
    alias(relation.fromName(), relation.fromAlias(), file, given);
    alias(relation.toName(), relation.toAlias(), file, given);
  }

  private static void alias(
      String name, @Nullable Span span, FileName file, List<Declaration> given) {
    if (span != null) {
      given.add(new Declaration(Symbol.of(SymbolKind.VIEW, name), file, span));
    }
  }

  /// The name in the comment at the top, the beginning of the file without one.
  private static Span comment(IndexedFile file) {
    int at = file.text().indexOf(ViewNames.COMMENT);
    int start = at + ViewNames.COMMENT.length();
    return at >= 0 && file.text().startsWith(file.reference(), start)
        ? new Span(start, start + file.reference().length())
        : new Span(0, 0);
  }
}
