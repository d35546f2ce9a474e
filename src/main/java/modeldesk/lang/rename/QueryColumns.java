package modeldesk.lang.rename;

import java.util.ArrayList;
import java.util.List;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ViewFacts;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// The columns of a query view: the query calls them by a name that is also that of a field, and
/// SQL of the view may use it bare (YAML reference §8).
final class QueryColumns implements Spelling {
  @Override
  public void write(Subject subject, NewName name, Places into) {
    for (Member member : subject.members()) {
      Span column = column(member);
      if (column != null) {
        IndexedFile file = member.file();
        into.declare(file.name(), column, name.text());
        for (YamlNode node : bare(file.document().map(), member.view())) {
          Span span = Written.at(file.text(), node, subject.name());
          if (span != null) {
            into.declare(file.name(), span, name.text());
          }
        }
      }
    }
  }

  /// Whether the query of the view names the column of this name.
  static boolean names(Member member) {
    return column(member) != null;
  }

  /// The field whose column a caret is on; null for none.
  static @Nullable FieldFacts at(IndexedFile file, int offset) {
    ViewFacts view = file.view();
    if (view == null) {
      return null;
    }
    return view.fields().values().stream()
        .filter(field -> {
          Span column = column(new Member(file, "", view, field));
          return column != null && column.touches(offset);
        })
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Span column(Member member) {
    MapNode map = member.file().document().map();
    if (member.view().source() != ViewFacts.Source.QUERY
        || !(map.get("query") instanceof MapNode query)
        || !(query.get("fields") instanceof MapNode fields)) {
      return null;
    }
    for (MapNode.Entry entry : fields.entries()) {
      Span span = Written.at(member.file().text(), entry.value(), member.field().name());
      if (span != null) {
        return span;
      }
    }
    return null;
  }

  /// The values that may be nothing but a column.
  private static List<YamlNode> bare(MapNode map, ViewFacts view) {
    List<YamlNode> bare = new ArrayList<>();
    for (String key : List.of("custom_compound_primary_key_sql", "primary_key_sql")) {
      switch (map.get(key)) {
        case ListNode list -> bare.addAll(list.items());
        case YamlNode node -> bare.add(node);
        case null -> {}
      }
    }
    for (FieldFacts field : view.fields().values()) {
      MapNode value = field.value();
      YamlNode sql = value == null ? null : value.get("sql");
      if (sql != null) {
        bare.add(sql);
      }
    }
    return bare;
  }
}
