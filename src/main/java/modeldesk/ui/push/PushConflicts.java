package modeldesk.ui.push;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import modeldesk.i18n.Messages;
import modeldesk.model.ModelFile;
import modeldesk.model.Outcome;
import modeldesk.model.Target;
import modeldesk.text.Edits;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.yaml.YamlMerge;
import modeldesk.yaml.YamlPath;

/// The ways out of a conflict, each after the user saw both texts.
final class PushConflicts {
  private static final int MOST_KEYS = 5;

  private final Session session;
  private final Documents documents;
  private final Ask ask;
  private final Background background;

  PushConflicts(Session session, Documents documents, Ask ask, Background background) {
    this.session = session;
    this.documents = documents;
    this.ask = ask;
    this.background = background;
  }

  /// Whether both sides have a text that can be merged.
  static boolean isMergeable(PushRow row) {
    Outcome.Conflict conflict = row.conflict();
    return conflict != null && conflict.theirs() != null && row.draft().text() != null;
  }

  /// Puts both changes into the draft, key by key (api.md §8, item 6), where no key was changed by
  /// both; otherwise everything stays and `clash` is told which keys were.
  void mergeBoth(PushRow row, Runnable then, Consumer<String> clash) {
    Target target = session.target();
    Outcome.Conflict conflict = row.conflict();
    String mine = row.draft().text();
    if (target == null || conflict == null || conflict.theirs() == null || mine == null) {
      return;
    }
    ModelFile theirs = conflict.theirs();
    String base = row.draft().baseText();
    background.cpu(
        Messages.get("push.job.merge", row.name().key()),
        progress -> YamlMerge.of(base == null ? "" : base, mine, theirs.text()),
        merged -> merged(target, row, theirs, merged, then, clash),
        failure -> clash.accept(Messages.get("push.merge.failed", row.name().key())));
  }

  private void merged(
      Target target,
      PushRow row,
      ModelFile theirs,
      YamlMerge merged,
      Runnable then,
      Consumer<String> clash) {
    if (!merged.isClean()) {
      String keys =
          merged.conflicts().stream()
              .map(each -> place(each.path()))
              .distinct()
              .limit(MOST_KEYS)
              .collect(Collectors.joining(", "));
      clash.accept(
          Messages.get("push.merge.clash", row.name().key(), merged.conflicts().size(), keys));
      return;
    }
    documents.rebase(target, row.name(), theirs);
    Document document = documents.open(row.name());
    if (document != null && document.target().isSamePlace(target)) {
      document.port().apply(Edits.between(document.text(), merged.text().replace("\r\n", "\n")));
    }
    then.run();
  }

  private static String place(YamlPath path) {
    return path.isRoot() ? Messages.get("push.merge.lines") : String.join(" › ", path.segments());
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
