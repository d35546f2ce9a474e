package modeldesk.ui.browser;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// How many drafts the places opened since the start had when they were last looked at.
final class KnownDrafts {
  private final Map<String, Map<Mode, Integer>> counts = new HashMap<>();

  void saw(Project project) {
    Target target = project.target();
    counts
        .computeIfAbsent(
            place(target.model().id(), target.branchId()), key -> new EnumMap<>(Mode.class))
        .put(target.mode(), project.drafts().size());
  }

  int of(String modelId, @Nullable String branchId) {
    return counts.getOrDefault(place(modelId, branchId), Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static String place(String modelId, @Nullable String branchId) {
    return branchId == null ? modelId : modelId + "/" + branchId;
  }
}
