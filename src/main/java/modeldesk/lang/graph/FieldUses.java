package modeldesk.lang.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.FieldMeaning;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewFacts;
import org.jspecify.annotations.Nullable;

/// Which field of a model uses which, read once for a graph.
final class FieldUses {
  private static final int MOST = 300;

  private record Declared(IndexedFile file, FieldFacts facts) {}

  private record Found(Symbol source, Symbol user, IndexedFile file, Reference reference) {}

  private final Names names;
  private final Map<Symbol, Declared> declared = new HashMap<>();
  private final Map<Symbol, List<Found>> sources = new HashMap<>();
  private final Map<Symbol, List<Found>> users = new HashMap<>();
  private final Map<String, Symbol> meant = new HashMap<>();

  FieldUses(ModelIndex model) {
    names = model.names();
    for (IndexedFile file : model.files()) {
      ViewFacts view = file.view();
      TopicFacts topic = file.topic();
      if (view != null) {
        read(file, view);
      } else if (topic != null) {
        topic.locals().values().forEach(local -> read(file, local));
      }
    }
  }

  private void read(IndexedFile file, ViewFacts view) {
    for (FieldFacts field : view.fields().values()) {
      Symbol user = Symbol.field(view.name(), field.name());
      declared.merge(user, new Declared(file, field), FieldUses::nearer);
      for (Reference reference : field.uses()) {
        Symbol source = reference.kind() == SymbolKind.FIELD ? meaning(reference) : null;
        if (source != null && !source.equals(user) && makesUp(reference.use())) {
          add(new Found(source, user, file, reference));
        }
      }
    }
  }

  /// The file of a view says more of a field than a topic does.
  private static Declared nearer(Declared one, Declared other) {
    return one.file().isView() ? one : other;
  }

  private static boolean makesUp(Use use) {
    return switch (use) {
      case SQL, JOIN_SQL, TABLE, FILTER, QUERY, GRAIN, MUSTACHE, VALUE -> true;
      case TEXT,
          FIELD_LIST,
          FIELD_LIST_OUT,
          DRILL,
          BASE_VIEW,
          JOIN,
          RELATIONSHIP,
          EXTENDS,
          LOCAL_VIEW,
          ACCESS_FILTER,
          MEMBER ->
          false;
    };
  }

  private @Nullable Symbol meaning(Reference reference) {
    String key = reference.owner() + "\n" + reference.name() + "\n" + reference.topic();
    Symbol known = meant.get(key);
    if (known != null) {
      return known;
    }
    FieldMeaning meaning = names.field(reference);
    FieldFacts field = meaning.field();
    if (field == null) {
      return null;
    }
    Symbol found = Symbol.field(meaning.view(), field.name());
    meant.put(key, found);
    return found;
  }

  private void add(Found found) {
    List<Found> known = sources.computeIfAbsent(found.user(), f -> new ArrayList<>(2));
    if (known.stream().noneMatch(each -> each.source().equals(found.source()))) {
      known.add(found);
      users.computeIfAbsent(found.source(), f -> new ArrayList<>(2)).add(found);
    }
  }

  @Nullable FieldGraph graph(Symbol subject) {
    if (!declared.containsKey(subject)) {
      return null;
    }
    Map<Symbol, Integer> levels = new LinkedHashMap<>();
    levels.put(subject, 0);
    boolean cut = spread(subject, -1, levels);
    cut |= spread(subject, 1, levels);
    List<FieldGraph.Field> fields = new ArrayList<>();
    List<FieldGraph.Use> uses = new ArrayList<>();
    levels.forEach((symbol, level) -> {
      Declared at = declared.get(symbol);
      if (at != null) {
        Place place = Place.of(at.file(), at.facts().span());
        fields.add(
            new FieldGraph.Field(symbol, at.facts().kind(), at.facts().hidden(), level, place));
      }
      for (Found found : sources.getOrDefault(symbol, List.of())) {
        if (belongs(found, levels)) {
          Place place = Place.of(found.file(), found.reference().span());
          uses.add(new FieldGraph.Use(found.source(), found.user(), place));
        }
      }
    });
    return new FieldGraph(subject, fields, uses, cut);
  }

  /// A source of the subject may be used by others, too, that have nothing to do with it.
  private boolean belongs(Found found, Map<Symbol, Integer> levels) {
    Integer source = levels.get(found.source());
    Integer user = levels.get(found.user());
    return source != null
        && user != null
        && ((source <= 0 && user <= 0) || (source >= 0 && user >= 0));
  }

  /// Gives all that `from` leads to its distance, as long as there is room; tells whether there was
  /// none.
  private boolean spread(Symbol from, int way, Map<Symbol, Integer> levels) {
    int room = levels.size() + MOST / 2;
    Deque<Symbol> waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      Symbol here = waiting.poll();
      int level = levels.getOrDefault(here, 0) + way;
      for (Found found : (way < 0 ? sources : users).getOrDefault(here, List.of())) {
        Symbol next = way < 0 ? found.source() : found.user();
        if (levels.containsKey(next)) {
          continue;
        }
        if (levels.size() >= room) {
          return true;
        }
        levels.put(next, level);
        waiting.add(next);
      }
    }
    return false;
  }
}
