package modeldesk.ui.push;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Outcome;
import modeldesk.model.Project;
import modeldesk.model.PushStep;
import modeldesk.model.Target;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// What a push sent without a clear answer, until newer files of Omni tell that it arrived: as it
/// was sent, or in Omni's own writing (api.md §3.6). On the window's thread only.
final class Unsettled {
  private final Background background;
  private final Map<FileName, PushStep> steps = new HashMap<>();
  private final Set<Looked> looked = new HashSet<>();
  private @Nullable Target target;

  /// What was compared already.
  private record Looked(PushStep step, @Nullable ModelFile now) {}

  Unsettled(Background background) {
    this.background = background;
  }

  /// Another push begins.
  void begin(Target place) {
    target = place;
    steps.clear();
    looked.clear();
  }

  void add(PushStep step) {
    steps.put(step.file(), step);
  }

  /// Tells what arrived by these files, at once where it is as it was sent.
  void look(Project project, BiConsumer<PushStep, Outcome> arrived) {
    if (target == null || !project.target().isSamePlace(target)) {
      return;
    }
    for (PushStep step : List.copyOf(steps.values())) {
      ModelFile now = project.snapshot().file(step.file());
      if (FileSend.isFulfilled(step.draft(), now)) {
        arrived(step, now, arrived);
      } else if (looked.add(new Looked(step, now))) {
        background.cpu(
            Messages.get("push.job.compare"),
            progress -> FileSend.isRewritten(step.draft(), now),
            is -> {
              if (is) {
                arrived(step, now, arrived);
              }
            },
            failure -> {
              throw new IllegalStateException(failure);
            });
      }
    }
  }

  private void arrived(
      PushStep step, @Nullable ModelFile now, BiConsumer<PushStep, Outcome> arrived) {
    if (steps.remove(step.file(), step)) {
      arrived.accept(step, FileSend.fulfilled(now));
    }
  }
}
