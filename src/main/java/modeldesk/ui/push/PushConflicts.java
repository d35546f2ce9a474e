package modeldesk.ui.push;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import modeldesk.i18n.Messages;
import modeldesk.lang.DraftMerge;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Outcome;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Behind;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.yaml.YamlMerge;
import modeldesk.yaml.YamlPath;

/// The ways out of a conflict, each after the user saw both texts.
final class PushConflicts {
  private static final int MOST_KEYS = 5;

  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final Ask ask;
  private final Background background;
  private BiConsumer<FileName, Runnable> merging = (name, then) -> {};

  PushConflicts(
      Session session, Documents documents, FileTexts texts, Ask ask, Background background) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.ask = ask;
    this.background = background;
  }

  void onMerge(BiConsumer<FileName, Runnable> action) {
    merging = action;
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
    Project project = session.project();
    Draft draft = project == null ? null : project.drafts().get(row.name());
    if (target == null || draft == null || conflict == null || conflict.theirs() == null) {
      return;
    }
    ModelFile theirs = conflict.theirs();
    background.cpu(
        Messages.get("push.job.merge", row.name().key()),
        progress -> Behind.of(draft, theirs),
        behind -> merged(target, row, behind, then, clash),
        failure -> clash.accept(Messages.get("push.merge.failed", row.name().key())));
  }

  private void merged(
      Target target, PushRow row, Behind behind, Runnable then, Consumer<String> clash) {
    switch (behind.merge()) {
      case DraftMerge.Same _ -> {
        texts.rebase(target, row.name(), behind.theirs());
        then.run();
      }
      case DraftMerge.ByKey(var merge, _) when merge.isClean() -> {
        documents.open(row.name());
        if (texts.take(target, behind, merge.text())) {
          then.run();
        } else {
          clash.accept(Messages.get("push.merge.failed", row.name().key()));
        }
      }
      case DraftMerge.ByKey(var merge, _) -> {
        clash.accept(clash(row, merge));
        merging.accept(row.name(), then);
      }
      case DraftMerge.GoneThere _, DraftMerge.GoneHere _ -> merging.accept(row.name(), then);
    }
  }

  /// Shows how the draft of a file and Omni's version go together.
  void merge(PushRow row, Runnable then) {
    merging.accept(row.name(), then);
  }

  private static String clash(PushRow row, YamlMerge merge) {
    String keys =
        merge.conflicts().stream()
            .map(each -> place(each.path()))
            .distinct()
            .limit(MOST_KEYS)
            .collect(Collectors.joining(", "));
    return Messages.get("push.merge.clash", row.name().key(), merge.conflicts().size(), keys);
  }

  private static String place(YamlPath path) {
    return path.isRoot() ? Messages.get("push.merge.lines") : path.breadcrumb();
  }

  void keepMine(PushRow row, Runnable then) {
    Target target = session.target();
    Outcome.Conflict conflict = row.conflict();
    if (target != null && conflict != null) {
      texts.rebase(target, row.name(), conflict.theirs());
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
          texts.discard(row.name());
          then.run();
        });
  }
}
