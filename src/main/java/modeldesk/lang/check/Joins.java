package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.TopicScope;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// How views can be joined in a topic (YAML reference §6).
final class Joins {
  private final ModelIndex model;
  private final TopicScope scope;
  private final Names names;

  Joins(ModelIndex model, TopicScope scope) {
    this.model = model;
    this.scope = scope;
    this.names = model.names();
  }

  /// Whether a relationship leads from one view to another.
  boolean leads(String parent, String child) {
    Set<String> origins = origins(parent);
    for (Relation relation : relations(child)) {
      boolean there =
          (origins.contains(relation.from()) || is(parent, relation.fromName(), relation.from()))
              && is(child, relation.toName(), relation.to());
      boolean back =
          relation.goesBack()
              && (origins.contains(relation.to()) || is(parent, relation.toName(), relation.to()))
              && is(child, relation.fromName(), relation.from());
      if (there || back) {
        return true;
      }
    }
    return false;
  }

  /// The views that a view extends or is made of. What leads on from them leads on from it, too, as
  /// far as is known.
  private Set<String> origins(String view) {
    Set<String> origins = new HashSet<>(names.ancestors(view, ""));
    for (ViewMeaning.Part part : names.view(view, scope.name()).parts()) {
      origins.add(part.facts().name());
      origins.addAll(part.facts().parents());
    }
    return origins;
  }

  /// Whether one of the views has a relationship whose other end is mistyped, and may be the other
  /// view.
  boolean mayLead(String parent, String child) {
    return Stream.of(parent, child)
        .flatMap(view -> relations(view).stream())
        .anyMatch(each -> isNoView(each.from()) || isNoView(each.to()));
  }

  private boolean isNoView(String end) {
    return names.view(end, "").state() == ViewMeaning.State.UNKNOWN && !names.exists(end, "");
  }

  private List<Relation> relations(String view) {
    List<Relation> all = new ArrayList<>(scope.relations());
    all.addAll(model.relations(view));
    String canonical = names.canonical(view);
    if (!canonical.equals(view)) {
      all.addAll(model.relations(canonical));
    }
    return all;
  }

  /// Whether the end of a relationship is a view.
  private boolean is(String view, String end, String original) {
    return view.equals(end)
        || view.equals(original)
        || names.canonical(end).equals(names.canonical(view));
  }

  /// The view of the topic that another can be joined to; null when there is none.
  @Nullable String parentFor(String child) {
    for (String view : scope.views()) {
      if (!view.equals(child) && leads(view, child)) {
        return view;
      }
    }
    return null;
  }

  /// Adds a view to the joins of a topic where a relationship leads to it.
  static List<Fix> add(ModelIndex model, FileName topic, String child) {
    IndexedFile file = model.file(topic);
    TopicFacts facts = file == null ? null : file.topic();
    TopicScope scope = facts == null ? null : model.scope(facts.name());
    if (file == null || facts == null || scope == null || !facts.hasJoins()) {
      return List.of();
    }
    String parent = new Joins(model, scope).parentFor(child);
    YamlPath path = parent == null ? null : path(facts, scope, parent);
    if (path == null) {
      return List.of();
    }
    Edits edits = insert(file, path, child);
    return Cures.of(Cures.edit(Messages.get("check.fix.addJoin", child), topic, edits));
  }

  private static @Nullable YamlPath path(TopicFacts facts, TopicScope scope, String parent) {
    if (parent.equals(scope.base())) {
      return YamlPath.of("joins");
    }
    for (TopicFacts.Edge edge : facts.joins()) {
      if (edge.child().equals(parent)) {
        List<String> keys = new ArrayList<>(List.of("joins"));
        keys.addAll(edge.path());
        keys.add(parent);
        return new YamlPath(keys);
      }
    }
    return null;
  }

  private static Edits insert(IndexedFile file, YamlPath path, String child) {
    YamlNode root = file.document().root();
    YamlNode node = root == null ? null : root.find(path);
    if (root == null || !(node instanceof MapNode map)) {
      return Edits.NONE;
    }
    LineIndex lines = LineIndex.of(file.text());
    if (!map.flow() && !map.entries().isEmpty()) {
      int start = map.entries().getFirst().key().span().start();
      String indent = " ".repeat(lines.columnOf(start));
      return Edits.of(Edit.insert(start, child + ": {}\n" + indent));
    }
    if (map.flow() && map.entries().isEmpty() && isInBlock(root, path)) {
      int key = lines.lineStart(lines.lineOf(map.span().start()));
      String line = file.text().substring(key, map.span().start());
      int depth = line.length() - line.stripLeading().length() + 2;
      String below = "\n" + " ".repeat(depth) + child + ": {}";
      int from = map.span().start();
      while (from > 0 && file.text().charAt(from - 1) == ' ') {
        from--;
      }
      return Edits.of(new Edit(from, map.span().end(), below));
    }
    return map.flow() && !map.entries().isEmpty()
        ? Edits.of(Edit.insert(map.entries().getFirst().key().span().start(), child + ": {}, "))
        : Edits.NONE;
  }

  private static boolean isInBlock(YamlNode root, YamlPath path) {
    for (YamlPath above = path.parent(); ; above = above.parent()) {
      if (root.find(above) instanceof MapNode map && map.flow()) {
        return false;
      }
      if (above.isRoot()) {
        return true;
      }
    }
  }
}
