package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.DraftMerge;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// The drafts of what is open that somebody else's changes have overtaken: looked for whenever
/// newer files or another draft are there, brought together in the CPU lane. A file that Omni only
/// wrote in other characters (api.md §3.6) is nobody's change: its draft moves on top of it in
/// silence. On the window's thread only.
public final class BehindDrafts {
  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final Background background;
  private final ObservableList<Behind> all = FXCollections.observableArrayList();
  private final ObservableList<Behind> allView = FXCollections.unmodifiableObservableList(all);
  private final List<Runnable> waiting = new ArrayList<>();
  private SortedMap<FileName, Question> asked = new TreeMap<>();
  private @Nullable Job job;

  /// What is to be brought together.
  private record Question(Draft draft, @Nullable ModelFile theirs) {}

  public BehindDrafts(
      Session session, Documents documents, FileTexts texts, Background background) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.background = background;
    session.projectProperty().subscribe(this::look);
  }

  /// The drafts that are behind, in the order of their names, as far as they are known by now.
  public ObservableList<Behind> all() {
    return allView;
  }

  public @Nullable Behind of(FileName name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /// Runs `then` once everything typed so far is kept and it is known which drafts are behind.
  public void settled(Runnable then) {
    documents.keepAll();
    background.disk(
        Messages.get("session.job.settle"),
        progress -> true,
        done -> whenKnown(then),
        failure -> whenKnown(then));
  }

  private void whenKnown(Runnable then) {
    if (job == null) {
      then.run();
    } else {
      waiting.add(then);
    }
  }

  /// Puts every draft that goes together with what Omni holds now on top of it, where nobody has to
  /// be asked; gives how many.
  public int takeClean() {
    Target target = session.target();
    int taken = 0;
    for (Behind each : List.copyOf(all)) {
      if (target != null
          && each.merge() instanceof DraftMerge.ByKey(var merge, _)
          && merge.isClean()
          && texts.take(target, each, merge.text())) {
        taken++;
      }
    }
    return taken;
  }

  private void look(@Nullable Project project) {
    SortedMap<FileName, Question> questions = new TreeMap<>();
    if (project != null) {
      project
          .drafts()
          .forEach((name, draft) -> {
            if (project.isBehind(name)) {
              questions.put(name, new Question(draft, project.snapshot().file(name)));
            }
          });
    }
    if (questions.equals(asked)) {
      return;
    }
    asked = questions;
    if (job != null) {
      job.cancel();
      job = null;
    }
    if (questions.isEmpty()) {
      known(List.of());
    } else {
      answer(questions);
    }
  }

  private void answer(Map<FileName, Question> questions) {
    List<Behind> before = List.copyOf(all);
    List<Question> open = List.copyOf(questions.values());
    job =
        background.cpu(
            Messages.get("session.job.behind"),
            progress -> open.stream().map(each -> answered(before, each)).toList(),
            found -> {
              job = null;
              known(found);
            },
            failure -> {
              job = null;
              throw new IllegalStateException(failure);
            });
  }

  private static Behind answered(List<Behind> before, Question question) {
    return before.stream()
        .filter(known -> known.draft().equals(question.draft()))
        .filter(known -> Objects.equals(known.theirs(), question.theirs()))
        .findFirst()
        .orElseGet(() -> Behind.of(question.draft(), question.theirs()));
  }

  private void known(List<Behind> found) {
    List<Behind> real =
        found.stream().filter(each -> !(each.merge() instanceof DraftMerge.Same)).toList();
    if (!real.equals(all)) {
      all.setAll(real);
    }
    Target target = session.target();
    if (target != null) {
      found.stream()
          .filter(each -> each.merge() instanceof DraftMerge.Same)
          .forEach(each -> texts.rebase(target, each.name(), each.theirs()));
    }
    List<Runnable> then = List.copyOf(waiting);
    waiting.clear();
    then.forEach(this::whenKnown);
  }
}
