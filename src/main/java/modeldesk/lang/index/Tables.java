package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// The names of a model and who has them, put together from its files. Making it goes once over the
/// files and never into their trees.
final class Tables {
  private final Map<String, List<IndexedFile>> views = new HashMap<>();
  private final Map<String, Set<String>> otherNames = new HashMap<>();
  private final Map<String, List<IndexedFile>> topics = new HashMap<>();
  private final Map<String, List<TopicFacts>> mentions = new HashMap<>();
  private final Map<String, Set<String>> localNames = new HashMap<>();
  private final Set<String> localFields = new HashSet<>();
  private final Map<String, List<Relation>> relations = new HashMap<>();
  private final Set<String> schemas = new HashSet<>();
  private final Set<String> composites = new HashSet<>();
  private final Map<String, TopicScope> scopes = new ConcurrentHashMap<>();
  private final ModelFacts model;
  private final Set<String> oftenNamed;
  private final boolean showsColumns;
  private final boolean complete;
  private final boolean namesSchemas;

  Tables(Surroundings surroundings, Map<FileName, IndexedFile> files) {
    int with = 0;
    int without = 0;
    int tables = 0;
    int columns = 0;
    for (IndexedFile file : files.values()) {
      ViewFacts view = file.view();
      TopicFacts topic = file.topic();
      if (view != null) {
        add(file, view);
        with += view.hasSchema() ? 1 : 0;
        boolean table = view.source() == ViewFacts.Source.TABLE && !view.template();
        without += !view.hasSchema() && table ? 1 : 0;
        tables += table ? 1 : 0;
        columns += table && view.showsColumns() ? 1 : 0;
      } else if (topic != null) {
        add(file, topic);
      } else if (file.kind() == FileKind.COMPOSITE_TOPIC) {
        composites.add(file.reference());
      }
    }
    IndexedFile modelFile = files.get(FileName.MODEL);
    ModelFacts facts = modelFile == null ? null : modelFile.model();
    model = facts == null ? ModelFacts.NONE : facts;
    IndexedFile relationships = files.get(FileName.RELATIONSHIPS);
    if (relationships != null) {
      relationships.relations().forEach(this::add);
    }
    boolean touched = surroundings.layers() == Layers.TOUCHED;
    oftenNamed = touched || surroundings.layers() == Layers.AUTHORED ? oftenNamed(files) : Set.of();
    showsColumns =
        !views.isEmpty()
            && (touched || columns * 2 >= tables)
            && (relationships == null || joinsFit(relationships));
    complete = showsColumns && lacksFew(files);
    namesSchemas = without < 3 || without <= with;
  }

  private void add(IndexedFile file, ViewFacts view) {
    views.computeIfAbsent(view.name(), n -> new ArrayList<>(1)).add(file);
    for (String other : Exports.otherNames(file.name(), view)) {
      otherNames.computeIfAbsent(other, n -> new HashSet<>(2)).add(view.name());
    }
    int scope = view.name().indexOf("__");
    if (scope > 0) {
      schemas.add(Exports.lower(view.name().substring(0, scope)));
    }
    if (!file.name().folder().isEmpty()) {
      schemas.add(Exports.lower(file.name().folder().replace('.', '_')));
    }
  }

  private void add(IndexedFile file, TopicFacts topic) {
    topics.computeIfAbsent(topic.name(), n -> new ArrayList<>(1)).add(file);
    for (String view : topic.mentioned()) {
      mentions.computeIfAbsent(view, n -> new ArrayList<>(2)).add(topic);
    }
    topic
        .locals()
        .forEach((name, local) -> {
          if (!local.parents().isEmpty() || local.hasSchema()) {
            local(name, local.parents());
          }
          local.fields().keySet().forEach(field -> localFields.add(name + "." + field));
        });
    for (Relation relation : topic.relations()) {
      local(relation.fromName(), List.of(relation.from()));
      local(relation.toName(), List.of(relation.to()));
    }
  }

  private void local(String name, List<String> targets) {
    localNames.computeIfAbsent(name, n -> new HashSet<>(2)).addAll(targets);
  }

