package modeldesk.lang.check.practice;

import java.util.List;
import java.util.function.Function;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Ways to follow a piece of advice. None of them holds a model.
final class Ways {
  private Ways() {}

  static Function<ModelIndex, List<Fix>> replace(FileName file, Span span, String words) {
    return model ->
        of(Messages.get("practice.fix.replace", words), file, Edits.of(Edit.replace(span, words)));
  }

  static Function<ModelIndex, List<Fix>> remove(FileName file, YamlPath path) {
    return model -> {
      IndexedFile now = model.file(file);
      Edits edits = now == null ? Edits.NONE : YamlEdits.removeKey(now.text(), path);
      return of(Messages.get("practice.fix.remove", path.last()), file, edits);
    };
  }

  /// Puts a key in front of those of the map whose own key stands at `span`.
  static Function<ModelIndex, List<Fix>> add(FileName file, Span span, String key, String value) {
    return model -> {
      IndexedFile now = model.file(file);
      YamlNode root = now == null ? null : now.document().root();
      if (now == null || root == null) {
        return List.of();
      }
      String line = key + ": " + value;
      YamlNode node = root.find(YamlPath.at(root, span.start()));
      return of(Messages.get("practice.fix.add", line), file, added(now.text(), node, line));
    };
  }

  private static Edits added(String text, @Nullable YamlNode node, String line) {
    return switch (node) {
      case MapNode map when map.entries().isEmpty() ->
          Edits.of(Edit.replace(map.span(), "{ " + line + " }"));
      case MapNode map -> {
        int start = map.entries().getFirst().key().span().start();
        int begin = text.lastIndexOf('\n', start - 1) + 1;
        String indent = text.substring(begin, start);
        if (map.flow()) {
          yield Edits.of(Edit.insert(start, line + ", "));
        }
        yield indent.isBlank() ? Edits.of(Edit.insert(start, line + "\n" + indent)) : Edits.NONE;
      }
      case ScalarNode scalar when scalar.span().isEmpty() ->
          Edits.of(Edit.insert(scalar.span().start(), " { " + line + " }"));
      case null, default -> Edits.NONE;
    };
  }

  static List<Fix> of(String title, FileName file, Edits edits) {
    return edits.isEmpty()
        ? List.of()
        : List.of(new Fix(title, List.of(new Fix.Change.Edit(file, edits))));
  }
}
