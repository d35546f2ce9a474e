package modeldesk.lang.check;

import java.util.List;
import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Proposes a relationship where the names of keys tell how two views belong together:
/// `orders.user_id` and the primary key of `users`.
final class NewRelation {
  private NewRelation() {}

  static List<Fix> fixes(ModelIndex model, String topic, String parent, String child) {
    IndexedFile file = model.file(FileName.RELATIONSHIPS);
    YamlNode root = file == null ? null : file.document().root();
    String entry = entry(model.names(), topic, parent, child);
    boolean global = !model.views(parent).isEmpty() && !model.views(child).isEmpty();
    if (file == null || entry == null || !global) {
      return List.of();
    }
    Edits edits = Edits.NONE;
    String text = file.text();
    if (root instanceof ListNode list && list.items().isEmpty()) {
      edits = Edits.of(Edit.replace(list.span(), entry.stripTrailing()));
    } else if (root instanceof ListNode list && !list.flow()) {
      String gap = text.endsWith("\n") ? "" : "\n";
      edits = Edits.of(Edit.insert(text.length(), gap + entry));
    }
    return Cures.of(
        Cures.edit(
            Messages.get("check.fix.addRelationship", parent, child),
            FileName.RELATIONSHIPS,
            edits));
  }

  private static @Nullable String entry(Names names, String topic, String parent, String child) {
    String to = key(names, topic, child);
    String from = to == null ? null : foreign(names.fieldNames(parent, topic), child, to);
    if (to != null && from != null) {
      return text(parent, child, from, to, "many_to_one");
    }
    String own = key(names, topic, parent);
    String back = own == null ? null : foreign(names.fieldNames(child, topic), parent, own);
    return own != null && back != null ? text(parent, child, own, back, "one_to_many") : null;
  }

  private static String text(String parent, String child, String from, String to, String type) {
    return "- join_from_view: "
        + parent
        + "\n"
        + "  join_to_view: "
        + child
        + "\n"
        + "  join_type: always_left\n"
        + "  on_sql: ${"
        + parent
        + "."
        + from
        + "} = ${"
        + child
        + "."
        + to
        + "}\n"
        + "  relationship_type: "
        + type
        + "\n";
  }

  private static @Nullable String key(Names names, String topic, String view) {
    List<FieldFacts> keys =
        names.fields(view, topic).stream().filter(FieldFacts::primaryKey).toList();
    return keys.size() == 1 ? keys.getFirst().name() : null;
  }

  /// The field that holds the key of another view: `user_id` for `id` of `users`.
  private static @Nullable String foreign(Set<String> fields, String view, String key) {
    String plain = view.substring(view.lastIndexOf("__") + (view.contains("__") ? 2 : 1));
    String single =
        plain.endsWith("ies")
            ? plain.substring(0, plain.length() - 3) + "y"
            : plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    for (String name : List.of(single + "_" + key, plain + "_" + key)) {
      if (fields.contains(name)) {
        return name;
      }
    }
    return !key.equals("id") && fields.contains(key) ? key : null;
  }
}
