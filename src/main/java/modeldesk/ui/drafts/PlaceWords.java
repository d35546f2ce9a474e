package modeldesk.ui.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.i18n.Messages;
import modeldesk.model.Target;

/// What models and branches are called where drafts of several are listed.
final class PlaceWords {
  private static final int NAMED = 3;

  private PlaceWords() {}

  /// Model, branch and mode in one line.
  static String of(Target target) {
    String mode =
        switch (target.mode()) {
          case COMBINED -> Messages.get("drafts.mode.combined");
          case EXTENSION -> Messages.get("drafts.mode.extension");
        };
    String model = target.model().displayName();
    return target.branch() == null
        ? Messages.get("drafts.place.model", model, mode)
        : Messages.get("drafts.place.branch", model, target.branch().name(), mode);
  }

  /// How many went to which place: the first few by name.
  static String counted(List<Target> targets) {
    Map<Target.Place, Integer> counts = new LinkedHashMap<>();
    Map<Target.Place, Target> names = new LinkedHashMap<>();
    for (Target target : targets) {
      counts.merge(target.place(), 1, Integer::sum);
      names.putIfAbsent(target.place(), target);
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Target.Place, Target> each : names.entrySet()) {
      if (parts.size() < NAMED) {
        parts.add(
            Messages.get(
                "drafts.place.counted",
                counts.getOrDefault(each.getKey(), 0),
                of(each.getValue())));
      }
    }
    return Messages.get(
        "drafts.place.all", String.join("; ", parts), Math.max(0, names.size() - NAMED));
  }
}
