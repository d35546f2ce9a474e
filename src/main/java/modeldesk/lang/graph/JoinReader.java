package modeldesk.lang.graph;

import java.util.ArrayList;
import java.util.List;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Relation;
import modeldesk.text.LineIndex;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads the relationships of a file as joins (YAML reference §5).
final class JoinReader {
  /// A join with the relationship it was read from.
  record Read(Relation relation, Join join) {}

  private final Names names;

  JoinReader(Names names) {
    this.names = names;
  }

  List<Read> of(IndexedFile file) {
    return read(file, file.relations(), file.document().root());
  }

  List<Read> ofTopic(IndexedFile file, List<Relation> relations) {
    return relations.isEmpty()
        ? List.of()
        : read(file, relations, file.document().map().get("relationships"));
  }

  private List<Read> read(IndexedFile file, List<Relation> relations, @Nullable YamlNode list) {
    LineIndex lines = LineIndex.of(file.text());
    List<Read> read = new ArrayList<>();
    for (Relation relation : relations) {
      MapNode map = entry(list, relation.index());
      Join join =
          new Join(
              names.canonical(relation.fromName()),
              names.canonical(relation.toName()),
              Cardinality.of(relation.type()),
              relation.join(),
              text(map, "on_sql"),
              text(map, "where_sql"),
              relation.goesBack(),
              relation.guessed(),
              true,
              Place.of(file, relation.span(), lines));
      read.add(new Read(relation, join));
    }
    return read;
  }

  private static @Nullable MapNode entry(@Nullable YamlNode list, int index) {
    return list instanceof ListNode items
            && index < items.items().size()
            && items.items().get(index) instanceof MapNode map
        ? map
        : null;
  }

  private static String text(@Nullable MapNode map, String key) {
    String text = map == null ? null : map.text(key);
    return text == null ? "" : text.strip();
  }
}