  private void add(Relation relation) {
    Map<String, Relation> once = new LinkedHashMap<>();
    once.put(relation.from(), relation);
    once.put(relation.to(), relation);
    once.put(relation.fromName(), relation);
    once.put(relation.toName(), relation);
    once.keySet()
        .forEach(name -> relations.computeIfAbsent(name, n -> new ArrayList<>(2)).add(relation));
  }

  /// Whether nearly all views that are named somewhere are there; otherwise the files are only a
  /// part of the model, whatever they are said to be.
  private boolean lacksFew(Map<FileName, IndexedFile> files) {
    Set<String> named = new HashSet<>();
    files.values().forEach(file -> named.addAll(file.viewsNamed().keySet()));
    int missing = 0;
    for (String name : named) {
      missing += isNamed(name) ? 0 : 1;
    }
    return missing < 4 || missing * 4 <= named.size();
  }

  private Set<String> oftenNamed(Map<FileName, IndexedFile> files) {
    Map<String, Integer> named = new HashMap<>();
    for (IndexedFile file : files.values()) {
      file.viewsNamed().forEach((name, times) -> named.merge(name, times, Integer::sum));
    }
    named.entrySet().removeIf(each -> each.getValue() < 2 || isNamed(each.getKey()));
    return Set.copyOf(named.keySet());
  }

  /// Whether nearly all fields that join views are there.
  private boolean joinsFit(IndexedFile relationships) {
    int asked = 0;
    int missing = 0;
    for (Reference reference : relationships.references()) {
      List<IndexedFile> found = views.getOrDefault(reference.owner(), List.of());
      ViewFacts view = found.size() == 1 ? found.getFirst().view() : null;
      if (reference.kind() == SymbolKind.FIELD && view != null && view.parents().isEmpty()) {
        asked++;
        missing += view.fields().containsKey(reference.name()) ? 0 : 1;
      }
    }
    return missing < 4 || missing * 5 <= asked;
  }

  private boolean isNamed(String name) {
    return views.containsKey(name)
        || (relations.containsKey(name) && isAlias(name))
        || isAliasOfTopics(name)
        || otherNames.containsKey(Exports.lower(name));
  }

  private boolean isAliasOfTopics(String name) {
    Set<String> targets = localNames.get(name);
    return targets != null && targets.stream().anyMatch(each -> !each.equals(name));
  }

  private boolean isAlias(String name) {
    return relations.getOrDefault(name, List.of()).stream()
        .anyMatch(each ->
            (each.toName().equals(name) && !each.to().equals(name))
                || (each.fromName().equals(name) && !each.from().equals(name)));
  }

  Map<String, List<IndexedFile>> views() {
    return views;
  }

  Set<String> otherNames(String name) {
    return otherNames.getOrDefault(Exports.lower(name), Set.of());
  }

  Map<String, List<IndexedFile>> topics() {
    return topics;
  }

  Map<String, List<TopicFacts>> mentions() {
    return mentions;
  }

  /// The views that topics call `name`; null when no topic uses the name for a view of its own.
  @Nullable Set<String> localNames(String name) {
    return localNames.get(name);
  }

  boolean hasLocalField(String view, String field) {
    return localFields.contains(view + "." + field);
  }

  Map<String, List<Relation>> relations() {
    return relations;
  }

  Set<String> schemas() {
    return schemas;
  }

  Set<String> composites() {
    return composites;
  }

  ModelFacts model() {
    return model;
  }

  Set<String> oftenNamed() {
    return oftenNamed;
  }

  /// Whether the files look like views with their database columns.
  boolean showsColumns() {
    return showsColumns;
  }

  /// Whether the files look like a whole model with its database columns, and not like the part
  /// that people wrote.
  boolean complete() {
    return complete;
  }

  boolean namesSchemas() {
    return namesSchemas;
  }

  int summary() {
    return Objects.hash(
        views.isEmpty(), oftenNamed, showsColumns, complete, namesSchemas, schemas, composites);
  }

  @Nullable TopicScope scope(String topic, ModelIndex model) {
    if (!topics.containsKey(topic)) {
      return null;
    }
    TopicScope known = scopes.get(topic);
    if (known == null) {
      known = TopicScope.of(topic, model);
      scopes.put(topic, known);
    }
    return known;
  }
}
