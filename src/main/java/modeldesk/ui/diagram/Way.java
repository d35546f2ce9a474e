package modeldesk.ui.diagram;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.graph.JoinMap;
import modeldesk.lang.graph.JoinPath;
import modeldesk.lang.graph.JoinedView;
import org.jspecify.annotations.Nullable;

/// The way between two views that somebody asked for, with what is said of it; `path` is null where
/// there is none.
record Way(@Nullable JoinPath path, String words, boolean warns) {
  static final Way NONE = new Way(null, "", false);

  static Way of(JoinMap map, String from, String to) {
    if (from.equals(to)) {
      return new Way(null, Messages.get("diagram.path.same"), true);
    }
    JoinPath path = JoinPath.between(map, from, to);
    if (path == null) {
      boolean back = JoinPath.between(map, to, from) != null;
      return new Way(
          null,
          back
              ? Messages.get("diagram.path.onlyBack", from, to)
              : Messages.get("diagram.path.none", from, to),
          true);
    }
    int joins = path.steps().size();
    List<JoinPath.Step> fanOuts = path.fanOuts();
    if (fanOuts.isEmpty()) {
      return new Way(path, Messages.get("diagram.path.clean", joins), false);
    }
    List<String> words = fanOuts.stream().map(step -> words(map, step)).toList();
    return new Way(
        path, Messages.get("diagram.path.fansOut", joins, String.join("\n", words)), true);
  }

  private static String words(JoinMap map, JoinPath.Step step) {
    List<String> key = map.view(step.from()).map(JoinedView::key).orElse(List.of());
    String measures =
        key.isEmpty()
            ? Messages.get("diagram.path.noKey", step.from())
            : Messages.get("diagram.path.hasKey", step.from(), String.join(", ", key));
    return Messages.get("diagram.path.step", step.from(), step.to(), measures);
  }
}
