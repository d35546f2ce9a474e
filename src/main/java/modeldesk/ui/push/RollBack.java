package modeldesk.ui.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.PushPlan;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// The way back from a push: the earlier text of each file that it brought, sent with the care of
/// any push.
final class RollBack {
  private RollBack() {}

  /// The files that are not any more as the push left them; they stand in the way. Blocks.
  static List<FileName> changedSince(OmniApi api, Target target, PushRecord record)
      throws ApiException {
    List<FileName> changed = new ArrayList<>();
    for (PushRecord.Step step : record.steps()) {
      if (step.isDone() && !isAsLeft(step, api.file(target, step.file()))) {
        changed.add(step.file());
      }
    }
    return changed;
  }

  private static boolean isAsLeft(PushRecord.Step step, @Nullable ModelFile now) {
    String left = step.now() == null ? null : step.now().text();
    return Objects.equals(left, now == null ? null : now.text());
  }

  /// What has to be sent.
  static PushPlan plan(Target target, PushRecord record, Instant now) {
    return PushPlan.of(
        target,
        record.steps().stream()
            .filter(PushRecord.Step::isDone)
            .map(step -> earlier(step, now))
            .toList());
  }

  private static Draft earlier(PushRecord.Step step, Instant at) {
    ModelFile left = step.now();
    String text = left == null ? null : left.text();
    Checksum checksum = left == null ? null : left.checksum();
    return new Draft(step.file(), step.before(), text, checksum, at);
  }
}
