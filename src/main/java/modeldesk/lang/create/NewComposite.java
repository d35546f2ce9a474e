package modeldesk.lang.create;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicScope;

/// A composite topic of two or more topics, and the views they share (YAML reference §9). `label`
/// may be empty.
public record NewComposite(List<String> topics, String label, List<String> shared)
    implements Beginning {
  public NewComposite {
    topics = List.copyOf(topics);
    shared = List.copyOf(shared);
  }

  /// The views that all of these topics are known to have.
  public static List<String> common(ModelIndex model, List<String> topics) {
    Set<String> common = null;
    for (String topic : topics) {
      TopicScope scope = model.scope(topic);
      if (scope == null || !scope.isSure()) {
        return List.of();
      }
      if (common == null) {
        common = new LinkedHashSet<>(scope.views());
      } else {
        common.retainAll(scope.views());
      }
    }
    return topics.size() < 2 || common == null ? List.of() : new ArrayList<>(common);
  }

  @Override
  public Scaffold scaffold() {
    Writing writing = new Writing().list(0, "topics", topics);
    if (!label.isEmpty()) {
      writing.value(0, "label", label);
    }
    if (!shared.isEmpty()) {
      writing.gap().list(0, "shared_views", shared);
    }
    return writing
        .gap()
        .here("shared_dimensions: ".length())
        .line(0, "shared_dimensions: {}")
        .gap()
        .line(0, "shared_measures: {}")
        .done();
  }
}
