package modeldesk.ui.push;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.ui.session.Ask;

/// What is asked before a push is rolled back: which files get what, and where.
final class RollBackQuestion {
  private static final int MOST = 8;

  private RollBackQuestion() {}

  /// `when` is the time of the push in words.
  static Ask.Question of(Target target, PushRecord push, String when) {
    List<PushRecord.Step> there =
        push.steps().stream().filter(PushRecord.Step::mayBeThere).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        target.isProduction()
            ? Messages.get("push.receipt.ask.shared", target.displayName())
            : Messages.get("push.receipt.ask.branch", target.displayName()));
    lines.add("");
    there.stream().limit(MOST).map(RollBackQuestion::line).forEach(lines::add);
    if (there.size() > MOST) {
      lines.add(Messages.get("push.receipt.ask.more", there.size() - MOST));
    }
    lines.add("");
    lines.add(Messages.get("push.receipt.ask.unless"));
    return new Ask.Question(
        Messages.get("push.receipt.ask.title", when),
        String.join("\n", lines),
        Messages.get("push.receipt.ask.confirm", there.size(), target.displayName()),
        null,
        target.isProduction());
  }

  private static String line(PushRecord.Step step) {
    String file = step.file().key();
    if (step.before() == null) {
      return Messages.get("push.receipt.ask.delete", file);
    }
    return step.sent() == null
        ? Messages.get("push.receipt.ask.create", file)
        : Messages.get("push.receipt.ask.write", file);
  }
}
