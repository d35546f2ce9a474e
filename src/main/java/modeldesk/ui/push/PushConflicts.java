package modeldesk.ui.push;

import modeldesk.i18n.Messages;
import modeldesk.model.Outcome;
import modeldesk.model.Target;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Session;

/// The two ways out of a conflict, each after the user saw both texts.
final class PushConflicts {
  private final Session session;
  private final Documents documents;
  private final Ask ask;

  PushConflicts(Session session, Documents documents, Ask ask) {
    this.session = session;
    this.documents = documents;
    this.ask = ask;
  }

  void keepMine(PushRow row, Runnable then) {
    Target target = session.target();
    Outcome.Conflict conflict = row.conflict();
    if (target != null && conflict != null) {
      documents.rebase(target, row.name(), conflict.theirs());
      then.run();
    }
  }

  void takeTheirs(PushRow row, Runnable then) {
    Target target = session.target();
    Outcome.Conflict conflict = row.conflict();
    if (target == null || conflict == null) {
      return;
    }
    String name = row.name().key();
    Ask.Question question =
        new Ask.Question(
            Messages.get("push.take.title", name),
            Messages.get("push.take.text", name),
            Messages.get("push.take.confirm"),
            null,
            true);
    ask.confirm(
        question,
        () -> {
          session.fetched(target, row.name(), conflict.theirs());
          documents.discard(row.name());
          then.run();
        });
  }
}
