package modeldesk.playground.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.playground.layer.Composition;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.wire.IssueBody;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Looks a model through from end to end, as the validate endpoint does (api.md §2.10, §5.4).
public final class Validation {
  private static final String RELATIONSHIPS = "relationships";

  private final Report report = new Report();
  private final Known model = new Known(null);
  private final Set<String> viewNames = new HashSet<>();
  private final Map<String, MapNode> topics = new HashMap<>();
  private final Set<String> grants = new HashSet<>();
  private final List<Source> sources;

  private Validation(List<Source> sources) {
    this.sources = sources;
  }

  /// What is wrong with the combined files of a model or branch.
  public static List<IssueBody> of(Composition composition) {
    List<Source> sources =
        composition.files(YamlMode.COMBINED).entrySet().stream()
            .map(file -> Source.of(file.getKey(), file.getValue()))
            .toList();
    Set<String> tables = new HashSet<>();
    composition.schema().forEach((key, text) -> tables.add(Source.of(key, text).stem()));
    return new Validation(sources).run(tables);
  }

  private List<IssueBody> run(Set<String> tables) {
    sources.forEach(this::learn);
    for (Source source : sources) {
      if (source.key().equals(RELATIONSHIPS)) {
        model.relationships(source.document().root());
      }
    }
    TopicRules topicRules = new TopicRules(model, topics, grants, report);
    ViewRules viewRules = new ViewRules(model, tables, report);
    for (Source source : sources) {
      if (!source.document().isValid()) {
        String reason = source.document().errors().getFirst().message();
        report.error("Invalid YAML syntax: " + reason, source.name());
      } else if (source.isView()) {
        viewRules.check(source);
      } else if (source.isTopic()) {
        topicRules.check(source);
      } else if (source.isCompositeTopic()) {
        composite(source);
      } else if (source.key().equals(RELATIONSHIPS)) {
        relationships(source.document().root());
      }
    }
    return report.issues();
  }

  private void learn(Source source) {
    if (source.isView()) {
      viewNames.add(source.stem());
      model.view(source.stem(), source.map());
    } else if (source.isTopic()) {
      topics.put(source.stem(), source.map());
    } else if (source.key().equals("model")
        && source.map().get("access_grants") instanceof MapNode map) {
      map.entries().forEach(grant -> grants.add(grant.key().text()));
    }
  }

  private void composite(Source source) {
    List<String> members = Known.texts(source.map().get("topics"));
    for (int i = 0; i < members.size(); i++) {
      if (!topics.containsKey(members.get(i))) {
        report.error(
            "No topic \"" + members.get(i) + "\"", source.name(), "topics", Integer.toString(i));
      }
    }
    if (!(source.map().get("shared_dimensions") instanceof MapNode shared)) {
      return;
    }
    References references = new References(model, report);
    for (MapNode.Entry dimension : shared.entries()) {
      if (dimension.value() instanceof MapNode map && map.get("mappings") instanceof MapNode all) {
        for (MapNode.Entry mapping : all.entries()) {
          if (mapping.value() instanceof MapNode to
              && to.get("field") instanceof ScalarNode field) {
            references.listed(
                field.text(),
                null,
                source.name(),
                "shared_dimensions",
                dimension.key().text(),
                "mappings",
                mapping.key().text(),
                "field");
          }
        }
      }
    }
  }

  private void relationships(@Nullable YamlNode root) {
    if (!(root instanceof ListNode list)) {
      return;
    }
    References references = new References(model, report);
    for (int i = 0; i < list.items().size(); i++) {
      String index = Integer.toString(i);
      if (list.items().get(i) instanceof MapNode item) {
        end(item, "join_from_view", index);
        end(item, "join_to_view", index);
        if (item.get("on_sql") instanceof ScalarNode sql) {
          references.sql(sql.text(), null, RELATIONSHIPS, index, "on_sql");
        }
      }
    }
  }

  private void end(MapNode item, String key, String index) {
    String view = item.text(key);
    if (view != null && !model.hasView(view)) {
      report.error("No view \"" + view + "\"", RELATIONSHIPS, index, key);
    }
    String alias = item.text(key + "_as");
    if (alias != null && viewNames.contains(alias)) {
      report.error("relationship alias duplicates view name", RELATIONSHIPS, index, key + "_as");
    }
  }
}
