package modeldesk.lang.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.lang.ViewNames;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// Takes the text of a file apart into the parts it gives.
final class PartScan {
  /// A part where it stands: what it says without the parts below it, and where its name is.
  record Found(FileName file, YamlNode value, int offset) {}

  private static final MapNode NOTHING = new MapNode(List.of(), true, new Span(0, 0));

  private final FileName file;
  private final Map<Part, Found> into;

  private PartScan(FileName file, Map<Part, Found> into) {
    this.file = file;
    this.into = into;
  }

  /// Adds the parts of a file; false where its text cannot be read whole.
  static boolean read(FileName file, String text, Map<Part, Found> into) {
    YamlDocument document = YamlParser.parse(text);
    if (!document.isValid()) {
      return false;
    }
    PartScan scan = new PartScan(file, into);
    if (file.kind() == FileKind.RELATIONSHIPS) {
      scan.relationships("", document.root());
    } else if (file.kind() != FileKind.OTHER) {
      scan.whole(root(file, text), document.map(), file.kind(), 0);
    }
    return true;
  }

  private static Part root(FileName file, String text) {
    return switch (file.kind()) {
      case VIEW, QUERY_VIEW -> new Part(PartKind.VIEW, "", ViewNames.of(file, text));
      case TOPIC, COMPOSITE_TOPIC -> new Part(PartKind.TOPIC, "", file.stem());
      case MODEL, RELATIONSHIPS, OTHER -> new Part(PartKind.MODEL, "", file.key());
    };
  }

  private void whole(Part part, MapNode map, FileKind kind, int offset) {
    Map<String, PartKind> sections = PartKind.sections(kind);
    List<MapNode.Entry> own =
        map.entries().stream().filter(each -> !sections.containsKey(each.key().text())).toList();
    add(part, new MapNode(own, map.flow(), map.span()), offset);
    String owner = part.kind() == PartKind.MODEL ? "" : part.qualified();
    for (MapNode.Entry entry : map.entries()) {
      PartKind section = sections.get(entry.key().text());
      if (section != null) {
        section(section, owner, entry.value());
      }
    }
  }

  private void section(PartKind kind, String owner, YamlNode node) {
    if (kind == PartKind.RELATIONSHIP) {
      relationships(owner, node);
    } else if (node instanceof MapNode map && kind == PartKind.JOIN) {
      joins(owner, "", map);
    } else if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        Part part = new Part(kind, owner, entry.key().text());
        int offset = entry.key().span().start();
        if (kind == PartKind.VIEW) {
          whole(
              part, entry.value() instanceof MapNode view ? view : NOTHING, FileKind.VIEW, offset);
        } else {
          add(part, entry.value(), offset);
        }
      }
    }
  }

  private void joins(String topic, String way, MapNode map) {
    for (MapNode.Entry entry : map.entries()) {
      String name = way + entry.key().text();
      add(new Part(PartKind.JOIN, topic, name), NOTHING, entry.key().span().start());
      if (entry.value() instanceof MapNode below) {
        joins(topic, name + " › ", below);
      }
    }
  }

  /// Two views may be joined more than once: the second time is another part.
  private void relationships(String owner, @Nullable YamlNode node) {
    if (node instanceof ListNode list) {
      Map<String, Integer> seen = new HashMap<>();
      for (YamlNode item : list.items()) {
        if (item instanceof MapNode map) {
          String pair = end(map, "join_from_view") + " → " + end(map, "join_to_view");
          int times = seen.merge(pair, 1, Integer::sum);
          String name = times == 1 ? pair : pair + " (" + times + ")";
          add(new Part(PartKind.RELATIONSHIP, owner, name), map, map.span().start());
        }
      }
    }
  }

  private static String end(MapNode map, String key) {
    String alias = map.text(key + "_as");
    String view = map.text(key);
    return alias != null ? alias : view == null ? "" : view;
  }

  private void add(Part part, YamlNode value, int offset) {
    into.putIfAbsent(part, new Found(file, value, offset));
  }
}
