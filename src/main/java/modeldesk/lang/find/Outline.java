package modeldesk.lang.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelFacts;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewFacts;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;

/// The names of one file in the order of its text, and its keys with others below them.
public final class Outline {
  private final IndexedFile file;
  private final List<Entry> entries = new ArrayList<>();

  private Outline(IndexedFile file) {
    this.file = file;
  }

  public static List<Entry> of(IndexedFile file) {
    Outline outline = new Outline(file);
    outline.names();
    outline.sections();
    outline.entries.sort(Comparator.comparingInt(entry -> entry.span().start()));
    return List.copyOf(outline.entries);
  }

  /// The view or topic that a file describes.
  static Optional<Symbol> own(IndexedFile file) {
    return switch (file.kind()) {
      case VIEW, QUERY_VIEW -> Optional.of(Symbol.of(SymbolKind.VIEW, file.reference()));
      case TOPIC -> Optional.of(Symbol.of(SymbolKind.TOPIC, file.reference()));
      case COMPOSITE_TOPIC, MODEL, RELATIONSHIPS, OTHER -> Optional.empty();
    };
  }

  private void names() {
    ViewFacts view = file.view();
    TopicFacts topic = file.topic();
    ModelFacts model = file.model();
    if (view != null) {
      fields(view, "");
    }
    if (topic != null) {
      topic.joins().forEach(edge -> add(Kind.JOIN, edge.child(), edge.parent(), edge.span()));
      topic.relations().forEach(this::relation);
      topic
          .locals()
          .forEach((name, local) -> {
            add(Kind.VIEW, name, "", local.span());
            fields(local, name);
          });
    }
    file.relations().forEach(this::relation);
    if (model != null) {
      model
          .names()
          .forEach(
              (kind, names) -> names.forEach((name, span) -> add(Kind.of(kind), name, "", span)));
    }
    if (file.document().root() instanceof MapNode map) {
      shared(map, "shared_dimensions", Kind.DIMENSION);
      shared(map, "shared_measures", Kind.MEASURE);
    }
  }

  private void fields(ViewFacts view, String detail) {
    for (FieldFacts field : view.fields().values()) {
      add(Kind.of(field.kind()), field.name(), detail, field.span());
    }
  }

  private void relation(Relation relation) {
    String name = relation.fromName() + " → " + relation.toName();
    add(Kind.RELATIONSHIP, name, relation.type(), relation.fromSpan());
  }

  private void shared(MapNode map, String section, Kind kind) {
    if (map.get(section) instanceof MapNode all) {
      all.entries().forEach(entry -> add(kind, entry.key().text(), "", entry.key().span()));
    }
  }

  private void sections() {
    if (file.document().root() instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (hasKeys(entry.value())) {
          add(Kind.SECTION, entry.key().text(), "", entry.key().span());
        }
      }
    }
  }

  private static boolean hasKeys(YamlNode value) {
    return value instanceof MapNode
        || (value instanceof ListNode list
            && !list.items().isEmpty()
            && list.items().getFirst() instanceof MapNode);
  }

  private void add(Kind kind, String name, String detail, Span span) {
    entries.add(new Entry(kind, name, detail, file.name(), span));
  }
}
