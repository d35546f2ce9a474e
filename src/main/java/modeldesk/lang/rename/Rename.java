package modeldesk.lang.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.Declaration;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Symbols;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.yaml.MapNode;
import org.jspecify.annotations.Nullable;

/// Another name for a view, field, topic, alias or something the model file names, wherever it is
/// written (YAML reference §2 to §9). All but the name keeps its characters.
public final class Rename {
  private static final List<Spelling> SPELLINGS =
      List.of(
          new GivenNames(),
          new QueryColumns(),
          new UsedNames(),
          new ViewLists(),
          new ConstantMarks(),
          new ClosingTags(),
          new MentionedNames());

  private final Subject subject;

  private Rename(Subject subject) {
    this.subject = subject;
  }

  /// What a caret is on, or why that cannot have another name.
  public static Renamable at(ModelIndex model, FileName name, int offset) {
    IndexedFile file = model.file(name);
    if (file == null) {
      return new Renamable.Impossible(Messages.get("rename.whyNot.nothing"));
    }
    Symbols symbols = new Symbols(model);
    Optional<Symbol> found = symbols.at(name, offset);
    if (found.isPresent()) {
      return of(model, symbols, found.get());
    }
    Reference reference = file.referenceAt(offset);
    if (reference != null) {
      return new Renamable.Impossible(Messages.get("rename.whyNot.outside", reference.display()));
    }
    Symbol other = unlisted(file, offset);
    return other == null
        ? new Renamable.Impossible(Messages.get("rename.whyNot.nothing"))
        : of(model, symbols, other);
  }

  /// The view or topic that a file is.
  public static Renamable of(ModelIndex model, FileName name) {
    IndexedFile file = model.file(name);
    Symbol symbol = file == null ? null : ofFile(file);
    return symbol == null
        ? new Renamable.Impossible(Messages.get("rename.whyNot.nothing"))
        : of(model, new Symbols(model), symbol);
  }

  /// A symbol, or why it has to keep its name.
  public static Renamable of(ModelIndex model, Symbol symbol) {
    return of(model, new Symbols(model), symbol);
  }

  private static @Nullable Symbol unlisted(IndexedFile file, int offset) {
    FieldFacts column = QueryColumns.at(file, offset);
    if (column != null) {
      return Symbol.field(file.reference(), column.name());
    }
    Symbol constant = ConstantMarks.at(file, offset);
    if (constant != null) {
      return constant;
    }
    MapNode.Entry name = file.document().map().entry("name");
    boolean called = name != null && name.value().span().touches(offset);
    boolean first = file.text().lastIndexOf('\n', offset - 1) < 0;
    return called || first ? ofFile(file) : null;
  }

  private static @Nullable Symbol ofFile(IndexedFile file) {
    if (file.isView()) {
      return Symbol.of(SymbolKind.VIEW, file.reference());
    }
    return file.kind() == FileKind.TOPIC ? Symbol.of(SymbolKind.TOPIC, file.reference()) : null;
  }

  private static Renamable of(ModelIndex model, Symbols symbols, Symbol symbol) {
    List<Member> members =
        symbol.kind() == SymbolKind.FIELD ? new Kin(model).of(symbol) : List.of();
    Set<Symbol> kin =
        members.isEmpty()
            ? Set.of(symbol)
            : members.stream().map(Member::symbol).collect(Collectors.toSet());
    List<IndexedFile> files =
        switch (symbol.kind()) {
          case VIEW -> model.views(symbol.name());
          case TOPIC -> model.topics(symbol.name());
          default -> List.of();
        };
    IndexedFile file = files.isEmpty() ? null : files.getFirst();
    Subject subject = new Subject(model, symbols, symbol, kin, members, file);
    String reason = new Reasons(subject).against();
    return reason.isEmpty()
        ? new Renamable.Possible(new Rename(subject))
        : new Renamable.Impossible(reason);
  }

  public Symbol symbol() {
    return subject.symbol();
  }

  public String oldName() {
    return subject.name();
  }

  /// Whether it is an alias, of a relationship or under `views:` of a topic, and no view itself.
  public boolean isAlias() {
    return subject.symbol().kind() == SymbolKind.VIEW && subject.file() == null;
  }

  /// The places that give the name now.
  public List<Declaration> declarations() {
    return subject.kin().stream()
        .flatMap(symbol -> subject.symbols().declarations(symbol).stream())
        .toList();
  }

  /// Whether content that uses the old name can go on doing so (YAML reference §7).
  public boolean canKeepOldName() {
    return aliasHolder() != null;
  }

  /// What is wrong with a new name, as a sentence; empty when it can be taken.
  public String problem(String newName) {
    return new NameRules(subject).problem(newName);
  }

  /// All that a new name changes; it should have no problem. `keepOld` adds the old one to the
  /// aliases.
  public Renaming to(String newName, boolean keepOld) {
    IndexedFile own = subject.file();
    NewName name =
        own == null ? new NewName(newName, newName, null) : new NamedFile(own).called(newName);
    Places places = new Places();
    SPELLINGS.forEach(spelling -> spelling.write(subject, name, places));
    if (keepOld) {
      keepOld(places);
    }
    SortedMap<FileName, List<Place>> all = places.all();
    if (own != null) {
      all.computeIfAbsent(own.name(), file -> new ArrayList<>());
    }
    List<RenamedFile> files = new ArrayList<>();
    all.forEach((file, found) -> files.add(renamed(file, found, name)));
    return new Renaming(subject.symbol(), newName, files);
  }

  private RenamedFile renamed(FileName name, List<Place> places, NewName called) {
    IndexedFile own = subject.file();
    IndexedFile file = subject.model().file(name);
    String text = file == null ? "" : file.text();
    FileName becomes = called.file();
    if (own == null || becomes == null || !own.name().equals(name)) {
      return new RenamedFile(name, name, text, places);
    }
    String after =
        new Edits(places.stream().flatMap(place -> place.edits().stream()).toList()).apply(text);
    Edit comment = own.isView() ? NamedFile.comment(becomes, after, called.text()) : null;
    if (comment != null) {
      places.addFirst(new Place(Place.Kind.DECLARATION, List.of(comment)));
    }
    return new RenamedFile(name, becomes, text, places);
  }

  private void keepOld(Places places) {
    AliasHolder holder = aliasHolder();
    if (holder != null) {
      places.alias(
          holder.file().name(),
          new AliasKey(holder.file().text()).add(holder.map(), subject.name()));
    }
  }

  private record AliasHolder(IndexedFile file, MapNode map) {}

  /// Where the alias is to stand: where the field is made, or at the top of the view.
  private @Nullable AliasHolder aliasHolder() {
    IndexedFile own = subject.file();
    ViewFacts view = own == null ? null : own.view();
    if (own != null && view != null) {
      return new AliasHolder(own, own.document().map());
    }
    for (Member member : subject.members()) {
      MapNode value = member.field().value();
      if (member.part() == Member.Part.OWNS && value != null) {
        return new AliasHolder(member.file(), value);
      }
    }
    return null;
  }
}
