package modeldesk.ui.latest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.lang.MergedKey;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.text.Edits;
import modeldesk.ui.session.Behind;
import modeldesk.ui.session.BehindDrafts;
import modeldesk.ui.session.Checker;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import modeldesk.yaml.YamlChoice.Side;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// The merge of drafts that are behind: what is to decide, what was merged without asking, and the
/// result. Nothing is written before `keep()`, and nothing is pushed. Where a draft or a file
/// changes meanwhile, it is brought together anew with what was decided and written. On the
/// window's thread only.
public final class MergeDraftsViewModel {
  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final BehindDrafts behind;
  private final Notices notices;
  private final Background background;
  private final LatestSentences sentences;
  private final KeySight sight;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ObservableList<MergingFile> files = FXCollections.observableArrayList();
  private final ObservableList<KeyDecision> decisions = FXCollections.observableArrayList();
  private final ObservableList<TakenKey> taken = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper unavailable = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final Map<FileName, Prepared> past = new HashMap<>();
  private Set<FileName> wanted = Set.of();
  private Runnable then = () -> {};
  private Subscription following = Subscription.EMPTY;
  private @Nullable Target target;
  private @Nullable Job preparing;

  /// `checker` tells what the local rules say of a result, `clock` the time zone to show times in.
  public MergeDraftsViewModel(
      Session session,
      Documents documents,
      FileTexts texts,
      BehindDrafts behind,
      Notices notices,
      Checker checker,
      Background background,
      Clock clock) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.behind = behind;
    this.notices = notices;
    this.background = background;
    sentences = new LatestSentences(clock.getZone());
    sight = new KeySight(checker, background);
    behind.all().addListener((ListChangeListener<Behind>) change -> follow());
    session.projectProperty().subscribe(this::left);
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  public ObservableList<MergingFile> files() {
    return files;
  }

  /// What is to decide in all files.
  public ObservableList<KeyDecision> decisions() {
    return decisions;
  }

  /// What was merged without asking in all files.
  public ObservableList<TakenKey> taken() {
    return taken;
  }

