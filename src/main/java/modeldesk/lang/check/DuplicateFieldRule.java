package modeldesk.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// A name that a view gives to a dimension and to a measure or filter, too (YAML reference §10, 11
/// and §2). A field that is ignored is not there.
final class DuplicateFieldRule implements Rule {
  static final String CODE = "duplicate-name";
  private static final List<String> SECTIONS = List.of("dimensions", "measures", "filters");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    MapNode root = file.document().map();
    if (file.isView()) {
      view(file, root, YamlPath.ROOT, report);
    } else if (file.kind() == FileKind.TOPIC && root.get("views") instanceof MapNode views) {
      for (MapNode.Entry entry : views.entries()) {
        if (entry.value() instanceof MapNode local) {
          view(file, local, YamlPath.of("views", entry.key().text()), report);
        }
      }
    }
  }

  private static void view(IndexedFile file, MapNode view, YamlPath at, Consumer<Finding> report) {
    Map<String, String> seen = new HashMap<>();
    for (String section : SECTIONS) {
      if (view.get(section) instanceof MapNode fields) {
        for (MapNode.Entry field : fields.entries()) {
          if (!isIgnored(field.value())) {
            String name = field.key().text();
            String before = seen.putIfAbsent(name, section);
            if (before != null && !before.equals(section)) {
              Span span = field.key().span();
              YamlPath path = at.child(section).child(name);
              String message = Messages.get("check.duplicateField", name, section(before));
              report.accept(
                  Finding.error(CODE, file, span, message).curedBy(cure(file.name(), path)));
            }
          }
        }
      }
    }
  }

  private static Function<ModelIndex, List<Fix>> cure(FileName name, YamlPath path) {
    return model -> {
      IndexedFile file = model.file(name);
      return file == null
          ? List.of()
          : Cures.of(
              Cures.edit(
                  Messages.get("check.fix.removeField", path.last()),
                  name,
                  YamlEdits.removeKey(file.text(), path)));
    };
  }

  private static String section(String key) {
    return switch (key) {
      case "dimensions" -> Messages.get("check.section.dimension");
      case "measures" -> Messages.get("check.section.measure");
      default -> Messages.get("check.section.filter");
    };
  }

  private static boolean isIgnored(@Nullable YamlNode field) {
    return field instanceof MapNode map && "true".equalsIgnoreCase(map.text("ignored"));
  }
}
