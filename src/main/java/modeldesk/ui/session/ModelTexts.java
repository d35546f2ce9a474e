package modeldesk.ui.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.yaml.TextSnapshot;
import org.jspecify.annotations.Nullable;

/// Reads the open model for the language, again and again: only what is another text than last time
/// is read anew. Used by one piece of work after another in the CPU lane, never at once.
final class ModelTexts {
  private @Nullable Project last;
  private Set<FileName> lastTyped = Set.of();
  private @Nullable ModelIndex index;

  /// Goes on from texts that were read by another.
  void begin(Project project, ModelIndex known) {
    last = project;
    index = known;
  }

  /// The model as editors show it: `typed` are the texts of open files.
  ModelIndex read(Project project, Map<FileName, TextSnapshot> typed) {
    Project before = last;
    ModelIndex known = index;
    Map<FileName, @Nullable String> changed = new TreeMap<>();
    for (FileName name : candidates(before, project)) {
      String text = project.text(name);
      changed.put(name, text == null ? null : LineEnds.plain(text));
    }
    ModelIndex now;
    if (known == null || before == null || !isSameModel(before, project)) {
      typed.forEach((name, text) -> changed.put(name, text.get()));
      now = ModelIndex.of(there(changed), Surroundings.of(project));
    } else {
      typed.keySet().forEach(changed::remove);
      now = known.with(changed);
      for (Map.Entry<FileName, TextSnapshot> open : typed.entrySet()) {
        now = now.with(open.getKey(), open.getValue());
      }
    }
    last = project;
    lastTyped = Set.copyOf(typed.keySet());
    index = now;
    return now;
  }

  private static boolean isSameModel(Project before, Project now) {
    return before.target().equals(now.target())
        && before.snapshot().viewNames().equals(now.snapshot().viewNames());
  }

  /// The files whose kept text may differ from what was read last.
  private Set<FileName> candidates(@Nullable Project before, Project now) {
    Set<FileName> names = new HashSet<>(now.names());
    if (before != null && isSameModel(before, now)) {
      names.addAll(before.names());
      names.removeIf(
          name -> Objects.equals(before.text(name), now.text(name)) && !lastTyped.contains(name));
    }
    return names;
  }

  private static Map<FileName, String> there(Map<FileName, @Nullable String> texts) {
    Map<FileName, String> there = new HashMap<>();
    texts.forEach((name, text) -> {
      if (text != null) {
        there.put(name, text);
      }
    });
    return there;
  }
}