  /// The key on screen.
  public KeySight sight() {
    return sight;
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  /// How many keys are decided, in words.
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Why the result cannot be kept; empty when it can.
  public ReadOnlyStringProperty unavailableProperty() {
    return unavailable.getReadOnlyProperty();
  }

  /// What changed while it was decided; empty for nothing.
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// What a decision says of itself.
  public String sentence(KeyDecision decision) {
    return LatestSentences.answer(decision);
  }

  public String path(KeyDecision decision) {
    return LatestSentences.path(decision);
  }

  public String path(TakenKey key) {
    return LatestSentences.path(key.key().path());
  }

  /// The path for a narrow list.
  public String shortPath(TakenKey key) {
    return LatestSentences.shortPath(key.key().path());
  }

  /// When the draft of a file was kept.
  public String draftTime(MergingFile file) {
    return sentences.time(file.behind().draft().savedAt());
  }

  /// When Omni's files were fetched, and of which branch.
  public String theirsTime() {
    Project project = session.project();
    return project == null
        ? ""
        : Messages.get(
            "latest.side.theirsAt",
            project.target().displayName(),
            sentences.time(project.snapshot().fetchedAt()));
  }

  /// Shows the merge of some drafts, as far as they are behind; of all that are when there are no
  /// names. `ended` is run when the view is left, however.
  public void open(List<FileName> names, Runnable ended) {
    Target now = session.target();
    if (now == null || showing.get()) {
      return;
    }
    then = ended;
    behind.settled(() -> {
      Target still = session.target();
      if (still == null || !still.isSamePlace(now) || showing.get()) {
        return;
      }
      target = still;
      wanted = Set.copyOf(names);
      List<Behind> found = found();
      if (found.isEmpty()) {
        ended.run();
        return;
      }
      status.set("");
      prepare(found, true);
    });
  }

  /// Takes a side at the key on screen.
  public void choose(Side side) {
    AtKey here = sight.at();
    KeyDecision decision = here == null ? null : here.decision();
    if (here != null && decision != null && !(decision.isWhole() && side == Side.BASE)) {
      here.file().choose(decision, side);
    }
  }

  /// Takes over what was typed into the result of a file.
  public void edited(MergingFile file, Edits edits) {
    file.edited(edits);
  }

  /// The next or previous key to decide.
  public void step(int by) {
    AtKey here = sight.at();
    if (!decisions.isEmpty()) {
      int index = here == null ? -1 : decisions.indexOf(here.decision());
      show(decisions.get(Math.floorMod(index + by, decisions.size())));
    }
  }

  public void show(KeyDecision decision) {
    files.stream()
        .filter(file -> file.decisions().contains(decision))
        .findFirst()
        .ifPresent(file -> sight.show(new AtKey(file, decision.path(), decision)));
  }

  public void show(TakenKey key) {
    sight.show(new AtKey(key.file(), key.key().path(), null));
  }

  /// Which of how many the key on screen is, in words; empty where nothing is to decide.
  public String position() {
    AtKey here = sight.at();
    int index = here == null ? -1 : decisions.indexOf(here.decision());
    return index < 0 ? "" : Messages.get("latest.position", index + 1, decisions.size());
  }

  /// Leaves everything as it was; what was decided is there when it is shown again.
  public void later() {
    files.forEach(file -> past.put(file.name(), file.prepared()));
    close();
  }

  /// Makes the results the drafts. Where a draft or a file changed in the meantime nothing is kept,
  /// and it is brought together anew.
  public void keep() {
    if (!showing.get() || !unavailable.get().isEmpty()) {
      return;
    }
    behind.settled(() -> {
      Target now = target;
      if (now == null || !showing.get() || !unavailable.get().isEmpty()) {
        return;
      }
      KeptMerges merges = new KeptMerges(documents, texts, now);
      if (!merges.isCurrent(files)) {
        follow();
        return;
      }
      List<MergingFile> kept = List.copyOf(files);
      kept.forEach(file -> past.remove(file.name()));
      following.unsubscribe();
      wanted = Set.of();
      showing.set(false);
      merges.keep(kept);
      notices.success(Messages.get("latest.kept", kept.size(), now.displayName()));
      clear();
      then.run();
    });
  }

  private List<Behind> found() {
    return behind.all().stream()
        .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
        .toList();
  }

  /// Drafts or files changed while they are merged.
  private void follow() {
    List<Behind> now = found();
    if (showing.get() && !now.equals(files.stream().map(MergingFile::behind).toList())) {
      files.forEach(file -> past.put(file.name(), file.prepared()));
      if (now.isEmpty()) {
        close();
      } else {
        prepare(now, false);
      }
    }
  }

  /// Another target is open: its drafts are other ones.
  private void left(@Nullable Project project) {
    Target was = target;
    if (showing.get() && was != null && (project == null || !project.target().isSamePlace(was))) {
      close();
    }
  }

  private void prepare(List<Behind> found, boolean first) {
    Map<FileName, Prepared> known = Map.copyOf(past);
    if (preparing != null) {
      preparing.cancel();
    }
    preparing =
        background.cpu(
            Messages.get("latest.job.merge"),
            progress ->
                found.stream().map(each -> Prepared.of(each, known.get(each.name()))).toList(),
            ready -> fill(ready, first),
            failure -> {
              throw new IllegalStateException(failure);
            });
  }

  private void fill(List<Prepared> ready, boolean first) {
    preparing = null;
    if (!first && !showing.get()) {
      return;
    }
    AtKey before = sight.at();
    following.unsubscribe();
    List<MergingFile> now = ready.stream().map(MergingFile::new).toList();
    if (!first) {
      status.set(Messages.get("latest.changed", changed(now)));
    }
    files.setAll(now);
    decisions.setAll(now.stream().flatMap(file -> file.decisions().stream()).toList());
    List<TakenKey> keys = new ArrayList<>();
    for (MergingFile file : now) {
      for (MergedKey key : file.taken()) {
        keys.add(new TakenKey(file, key));
      }
    }
    taken.setAll(keys);
    List<Subscription> all = new ArrayList<>();
    now.forEach(file -> all.add(file.revisionProperty().subscribe(() -> update(file))));
    following = Subscription.combine(all.toArray(new Subscription[0]));
    Project project = session.project();
    if (project != null) {
      title.set(sentences.title(now, project));
      subtitle.set(sentences.subtitle(now, project));
    }
    update(now.getFirst());
    sight.show(place(before, now));
    showing.set(true);
  }

  private String changed(List<MergingFile> now) {
    Set<Behind> before = new HashSet<>(files.stream().map(MergingFile::behind).toList());
    return now.stream()
        .map(MergingFile::behind)
        .filter(each -> !before.contains(each))
        .map(each -> each.name().baseName())
        .findFirst()
        .orElseGet(() -> now.getFirst().name().baseName());
  }

  /// Where one was, or the first key that is open.
  private AtKey place(@Nullable AtKey before, List<MergingFile> now) {
    if (before != null) {
      for (MergingFile file : now) {
        for (KeyDecision each : file.decisions()) {
          if (file.name().equals(before.file().name()) && each.path().equals(before.path())) {
            return new AtKey(file, each.path(), each);
          }
        }
      }
    }
    for (MergingFile file : now) {
      for (KeyDecision each : file.decisions()) {
        if (each.isOpen()) {
          return new AtKey(file, each.path(), each);
        }
      }
    }
    MergingFile file = now.getFirst();
    if (!file.decisions().isEmpty()) {
      KeyDecision each = file.decisions().getFirst();
      return new AtKey(file, each.path(), each);
    }
    return new AtKey(
        file, file.taken().isEmpty() ? YamlPath.ROOT : file.taken().getFirst().path(), null);
  }

  private void update(MergingFile file) {
    int done = (int) decisions.stream().filter(each -> !each.isOpen()).count();
    progress.set(Messages.get("latest.progress", done, decisions.size()));
    unavailable.set(
        done == decisions.size() ? "" : Messages.get("latest.why.open", decisions.size() - done));
    sight.changed(file);
  }

  private void close() {
    showing.set(false);
    clear();
    then.run();
  }

  private void clear() {
    if (preparing != null) {
      preparing.cancel();
      preparing = null;
    }
    following.unsubscribe();
    following = Subscription.EMPTY;
    sight.show(null);
    files.clear();
    decisions.clear();
    taken.clear();
  }
}
