package modeldesk.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileName;
import modeldesk.model.Severity;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A dimension of a query view, or a part of its key, that its query gives no column for: the
/// aliases under `fields` are all there are (YAML reference §8 and §10, 6).
final class QueryColumnRule implements Rule {
  static final String CODE = "unknown-column";

  /// What makes a dimension without a column of its name.
  private static final Set<String> MADE = Set.of("sql", "duration", "extends", "<<");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    MapNode root = file.document().map();
    if (view == null
        || view.source() != ViewFacts.Source.QUERY
        || !view.parents().isEmpty()
        || !file.isReadable()
        || model.surroundings().layers() == Layers.CHANGES
        || !(root.get("dimensions") instanceof MapNode dimensions)) {
      return;
    }
    Map<String, ScalarNode> columns = columns(root);
    if (columns.isEmpty()) {
      return;
    }
    for (MapNode.Entry entry : dimensions.entries()) {
      if (!isMade(entry) && !columns.containsKey(plain(entry.key().text()))) {
        report.accept(dimension(file, entry.key(), dimensions, columns));
      }
    }
    if (root.get("custom_compound_primary_key_sql") instanceof ListNode parts) {
      for (YamlNode part : parts.items()) {
        if (part instanceof ScalarNode word
            && word.text().matches("[A-Za-z_]\\w*")
            && dimensions.entry(word.text()) == null
            && !columns.containsKey(plain(word.text()))) {
          report.accept(part(file, word, columns));
        }
      }
    }
  }

  private static boolean isMade(MapNode.Entry dimension) {
    return dimension.value() instanceof MapNode map
        && (MADE.stream().anyMatch(key -> map.entry(key) != null)
            || "true".equals(map.text("ignored")));
  }

  /// The aliases of the query by their names; none when some of them cannot be told.
  private static Map<String, ScalarNode> columns(MapNode root) {
    Map<String, ScalarNode> columns = new HashMap<>();
    if (root.get("query") instanceof MapNode query && query.get("fields") instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (!(entry.value() instanceof ScalarNode alias) || alias.isNull()) {
          return Map.of();
        }
        columns.put(plain(alias.text()), alias);
      }
    }
    return columns;
  }

  private static Finding dimension(
      IndexedFile file, ScalarNode key, MapNode dimensions, Map<String, ScalarNode> columns) {
    List<String> free =
        columns.values().stream()
            .map(ScalarNode::text)
            .filter(alias -> dimensions.entry(alias) == null)
            .toList();
    String name = key.text();
    String near = Nearest.of(name, free);
    Finding finding = finding(file, key, free, near);
    ScalarNode alias = near == null ? null : columns.get(plain(near));
    FileName at = file.name();
    if (alias == null || alias.style() != ScalarNode.Style.PLAIN) {
      return finding;
    }
    Span span = alias.span();
    return finding.curedBy(now -> List.of(Cures.replace(at, span, name)));
  }

  private static Finding part(IndexedFile file, ScalarNode word, Map<String, ScalarNode> columns) {
    List<String> all = columns.values().stream().map(ScalarNode::text).toList();
    String near = Nearest.of(word.text(), all);
    Finding finding = finding(file, word, all, near);
    FileName at = file.name();
    return near == null
        ? finding
        : finding.curedBy(now -> List.of(Cures.replace(at, word.span(), near)));
  }

  private static Finding finding(
      IndexedFile file, ScalarNode word, List<String> columns, @Nullable String near) {
    Severity severity =
        Nearest.slip(word.text(), columns) == null ? Severity.WARNING : Severity.ERROR;
    return Finding.of(CODE, severity, file, word.span(), message(word.text(), near));
  }

  private static String message(String name, @Nullable String near) {
    return near == null
        ? Messages.get("check.unknownColumn.plain", name)
        : Messages.get("check.unknownColumn.near", name, near);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
