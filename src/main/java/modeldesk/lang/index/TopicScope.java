package modeldesk.lang.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a topic has once those it extends are taken in (YAML reference §6): its views, what it
/// calls them, how they are joined. `isSure` is false when something about that is not known, so
/// that a missing view proves nothing.
public final class TopicScope {
  private final String name;
  private final ModelIndex model;
  private final Map<String, List<ViewFacts>> locals = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, List<Relation>> byName = new HashMap<>();
  private final Set<String> views = new LinkedHashSet<>();
  private @Nullable String base;
  private boolean joins;
  private boolean accessFilters;
  private boolean sure = true;
  private boolean open;
  private long[] tokens = {};

  private TopicScope(String name, ModelIndex model) {
    this.name = name;
    this.model = model;
  }

  static TopicScope of(String topic, ModelIndex plain) {
    Notes notes = new Notes();
    TopicScope scope = new TopicScope(topic, plain.noting(notes));
    scope.read(topic);
    scope.tokens = notes.sorted();
    return scope;
  }

  private void read(String topic) {
    Deque<String> waiting = new ArrayDeque<>(List.of(topic));
    Set<String> seen = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      String name = waiting.poll();
      if (!seen.add(name)) {
        continue;
      }
      List<IndexedFile> files = model.topics(name);
      sure &= files.size() == 1;
      open |= files.isEmpty();
      for (IndexedFile file : files) {
        TopicFacts facts = file.topic();
        if (facts != null) {
          sure &= file.isReadable();
          open |= !file.isReadable();
          take(facts);
          waiting.addAll(facts.parents());
        }
      }
    }
    sure &= model.surroundings().layers() != Layers.CHANGES && !model.model().inherits();
    if (base == null) {
      base = topic;
    }
    sure &= locals.containsKey(base) || isView(base);
    views.add(base);
    for (Relation relation : relations) {
      for (String name :
          new LinkedHashSet<>(
              List.of(relation.from(), relation.to(), relation.fromName(), relation.toName()))) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(relation);
      }
      if (!relation.fromName().equals(relation.from())) {
        aliases.putIfAbsent(relation.fromName(), relation.from());
      }
      if (!relation.toName().equals(relation.to())) {
        aliases.putIfAbsent(relation.toName(), relation.to());
      }
    }
    sure &= views.stream().allMatch(each -> isIn(each));
    if (!joins) {
      sure &= model.knowsRelations();
      reach();
    }
  }

  /// Whether a name among the joins means a view; what was meant by a mistyped one is not known.
  private boolean isIn(String name) {
    return locals.containsKey(name) || aliases.containsKey(name) || isView(name);
  }

  private boolean isView(String name) {
    Names names = model.names();
    return names.view(name, "").state() != ViewMeaning.State.UNKNOWN || names.exists(name, "");
  }

  private void take(TopicFacts facts) {
    base = base == null ? facts.base() : base;
    joins |= facts.hasJoins();
    accessFilters |= facts.hasAccessFilters();
    facts.joins().forEach(edge -> views.add(edge.child()));
    facts
        .locals()
        .forEach((name, local) -> locals.computeIfAbsent(name, n -> new ArrayList<>(1)).add(local));
    relations.addAll(facts.relations());
  }

  /// Without joins, everything that relationships lead to is in the topic.
  private void reach() {
    Deque<String> waiting = new ArrayDeque<>(views);
    while (!waiting.isEmpty()) {
      String name = waiting.poll();
      List<Relation> all = new ArrayList<>(model.relations(name));
      all.addAll(byName.getOrDefault(name, List.of()));
      for (Relation relation : all) {
        for (String next : List.of(relation.fromName(), relation.toName())) {
          if (views.add(next)) {
            waiting.add(next);
          }
        }
      }
    }
  }

  long[] tokens() {
    return tokens;
  }

  public String name() {
    return name;
  }

  /// The base view as the topic calls it.
  public String base() {
    return base == null ? "" : base;
  }

  /// Whether the topic says what is joined, itself or through one it extends.
  public boolean hasJoins() {
    return joins;
  }

  public boolean hasAccessFilters() {
    return accessFilters;
  }

  public boolean isSure() {
    return sure;
  }

  /// Whether the topic may have views of which nothing is known here.
  boolean isOpen() {
    return open || model.surroundings().layers() == Layers.CHANGES;
  }

  /// The names under which views are in the topic.
  public Set<String> views() {
    return views;
  }

  /// Whether a view is in the topic, under this or another name for the same view.
  public boolean contains(String view, Names names) {
    if (views.contains(view)) {
      return true;
    }
    String meant = names.canonical(view);
    return views.stream()
        .anyMatch(each -> each.equalsIgnoreCase(view) || names.canonical(each).equals(meant));
  }

  /// What the topic says of a view under `views:`.
  List<ViewFacts> locals(String name) {
    return locals.getOrDefault(name, List.of());
  }

  /// The names that have something under `views:`.
  public Map<String, List<ViewFacts>> locals() {
    return new LinkedHashMap<>(locals);
  }

  @Nullable String alias(String name) {
    return aliases.get(name);
  }

  /// The relationships of the topic itself and those it extends.
  public List<Relation> relations() {
    return relations;
  }
}
