package modeldesk.lang.find;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Which layer gives what: `project` is what is open, `authored` what was written in the layers
/// that Combined puts together, null where that is not known. `newer` are files that were written
/// since: what was authored in them is not known.
public record Layering(
    @Nullable Project project, @Nullable Authored authored, Set<FileName> newer) {
  /// Nothing is known.
  public static final Layering UNKNOWN = new Layering(null, null, Set.of());

  public Layering {
    newer = Set.copyOf(newer);
  }

  /// The texts that were written on the branch, none without one, and on the shared model, each by
  /// its flat name.
  public record Authored(Map<String, String> branch, Map<String, String> shared) {
    public Authored {
      branch = Map.copyOf(branch);
      shared = Map.copyOf(shared);
    }

    public boolean has(FileName file) {
      return branch.containsKey(flat(file)) || shared.containsKey(flat(file));
    }
  }

  /// The texts of files in extension mode.
  public static Map<String, String> texts(Snapshot extension) {
    return extension.files().values().stream()
        .collect(
            Collectors.toMap(file -> flat(file.name()), ModelFile::text, (one, other) -> other));
  }

  /// Extension names a view `blobs_ref_calendar__retail_calendar.view` where Combined says
  /// `blobs_ref.calendar/retail_calendar.view` (api.md §3.3).
  private static String flat(FileName name) {
    String key = name.key().toLowerCase(Locale.ROOT);
    int folder = name.folder().length();
    return key.substring(0, folder).replace('.', '_').replace("/", "__")
        + key.substring(folder).replace("/", "__");
  }

  /// The uppermost layer that says something at a path of a file; empty where that is not certain,
  /// as it is for entries of lists. For a background thread.
  Optional<Layer> of(FileName file, YamlPath path) {
    if (project == null || path.segments().stream().anyMatch(Layering::isIndex)) {
      return Optional.empty();
    }
    ModelFile fetched = project.snapshot().file(file);
    if (fetched == null || !says(fetched.text(), path)) {
      return Optional.of(Layer.DRAFT);
    }
    if (project.target().mode() == Mode.EXTENSION) {
      return Optional.of(Layer.of(project.target()));
    }
    if (authored == null || newer.contains(file)) {
      return Optional.empty();
    }
    String name = flat(file);
    if (says(authored.branch().get(name), path)) {
      return Optional.of(Layer.BRANCH);
    }
    return Optional.of(says(authored.shared().get(name), path) ? Layer.SHARED : Layer.SCHEMA);
  }

  private static boolean isIndex(String segment) {
    return segment.chars().allMatch(Character::isDigit);
  }

  private static boolean says(@Nullable String text, YamlPath path) {
    YamlNode root = text == null ? null : YamlParser.parse(text).root();
    return path.isRoot() ? text != null : root != null && root.find(path) != null;
  }
}
