package modeldesk.ui.schema;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlParser;

/// What differs between the files before and after a refresh, by file name.
public record SchemaChanges(List<FileChange> files) {
  private static final List<String> FIELD_KEYS = List.of("dimensions", "measures", "filters");

  public SchemaChanges {
    files = List.copyOf(files);
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /// Parses every view whose text changed: for a background thread.
  public static SchemaChanges between(Snapshot before, Snapshot after) {
    Set<FileName> names = new TreeSet<>(before.files().keySet());
    names.addAll(after.files().keySet());
    List<FileChange> changes = new ArrayList<>();
    for (FileName name : names) {
      ModelFile old = before.file(name);
      ModelFile now = after.file(name);
      if (old == null) {
        changes.add(new FileChange(name, FileChange.Kind.ADDED, List.of(), List.of()));
      } else if (now == null) {
        changes.add(new FileChange(name, FileChange.Kind.REMOVED, List.of(), List.of()));
      } else if (!old.text().equals(now.text())) {
        changes.add(changed(name, old.text(), now.text()));
      }
    }
    return new SchemaChanges(changes);
  }

  private static FileChange changed(FileName name, String before, String after) {
    if (!name.kind().isView()) {
      return new FileChange(name, FileChange.Kind.CHANGED, List.of(), List.of());
    }
    List<String> old = fields(before);
    List<String> now = fields(after);
    return new FileChange(
        name,
        FileChange.Kind.CHANGED,
        now.stream().filter(field -> !old.contains(field)).toList(),
        old.stream().filter(field -> !now.contains(field)).toList());
  }

  private static List<String> fields(String text) {
    MapNode view = YamlParser.parse(text).map();
    List<String> names = new ArrayList<>();
    for (String key : FIELD_KEYS) {
      if (view.get(key) instanceof MapNode fields) {
        fields.entries().forEach(entry -> names.add(entry.key().text()));
      }
    }
    return names;
  }

  /// What changed in a few words, such as `1 view added, 2 fields removed in 1 view`; empty when
  /// nothing did.
  public String summary() {
    List<String> parts = new ArrayList<>();
    long added = views(FileChange.Kind.ADDED);
    long removed = views(FileChange.Kind.REMOVED);
    if (added > 0) {
      parts.add(Messages.get("schema.summary.viewsAdded", added));
    }
    if (removed > 0) {
      parts.add(Messages.get("schema.summary.viewsRemoved", removed));
    }
    List<FileChange> grown = files.stream().filter(f -> !f.addedFields().isEmpty()).toList();
    if (!grown.isEmpty()) {
      int fields = grown.stream().mapToInt(f -> f.addedFields().size()).sum();
      parts.add(Messages.get("schema.summary.fieldsAdded", fields, grown.size()));
    }
    List<FileChange> shrunk = files.stream().filter(f -> !f.removedFields().isEmpty()).toList();
    if (!shrunk.isEmpty()) {
      int fields = shrunk.stream().mapToInt(f -> f.removedFields().size()).sum();
      parts.add(Messages.get("schema.summary.fieldsRemoved", fields, shrunk.size()));
    }
    long others = files.stream().filter(SchemaChanges::isOtherwiseChanged).count();
    if (others > 0) {
      parts.add(Messages.get("schema.summary.filesChanged", others));
    }
    return parts.isEmpty()
        ? ""
        : ListFormat.getInstance(Locale.ENGLISH, ListFormat.Type.UNIT, ListFormat.Style.FULL)
            .format(parts);
  }

  private long views(FileChange.Kind kind) {
    return files.stream().filter(f -> f.kind() == kind && f.file().kind().isView()).count();
  }

  private static boolean isOtherwiseChanged(FileChange change) {
    return switch (change.kind()) {
      case ADDED, REMOVED -> !change.file().kind().isView();
      case CHANGED -> change.addedFields().isEmpty() && change.removedFields().isEmpty();
    };
  }
}
