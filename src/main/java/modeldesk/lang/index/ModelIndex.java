package modeldesk.lang.index;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.yaml.TextSnapshot;
import org.jspecify.annotations.Nullable;

/// A whole model as the language sees it. An edit makes a new one that reads the edited file only
/// and shares the rest. What is asked can be noted, to know later whether an edit changed an
/// answer.
public final class ModelIndex {
  private final Surroundings surroundings;
  private final Trees trees;
  private final Map<FileName, IndexedFile> files;
  private final Tables tables;
  private final @Nullable Notes notes;

  private ModelIndex(Surroundings surroundings, Trees trees, Map<FileName, IndexedFile> files) {
    this(surroundings, trees, files, new Tables(surroundings, files), null);
  }

  private ModelIndex(
      Surroundings surroundings,
      Trees trees,
      Map<FileName, IndexedFile> files,
      Tables tables,
      @Nullable Notes notes) {
    this.surroundings = surroundings;
    this.trees = trees;
    this.files = files;
    this.tables = tables;
    this.notes = notes;
  }

  /// Reads all files: for a background thread.
  public static ModelIndex of(Map<FileName, String> texts, Surroundings surroundings) {
    Trees trees = Trees.of(texts.values().stream().mapToLong(String::length).sum());
    ModelIndex none = new ModelIndex(surroundings, trees, Map.of());
    Map<FileName, IndexedFile> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, none.read(name, new Tree(text, trees))));
    return none.of(files);
  }

  /// Reads all files of a project that are not deleted: for a background thread.
  public static ModelIndex of(Project project) {
    Map<FileName, String> texts = new TreeMap<>();
    for (FileName name : project.names()) {
      String text = project.text(name);
      if (text != null) {
        texts.put(name, text);
      }
    }
    return of(texts, Surroundings.of(project));
  }

  private ModelIndex of(Map<FileName, IndexedFile> changed) {
    return new ModelIndex(surroundings, trees, changed);
  }

  private IndexedFile read(FileName name, Tree tree) {
    return IndexedFile.of(name, tree, surroundings.viewNames().get(name.key()));
  }

  /// The model after a file was written or changed; this one when the text is the same.
  public ModelIndex with(FileName name, String text) {
    return with(name, new TextSnapshot(() -> text));
  }

  /// The same with a text that others read, too.
  public ModelIndex with(FileName name, TextSnapshot text) {
    IndexedFile before = files.get(name);
    if (before != null && before.text().equals(text.get())) {
      return this;
    }
    Map<FileName, IndexedFile> changed = new TreeMap<>(files);
    changed.put(name, trees.file(name, text, tree -> read(name, tree)));
    return of(changed);
  }

  /// The model after several files were written, or deleted where there is no text; this one when
  /// all is the same.
  public ModelIndex with(Map<FileName, @Nullable String> texts) {
    Map<FileName, IndexedFile> changed = new TreeMap<>(files);
    texts.forEach((name, text) -> {
      IndexedFile before = files.get(name);
      if (text == null) {
        changed.remove(name);
      } else if (before == null || !before.text().equals(text)) {
        changed.put(name, read(name, new Tree(text, trees)));
      }
    });
    return changed.equals(files) ? this : of(changed);
  }

  /// The model after a file was deleted.
  public ModelIndex without(FileName name) {
    if (!files.containsKey(name)) {
      return this;
    }
    Map<FileName, IndexedFile> changed = new TreeMap<>(files);
    changed.remove(name);
    return of(changed);
  }

  /// The same model, which writes into `into` what it is asked.
  public ModelIndex noting(Notes into) {
    return new ModelIndex(surroundings, trees, files, tables, into);
  }

  /// The facts that differ from those of `before`, as `Notes` names them.
  public Set<Long> changesSince(ModelIndex before) {
    Set<Long> changed = new HashSet<>();
    Set<FileName> names = new HashSet<>(files.keySet());
    names.addAll(before.files.keySet());
    for (FileName name : names) {
      IndexedFile now = files.get(name);
      IndexedFile was = before.files.get(name);
      if (!Objects.equals(now, was)) {
        changed.addAll(Exports.changed(was, now));
      }
    }
    if (tables.summary() != before.tables.summary()) {
      changed.add(Token.whole());
    }
    if (!tables.views().keySet().equals(before.tables.views().keySet())) {
      changed.add(Token.names(SymbolKind.VIEW));
    }
    if (!tables.topics().keySet().equals(before.tables.topics().keySet())) {
      changed.add(Token.names(SymbolKind.TOPIC));
    }
    return changed;
  }

  void note(long token) {
    if (notes != null) {
      notes.add(token);
    }
  }

  void note(long[] tokens) {
    if (notes != null) {
      notes.addAll(tokens);
    }
  }

  Tables tables() {
    return tables;
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  /// All files in the order of their names. Not noted: rules ask for what they need by name.
  public Collection<IndexedFile> files() {
    return Collections.unmodifiableCollection(files.values());
  }

  /// One file. Not noted, as `files`.
  public @Nullable IndexedFile file(FileName name) {
    return files.get(name);
  }

  /// What names mean in this model.
  public Names names() {
    return new Names(this);
  }

  /// The files of the views with this reference name; one in a sound model.
  public List<IndexedFile> views(String name) {
    note(Token.view(name));
    return tables.views().getOrDefault(name, List.of());
  }

  /// The reference names of all views.
  public Set<String> viewNames() {
    note(Token.names(SymbolKind.VIEW));
    return Collections.unmodifiableSet(tables.views().keySet());
  }

  /// The files of the topics with this name; one in a sound model.
  public List<IndexedFile> topics(String name) {
    note(Token.topic(name));
    return tables.topics().getOrDefault(name, List.of());
  }

  public Set<String> topicNames() {
    note(Token.names(SymbolKind.TOPIC));
    return Collections.unmodifiableSet(tables.topics().keySet());
  }

  /// The names of the composite topics.
  public Set<String> composites() {
    note(Token.whole());
    return Collections.unmodifiableSet(tables.composites());
  }

  /// The topics that name a view as their base view or in their joins.
  public List<TopicFacts> topicsWith(String view) {
    note(Token.mention(view));
    return tables.mentions().getOrDefault(view, List.of());
  }

  /// Whether a field of this name is used anywhere, whosever it is.
  public boolean usesField(String name) {
    String plain = Exports.lower(name);
    note(Token.useOfField(plain));
    return files.values().stream().anyMatch(file -> file.uses().fields().contains(plain));
  }

  /// Whether another file than its own names a view by any name it goes by.
  public boolean usesView(IndexedFile view) {
    ViewFacts facts = view.view();
    Set<String> names = facts == null ? Set.of() : Exports.otherNames(view.name(), facts);
    names.forEach(name -> note(Token.useOfView(name)));
    return files.values().stream()
        .filter(file -> file != view)
        .anyMatch(file -> !Collections.disjoint(file.uses().views(), names));
  }

  /// The names of the topics whose files give them this label, whatever the case.
  public Set<String> topicsLabelled(String label) {
    String plain = Exports.lower(label);
    note(Token.label(plain));
    Set<String> names = new TreeSet<>();
    for (IndexedFile file : files.values()) {
      TopicFacts topic = file.topic();
      if (topic != null && Exports.lower(topic.label()).equals(plain)) {
        names.add(topic.name());
      }
    }
    return names;
  }

  /// How many characters the files of a view give the AI to read, by field; those of the view
  /// itself under the empty name.
  public Map<String, Long> told(String view) {
    note(Token.view(view));
    note(Token.told(view));
    Map<String, Long> told = new HashMap<>();
    for (IndexedFile file : tables.views().getOrDefault(view, List.of())) {
      file.told().forEach((field, size) -> told.merge(field, size, Long::sum));
    }
    return told;
  }

  /// What a topic has and reaches; null when there is no such topic.
  public @Nullable TopicScope scope(String topic) {
    note(Token.topic(topic));
    TopicScope scope = tables.scope(topic, this);
    if (scope != null) {
      note(scope.tokens());
    }
    return scope;
  }

  /// The global relationships of a view or alias.
  public List<Relation> relations(String name) {
    note(Token.relations(name));
    note(Token.relationships());
    return tables.relations().getOrDefault(name, List.of());
  }

  /// Whether the global relationships are there and could be read.
  public boolean knowsRelations() {
    note(Token.relationships());
    note(Token.modelFile());
    IndexedFile file = files.get(FileName.RELATIONSHIPS);
    return surroundings.layers().showsColumns()
        && file != null
        && file.isReadable()
        && !tables.model().inherits();
  }

  /// Whether the file of the global relationships is there and cannot be read, so that any name may
  /// be an alias.
  boolean hidesAliases() {
    note(Token.relationships());
    IndexedFile file = files.get(FileName.RELATIONSHIPS);
    return file != null && !file.isReadable();
  }

  /// What the model file says; nothing when there is none.
  public ModelFacts model() {
    note(Token.modelFile());
    return tables.model();
  }

  /// Whether the model file gives a name.
  public boolean has(SymbolKind kind, String name) {
    note(Token.name(kind, name));
    return tables.model().names().getOrDefault(kind, Map.of()).containsKey(name);
  }

  /// The names of a kind that the model file gives.
  public Set<String> given(SymbolKind kind) {
    note(Token.names(kind));
    return tables.model().names().getOrDefault(kind, Map.of()).keySet();
  }

  /// Whether a name that the model file does not give does not exist.
  public boolean knowsGiven() {
    note(Token.modelFile());
    IndexedFile file = files.get(FileName.MODEL);
    note(Token.whole());
    return surroundings.layers() != Layers.CHANGES
        && !tables.views().isEmpty()
        && file != null
        && file.isReadable()
        && !tables.model().inherits();
  }

  /// Whether a topic that no file describes does not exist.
  public boolean knowsTopics() {
    note(Token.modelFile());
    note(Token.whole());
    return surroundings.layers() != Layers.CHANGES
        && !tables.views().isEmpty()
        && !tables.model().inherits();
  }

  /// Whether views that no file describes do not exist, unless their schema is not loaded.
  public boolean knowsViews() {
    note(Token.whole());
    note(Token.modelFile());
    return surroundings.layers() == Layers.COMBINED
        && !tables.model().inherits()
        && tables.complete();
  }

  /// Whether a view that is shown is shown with all its columns.
  boolean knowsColumns() {
    note(Token.whole());
    note(Token.modelFile());
    return surroundings.layers().showsColumns()
        && !tables.model().inherits()
        && tables.showsColumns()
        && (surroundings.layers() == Layers.TOUCHED || tables.complete());
  }

  /// Whether a view that has no file is named in several places, as one that nobody touched is
  /// where such views are left out; a slip of a finger is made once.
  boolean isNamedOften(String view) {
    note(Token.whole());
    return tables.oftenNamed().contains(view);
  }

  /// The views without a file that are named in several places.
  public Set<String> oftenNamed() {
    note(Token.whole());
    return Collections.unmodifiableSet(tables.oftenNamed());
  }

  /// Whether views of a schema are among the files.
  public boolean isLoaded(String schema) {
    note(Token.whole());
    return tables.schemas().contains(Exports.lower(schema));
  }

  /// Whether most views name their schema.
  public boolean namesSchemas() {
    note(Token.whole());
    return tables.namesSchemas();
  }
}
