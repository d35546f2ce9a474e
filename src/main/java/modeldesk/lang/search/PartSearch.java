package modeldesk.lang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import modeldesk.lang.find.Spot;
import modeldesk.lang.find.Spots;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileKind;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Answers a `PartQuery`, file by file. What a file does not say is not there: in Extension a field
/// may have in a lower layer what it seems to lack. Stops with a `CancellationException` when its
/// thread is interrupted.
public final class PartSearch {
  private static final Span TOP = new Span(0, 0);

  private final ModelIndex model;
  private final PartQuery query;
  private final List<Condition> conditions;
  private final Map<String, Boolean> usedFields = new HashMap<>();

  public PartSearch(ModelIndex model, PartQuery query) {
    this.model = model;
    this.query = query;
    conditions = new ArrayList<>(query.conditions());
    // To know what uses a name takes a look at every file.
    conditions.sort(Comparator.comparing(Condition::isOfUse));
  }

  /// Hands over each file in which something is; returns whether there are more than `most` places,
  /// which then are all that was handed over.
  public boolean each(int most, Consumer<FileMatches> found) {
    int left = most;
    for (IndexedFile file : model.files()) {
      List<Spot> spots = new ArrayList<>();
      Spots lines = new Spots();
      for (Part part : parts(file)) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException();
        }
        if (conditions.stream().allMatch(part::fits)) {
          spots.add(lines.at(file.name(), file.text(), part.span()));
        }
      }
      if (!spots.isEmpty() && left > 0) {
        List<Spot> kept = spots.subList(0, Math.min(left, spots.size()));
        found.accept(new FileMatches(file.name(), file.text(), kept));
      }
      left -= spots.size();
      if (left < 0) {
        return true;
      }
    }
    return false;
  }

  private List<Part> parts(IndexedFile file) {
    return switch (query.subject()) {
      case FIELDS -> fields(file, null);
      case DIMENSIONS -> fields(file, FieldFacts.Kind.DIMENSION);
      case MEASURES -> fields(file, FieldFacts.Kind.MEASURE);
      case FILTERS -> fields(file, FieldFacts.Kind.FILTER);
      case VIEWS -> file.isView() ? view(file) : List.of();
      case QUERY_VIEWS -> file.kind() == FileKind.QUERY_VIEW ? view(file) : List.of();
      case TOPICS -> topic(file);
      case RELATIONSHIPS -> relationships(file);
    };
  }

  private List<Part> fields(IndexedFile file, FieldFacts.@Nullable Kind kind) {
    ViewFacts view = file.view();
    return view == null
        ? List.of()
        : view.fields().values().stream()
            .filter(field -> kind == null || kindOf(field) == kind)
            .sorted(Comparator.comparingInt(field -> field.span().start()))
            .map(field -> field(field, Set.of(view.name(), file.name().key())))
            .toList();
  }

  /// A column that only a query names is a dimension.
  private static FieldFacts.Kind kindOf(FieldFacts field) {
    return field.kind() == FieldFacts.Kind.COLUMN ? FieldFacts.Kind.DIMENSION : field.kind();
  }

  private Part field(FieldFacts field, Set<String> places) {
    return new Part(
        field.name(),
        places,
        field.span(),
        field.value(),
        field.ignored(),
        field.primaryKey(),
        () -> !isUsed(field));
  }

  private boolean isUsed(FieldFacts field) {
    return Stream.concat(Stream.of(field.name()), field.aliases().stream())
        .anyMatch(name -> usedFields.computeIfAbsent(name, model::usesField));
  }

  private List<Part> view(IndexedFile file) {
    ViewFacts view = file.view();
    if (view == null) {
      return List.of();
    }
    MapNode map = file.document().map();
    String key = file.name().key();
    int folder = key.lastIndexOf('/');
    return List.of(
        new Part(
            view.name(),
            folder < 0 ? Set.of() : Set.of(key.substring(0, folder)),
            first(map),
            map,
            view.ignored(),
            view.hasKey(),
            () -> !model.usesView(file)));
  }

  private static List<Part> topic(IndexedFile file) {
    TopicFacts topic = file.topic();
    if (topic == null) {
      return List.of();
    }
    MapNode map = file.document().map();
    Set<String> views = topic.mentioned();
    return List.of(new Part(topic.name(), views, first(map), map, false, false, () -> false));
  }

  private static List<Part> relationships(IndexedFile file) {
    if (file.kind() != FileKind.RELATIONSHIPS
        || !(file.document().root() instanceof ListNode list)) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof MapNode map) {
        Set<String> sides = new LinkedHashSet<>();
        for (String key : List.of("join_from_view", "join_to_view")) {
          String side = map.text(key);
          if (side != null) {
            sides.add(side);
          }
        }
        parts.add(
            new Part(String.join(" ", sides), sides, first(map), map, false, false, () -> false));
      }
    }
    return parts;
  }

  private static Span first(MapNode map) {
    return map.entries().isEmpty() ? TOP : map.entries().getFirst().key().span();
  }
}
