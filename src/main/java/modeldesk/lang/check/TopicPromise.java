package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.lang.check.Exposure.Cause;
import modeldesk.lang.check.Exposure.Doubt;
import modeldesk.lang.check.Exposure.Missing;
import modeldesk.model.FileName;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What the files say a topic exposes for everybody (YAML reference §6): fields of its base view
/// and of the views it joins. Left out is whatever the files do not settle: hidden and guarded
/// fields, what is taken over from elsewhere.
final class TopicPromise {
  /// A field and the key that defines it.
  record Field(String name, FileName file, YamlPath path) {}

  /// A view that the topic has, and the key that says so; `isKnown` when a file describes it.
  record View(String name, YamlPath path, boolean isKnown, List<Field> fields) {}

  private static final YamlPath BASE = YamlPath.of("base_view");

  private final TopicFiles files;
  private final FileName file;
  private final MapNode topic;
  private final FieldList list;
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, YamlPath> joined = new LinkedHashMap<>();
  private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
  private final List<View> views = new ArrayList<>();
  private final List<Missing> notJoined = new ArrayList<>();

  private TopicPromise(TopicFiles files, FileName file) {
    this.files = files;
    this.file = file;
    YamlDocument document = files.read(file);
    topic = document.map();
    list = FieldList.of(topic.get("fields"));
    String base = base();
    if (!document.isValid() || base == null) {
      doubts.add(Doubt.UNREADABLE);
      return;
    }
    if (topic.get("extends") != null || topic.get("template") != null) {
      doubts.add(Doubt.TOPIC_EXTENDS);
      return;
    }
    aliases(files.read(FileName.RELATIONSHIPS).root());
    aliases(topic.get("relationships"));
    joined.put(base, topic.get("base_view") == null ? YamlPath.ROOT : BASE);
    readJoins(topic.get("joins"), YamlPath.of("joins"));
    if (!(topic.get("joins") instanceof MapNode)) {
      doubts.add(Doubt.NO_JOINS);
    }
    if (!list.isReadable()) {
      doubts.add(Doubt.FIELD_LIST);
    }
    joined.forEach((name, path) -> view(name, path));
    readNotJoined();
  }

  static TopicPromise of(TopicFiles files, FileName topic) {
    return new TopicPromise(files, topic);
  }

  List<View> views() {
    return views;
  }

  List<Missing> notJoined() {
    return notJoined;
  }

  Set<Doubt> doubts() {
    return doubts;
  }

  /// Why Omni may not show the topic at all.
  Missing whyNotShown() {
    for (String key : List.of("required_access_grants", "hidden_unless_access_grants")) {
      if (topic.get(key) instanceof ListNode grants && !grants.items().isEmpty()) {
        return new Missing("", List.of(), Cause.TOPIC_CLOSED, file, YamlPath.of(key));
      }
    }
    return isTrue(topic, "hidden")
        ? new Missing("", List.of(), Cause.TOPIC_HIDDEN, file, YamlPath.of("hidden"))
        : new Missing("", List.of(), Cause.TOPIC_UNKNOWN, file, YamlPath.ROOT);
  }

  /// Every field of a view that some file names, whatever it says of it.
  Set<String> mentioned(String view) {
    Set<String> names = new HashSet<>();
    FileName described = files.view(aliases.getOrDefault(view, view));
    MapNode own = own(view);
    for (String kind : List.of("dimensions", "measures", "filters")) {
      names.addAll(keys(described == null ? null : files.read(described).map().get(kind)));
      names.addAll(keys(own == null ? null : own.get(kind)));
    }
    return names;
  }

  private @Nullable String base() {
    String base = topic.text("base_view");
    boolean named = base != null && !base.isBlank();
    return named ? base : files.view(file.stem()) == null ? null : file.stem();
  }

  private void aliases(@Nullable YamlNode relationships) {
    for (MapNode item : maps(relationships)) {
      for (String end : List.of("join_from_view", "join_to_view")) {
        String view = item.text(end);
        String alias = item.text(end + "_as");
        if (view != null && alias != null) {
          aliases.put(alias, view);
        }
      }
    }
  }

