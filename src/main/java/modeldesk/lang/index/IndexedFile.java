package modeldesk.lang.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.lang.ViewNames;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// One file, read: what it declares and what it refers to. Made of nothing but the file itself, so
/// that an edit of another file leaves it as it is.
public final class IndexedFile {
  private final FileName name;
  private final String text;
  private final Tree tree;
  private final boolean readable;
  private final String reference;
  private final boolean named;
  private final @Nullable ViewFacts view;
  private final @Nullable TopicFacts topic;
  private final @Nullable ModelFacts model;
  private static final List<String> FIELDS = List.of("dimensions", "measures", "filters");
  private static final List<String> NO_PART = List.of("dimension", "dimension_group", "measure");

  private final List<Relation> relations;
  private final List<Reference> references;
  private final List<Template> templates;
  private final boolean contradicts;
  private final Map<String, Integer> viewsNamed = new HashMap<>();
  private final Uses uses;
  private final Map<String, Long> told;
  private final Map<Long, Long> exports;

  private IndexedFile(FileName name, Tree tree, @Nullable String toldName) {
    this.name = name;
    this.text = tree.text();
    this.tree = tree;
    YamlDocument document = tree.document();
    this.readable = document.isValid() && fits(document.root());
    String byText = isView() ? ViewNames.of(name, text) : name.stem();
    this.reference = isView() && toldName != null ? toldName : byText;
    this.named = isView() && (toldName != null || text.contains(ViewNames.COMMENT));
    References found = new References(tree);
    MapNode map = document.map();
    view =
        isView()
            ? new ViewScan(found, new Scope(reference, ""), false).read(map, new Span(0, 0))
            : null;
    topic = kind() == FileKind.TOPIC ? new TopicScan(found, reference).read(map) : null;
    model = kind() == FileKind.MODEL ? new ModelScan(found).read(map) : null;
    relations =
        kind() == FileKind.RELATIONSHIPS
            ? List.copyOf(new RelationScan(found, Scope.NONE).read(document.root()))
            : List.of();
    if (kind() == FileKind.COMPOSITE_TOPIC) {
      new CompositeScan(found).read(map);
    }
    found.found.sort(Comparator.comparingInt(Reference::start));
    references = List.copyOf(found.found);
    templates = List.copyOf(found.templates);
    for (Reference each : references) {
      if (each.kind() == SymbolKind.VIEW) {
        viewsNamed.merge(each.name(), 1, Integer::sum);
      }
    }
    contradicts = view != null && contradicts(view);
    uses = Uses.of(references, view == null ? "" : reference);
    told = view == null ? Map.of() : ToldText.of(view, map);
    exports = Exports.of(this);
  }

  /// Reads a file; `told` is the reference name that Omni gave for a view, if it did.
  static IndexedFile of(FileName name, Tree tree, @Nullable String told) {
    return new IndexedFile(name, tree, told);
  }

  /// Whether the view names so many fields of its own that are not there that its columns must be
  /// missing from the file.
  private boolean contradicts(ViewFacts facts) {
    if (!facts.parents().isEmpty()) {
      return false;
    }
    Set<String> known = new HashSet<>();
    Set<String> unknown = new HashSet<>();
    Set<String> aliases = new HashSet<>();
    facts.fields().values().forEach(field -> aliases.addAll(field.aliases()));
    for (Reference each : references) {
      if (each.kind() == SymbolKind.FIELD && each.owner().equals(reference)) {
        boolean there = facts.fields().containsKey(each.name()) || aliases.contains(each.name());
        (there ? known : unknown).add(each.name());
      }
    }
    return unknown.size() > 2 && unknown.size() * 3 > known.size();
  }

  public FileName name() {
    return name;
  }

  public FileKind kind() {
    return name.kind();
  }

  public String text() {
    return text;
  }

  /// Its tree, which may have to be read again: ask once where it is needed often.
  public YamlDocument document() {
    return tree.document();
  }

  /// The name other files use for the view or topic (YAML reference §2).
  public String reference() {
    return reference;
  }

  /// Whether Omni or the comment at the top gave the view its name, and not the path.
  public boolean isNamedForSure() {
    return named;
  }

  public boolean isView() {
    return kind().isView();
  }

  /// Whether the tree is the whole text, and so shaped that what is not in it is not there.
  public boolean isReadable() {
    return readable;
  }

  private boolean fits(@Nullable YamlNode root) {
    if (kind() == FileKind.RELATIONSHIPS) {
      return !(root instanceof MapNode map) || map.entries().isEmpty();
    }
    return root == null || (root instanceof MapNode map && holdsParts(map));
  }

  /// Whether the parts other files count on are maps, and have the names that are looked for.
  private boolean holdsParts(MapNode map) {
    return isView()
        ? NO_PART.stream().allMatch(key -> map.entry(key) == null)
            && FIELDS.stream().allMatch(key -> isMap(map.get(key)))
        : kind() != FileKind.TOPIC || isTree(map.get("joins"));
  }

  private static boolean isMap(@Nullable YamlNode node) {
    return node == null
        || node instanceof MapNode
        || (node instanceof ScalarNode scalar && scalar.isNull());
  }

  private static boolean isTree(@Nullable YamlNode node) {
    return isMap(node)
        && (!(node instanceof MapNode map)
            || map.entries().stream().allMatch(entry -> isTree(entry.value())));
  }

  boolean contradictsItself() {
    return contradicts;
  }

  /// What the file says of its view; null for other files.
  public @Nullable ViewFacts view() {
    return view;
  }

  /// What the file says of its topic; null for other files.
  public @Nullable TopicFacts topic() {
    return topic;
  }

  /// What the model file says; null for other files.
  public @Nullable ModelFacts model() {
    return model;
  }

  /// The entries of the file of relationships; none for other files.
  public List<Relation> relations() {
    return relations;
  }

  /// Everything the file refers to, in the order of the text.
  public List<Reference> references() {
    return references;
  }

  /// The values with Mustache tags.
  public List<Template> templates() {
    return templates;
  }

  /// The names of fields and views that the file uses, those of its own view aside.
  Uses uses() {
    return uses;
  }

  /// How many characters the file of a view gives the AI to read, by field; those of the view
  /// itself under the empty name.
  Map<String, Long> told() {
    return told;
  }

  /// How often each view is named.
  Map<String, Integer> viewsNamed() {
    return viewsNamed;
  }

  Map<Long, Long> exports() {
    return exports;
  }

  /// The reference a caret at `offset` is in or at; null when there is none.
  public @Nullable Reference referenceAt(int offset) {
    int low = 0;
    int high = references.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (references.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && references.get(low - 1).span().touches(offset)
        ? references.get(low - 1)
        : null;
  }
}
