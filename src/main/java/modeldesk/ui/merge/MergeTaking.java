package modeldesk.ui.merge;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.text.Edits;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Forks;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.yaml.YamlMerge;
import org.jspecify.annotations.Nullable;

/// Takes what changed on the shared model over into a draft on the branch. Nothing is sent; that it
/// was taken over is kept on disk, and counts once the branch has it.
final class MergeTaking {
  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final Drafts drafts;
  private final Forks forks;
  private final Background background;
  private Subscription waiting = Subscription.EMPTY;

  MergeTaking(
      Session session,
      Documents documents,
      FileTexts texts,
      Drafts drafts,
      Forks forks,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.drafts = drafts;
    this.forks = forks;
    this.background = background;
  }

  /// Opens the branch where it is not open and makes the draft; `done` gets how many places both
  /// sides changed, `failed` a sentence.
  void take(MergePlan plan, MergeFile file, IntConsumer done, Consumer<String> failed) {
    waiting.unsubscribe();
    Target target = new Target(plan.model(), plan.branch(), Mode.COMBINED);
    if (isOpen(target)) {
      apply(plan, file, done, failed);
      return;
    }
    Subscription project =
        session
            .projectProperty()
            .subscribe((before, after) -> {
              if (isOpen(target)) {
                waiting.unsubscribe();
                background.ui(() -> apply(plan, file, done, failed));
              }
            });
    Subscription opening =
        session
            .openingProperty()
            .subscribe((before, after) -> {
              if (after instanceof Session.Opening.Failed(Target of, String sentence)
                  && of.isSamePlace(target)) {
                waiting.unsubscribe();
                failed.accept(sentence);
              }
            });
    waiting = Subscription.combine(project, opening);
    session.open(target);
  }

  private boolean isOpen(Target target) {
    Target now = session.target();
    return now != null && now.isSamePlace(target);
  }

  private void apply(MergePlan plan, MergeFile file, IntConsumer done, Consumer<String> failed) {
    Project project = session.project();
    if (project == null || !session.readOnlyReason().isEmpty()) {
      failed.accept(session.readOnlyReason());
      return;
    }
    FileName name = file.name();
    Document typed = documents.find(name);
    String mine = typed == null ? project.text(name) : typed.text();
    String shared = file.shared();
    if (shared == null && !isShown(file, mine)) {
      failed.accept(Messages.get("merge.taken.hasDraft", name.key()));
      return;
    }
    int conflicts = 0;
    if (shared == null) {
      texts.delete(name);
    } else if (mine == null) {
      drafts.discard(name);
      if (project.snapshot().file(name) == null) {
        drafts.create(name, shared);
      }
    } else {
      YamlMerge merged = merge(file, mine, shared);
      conflicts = merged.conflicts().size();
      edit(name, marked(plan, merged));
    }
    documents.keepAll();
    remember(plan, file, failed);
    done.accept(conflicts);
  }

  /// Whether a text says nothing that the card does not show; a deletion takes it all away.
  private static boolean isShown(MergeFile file, @Nullable String mine) {
    String branch = file.branch();
    return mine == null || (branch != null && plain(mine).equals(plain(branch)));
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }

  private void edit(FileName name, String text) {
    Document document = documents.open(name);
    if (document != null) {
      document.port().apply(Edits.between(document.text(), plain(text)));
    }
  }

  private void remember(MergePlan plan, MergeFile file, Consumer<String> failed) {
    Fork.Taken change = new Fork.Taken(file.shared(), file.branch());
    background.disk(
        Messages.get("merge.job.remember"),
        progress -> {
          Fork fork = forks.load(plan.model().id(), plan.branch().id());
          if (fork != null) {
            forks.save(plan.model().id(), plan.branch().id(), fork.with(file.name(), change));
          }
          return true;
        },
        kept -> {},
        failure -> failed.accept(Problems.sentence(failure)));
  }

  /// By key, so that neither another order of keys nor a changed key beside another one is taken
  /// for a conflict.
  private static YamlMerge merge(MergeFile file, String mine, String shared) {
    String base = file.base();
    return YamlMerge.of(base == null ? "" : base, mine, shared);
  }

  private static String marked(MergePlan plan, YamlMerge merged) {
    return merged.marked(
        Messages.get("merge.mark.branch", plan.branch().name()),
        Messages.get("merge.mark.shared", plan.model().displayName()));
  }
}