  private void readJoins(@Nullable YamlNode joins, YamlPath at) {
    if (joins instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        YamlPath path = at.child(entry.key().text());
        joined.putIfAbsent(entry.key().text(), path);
        readJoins(entry.value(), path);
      }
    }
  }

  private void view(String name, YamlPath path) {
    FileName described = files.view(aliases.getOrDefault(name, name));
    MapNode own = own(name);
    if (described == null && own == null) {
      if (list.wantsView(name)) {
        views.add(new View(name, path, false, List.of()));
      }
      return;
    }
    MapNode map = described == null ? null : files.read(described).map();
    if (isUnsettled(map) || isUnsettled(own)) {
      return;
    }
    views.add(new View(name, path, true, fields(name, described, map, own)));
  }

  private List<Field> fields(
      String view, @Nullable FileName described, @Nullable MapNode map, @Nullable MapNode own) {
    if ((map != null && map.get("extends") != null)
        || (own != null && own.get("extends") != null)) {
      doubts.add(Doubt.VIEW_EXTENDS);
    }
    boolean otherTags = map == null || map.get("tags") != null || map.get("extends") != null;
    Map<String, Field> found = new LinkedHashMap<>();
    Set<String> unsettled = new HashSet<>();
    for (String kind : List.of("dimensions", "measures")) {
      if (described != null && map != null) {
        add(found, unsettled, view, described, map, YamlPath.of(kind), otherTags);
      }
      if (own != null) {
        add(found, unsettled, view, file, topic, YamlPath.of("views", view, kind), otherTags);
      }
    }
    found.keySet().removeAll(unsettled);
    return List.copyOf(found.values());
  }

  private void add(
      Map<String, Field> found,
      Set<String> unsettled,
      String view,
      FileName where,
      MapNode root,
      YamlPath path,
      boolean otherTags) {
    if (!(root.find(path) instanceof MapNode fields)) {
      return;
    }
    for (MapNode.Entry entry : fields.entries()) {
      String name = entry.key().text();
      MapNode field = entry.value() instanceof MapNode map ? map : null;
      FieldList.Answer answer = list.answer(view, name, tags(field), otherTags);
      if (isUnsettled(field) || answer != FieldList.Answer.IN) {
        unsettled.add(name);
      } else {
        found.putIfAbsent(name, new Field(name, where, path.child(name)));
      }
    }
  }

  /// Views that the topic speaks of without joining them, each at the first key that does.
  private void readNotJoined() {
    Set<String> seen = new HashSet<>(joined.keySet());
    int index = 0;
    for (YamlNode item : items(topic.get("relationships"))) {
      YamlPath path = YamlPath.of("relationships", Integer.toString(index));
      if (item instanceof MapNode map) {
        String key = map.text("join_to_view_as") == null ? "join_to_view" : "join_to_view_as";
        notJoined(map.text(key), path.child(key), seen);
      }
      index++;
    }
    for (String view : keys(topic.get("views"))) {
      notJoined(view, YamlPath.of("views", view), seen);
    }
  }

  private void notJoined(@Nullable String view, YamlPath path, Set<String> seen) {
    if (view == null || !seen.add(view) || !list.wantsView(view)) {
      return;
    }
    FileName described = files.view(aliases.getOrDefault(view, view));
    MapNode map = described == null ? null : files.read(described).map();
    MapNode own = own(view);
    if (!isUnsettled(map) && !isUnsettled(own)) {
      List<String> names = fields(view, described, map, own).stream().map(Field::name).toList();
      notJoined.add(new Missing(view, names, Cause.NOT_JOINED, file, path));
    }
  }

  private @Nullable MapNode own(String view) {
    return topic.get("views") instanceof MapNode all && all.get(view) instanceof MapNode own
        ? own
        : null;
  }

  /// Whether it depends on the user or on Omni if something so written is exposed.
  private static boolean isUnsettled(@Nullable MapNode map) {
    return map != null
        && (isTrue(map, "hidden")
            || isTrue(map, "ignored")
            || isTrue(map, "shallowIgnored")
            || map.get("template") != null
            || map.get("required_access_grants") != null);
  }

  private static boolean isTrue(MapNode map, String key) {
    return "true".equalsIgnoreCase(map.text(key));
  }

  private static Set<String> tags(@Nullable MapNode field) {
    Set<String> tags = new HashSet<>();
    for (YamlNode item : items(field == null ? null : field.get("tags"))) {
      if (item instanceof ScalarNode tag) {
        tags.add(tag.text());
      }
    }
    return tags;
  }

  private static List<String> keys(@Nullable YamlNode node) {
    return node instanceof MapNode map
        ? map.entries().stream().map(entry -> entry.key().text()).toList()
        : List.of();
  }

  private static List<YamlNode> items(@Nullable YamlNode node) {
    return node instanceof ListNode all ? all.items() : List.of();
  }

  private static List<MapNode> maps(@Nullable YamlNode node) {
    return items(node).stream().filter(MapNode.class::isInstance).map(MapNode.class::cast).toList();
  }
}
