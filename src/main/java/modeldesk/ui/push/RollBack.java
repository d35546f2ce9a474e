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

  /// How the files of a push stand now: which somebody changed since, and which are still as the
  /// push left them. Those that have their earlier text again are neither.
  record Standing(List<FileName> changed, List<PushRecord.Step> left) {}

  /// Reads every file the push brought. Blocks.
  static Standing look(OmniApi api, Target target, PushRecord record) throws ApiException {
    List<FileName> changed = new ArrayList<>();
    List<PushRecord.Step> left = new ArrayList<>();
    for (PushRecord.Step step : record.steps()) {
      if (step.isDone()) {
        String now = text(api.file(target, step.file()));
        if (Objects.equals(now, text(step.now()))) {
          left.add(step);
        } else if (!Objects.equals(now, step.before())) {
          changed.add(step.file());
        }
      }
    }
    return new Standing(changed, left);
  }

  private static @Nullable String text(@Nullable ModelFile file) {
    return file == null ? null : file.text();
  }

  /// What has to be sent.
  static PushPlan plan(Target target, List<PushRecord.Step> left, Instant now) {
    return PushPlan.of(target, left.stream().map(step -> earlier(step, now)).toList());
  }

  private static Draft earlier(PushRecord.Step step, Instant at) {
    ModelFile left = step.now();
    String text = left == null ? null : left.text();
    Checksum checksum = left == null ? null : left.checksum();
    return new Draft(step.file(), step.before(), text, checksum, at);
  }
}
