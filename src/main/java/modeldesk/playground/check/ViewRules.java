package modeldesk.playground.check;

import java.util.Set;
import modeldesk.playground.wire.IssueBody;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;

/// What can be wrong with a view or query view.
final class ViewRules {
  private final Known model;
  private final Set<String> tables;
  private final Report report;

  /// `tables` are the names of the views that the schema layer generates.
  ViewRules(Known model, Set<String> tables, Report report) {
    this.model = model;
    this.tables = tables;
    this.report = report;
  }

  void check(Source view) {
    MapNode map = view.map();
    if (map.text("table_name") != null && !tables.contains(view.stem())) {
      report.warning(
          "View " + view.stem() + " references a table that does not exist",
          new IssueBody.AutoFix("Ignore view \"" + view.stem() + "\""),
          view.name());
    }
    for (String parent : Known.texts(map.get("extends"))) {
      if (!model.hasView(parent)) {
        report.error("No view \"" + parent + "\"", view.name(), "extends");
      }
    }
    duplicates(view, map);
    References references = new References(model, report);
    references.below(map, view.stem(), view.name());
    if (map.get("default_drill_fields") instanceof ListNode list) {
      for (String field : Known.texts(list)) {
        references.listed(field, view.stem(), view.name(), "default_drill_fields");
      }
    }
    if (map.get("query") instanceof MapNode query) {
      query(view, query, references);
    }
  }

  private void query(Source view, MapNode query, References references) {
    String base = query.text("base_view");
    if (base != null && !model.hasView(base)) {
      report.error(
          "No view \"" + base + "\". Set base_view to a valid, existing view.",
          view.name(),
          "query",
          "base_view");
    }
    if (query.get("fields") instanceof MapNode fields) {
      for (MapNode.Entry field : fields.entries()) {
        String name = field.key().text();
        if (name.contains(".")) {
          references.listed(name, null, view.name(), "query", "fields", name);
        }
      }
    }
  }

  private void duplicates(Source view, MapNode map) {
    if (map.get("dimensions") instanceof MapNode dimensions
        && map.get("measures") instanceof MapNode measures) {
      for (MapNode.Entry measure : measures.entries()) {
        String name = measure.key().text();
        if (dimensions.get(name) != null) {
          report.error("Duplicate field name \"" + name + "\"", view.name(), "measures", name);
        }
      }
    }
  }
}
