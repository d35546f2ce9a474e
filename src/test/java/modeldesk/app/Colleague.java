package modeldesk.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import modeldesk.api.ApiException;
import modeldesk.api.JobWatch;
import modeldesk.api.RequestBudget;
import modeldesk.lang.SyntaxCheck;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.Outcome;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.History;
import modeldesk.store.PushJournal;
import modeldesk.text.Edits;
import modeldesk.ui.latest.KeyDecision;
import modeldesk.ui.latest.LatestViewModel;
import modeldesk.ui.latest.MergeDraftsViewModel;
import modeldesk.ui.merge.MergeViewModel;
import modeldesk.ui.push.PushRow;
import modeldesk.ui.push.PushViewModel;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.session.BehindDrafts;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Forks;
import modeldesk.work.Job;
import modeldesk.yaml.KeyChange;
import modeldesk.yaml.YamlChoice.Side;
import org.jspecify.annotations.Nullable;

/// One of two people at the same Playground, with the program of her own, wired as it is in the
/// window. Each step is a thing one does with hand and eye; what she takes away while seeing it is
/// told to the [Ledger].
final class Colleague implements AutoCloseable {
  private static final int ROUNDS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final String name;
  final Bench bench;
  final BranchMerging branchMerging;
  private final Forks forks;
  private final Ground ground;
  private final Ledger ledger;
  private final Set<Target> places = new LinkedHashSet<>();
  private final RefreshViewModel refresh;
  private final MergeDraftsViewModel merging;
  private final LatestViewModel latest;
  private final PushViewModel push;
  private final List<Job> jobs = new ArrayList<>();

  Colleague(String name, Bench bench, Path home, Ground ground, Ledger ledger) {
    this.name = name;
    this.bench = bench;
    this.ground = ground;
    this.ledger = ledger;
    bench.background.onStarted(jobs::add);
    bench.session.projectProperty().subscribe(this::comesTo);
    forks = bench.forks();
    BehindDrafts behind =
        new BehindDrafts(bench.session, bench.documents, bench.texts, bench.background);
    latest = new LatestViewModel(bench.session, behind, bench.notices);
    merging =
        new MergeDraftsViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            behind,
            bench.notices,
            SyntaxCheck::of,
            bench.background,
            Clock.systemUTC());
    push =
        new PushViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.issues,
            bench.notices,
            (question, confirmed) -> confirmed.run(),
            bench.api,
            RequestBudget.of(bench.session.instance(), new NoPause()),
            new PushJournal(AppFolders.under(home), bench.session.instance().host()),
            bench.messages,
            bench.background,
            Clock.systemUTC(),
            () -> {},
            () -> {});
    refresh =
        new RefreshViewModel(
            bench.session,
            bench.documents,
            bench.notices,
            bench.api,
            bench.background,
            new JobWatch.Pace(Duration.ZERO, Duration.ZERO));
    MergeViewModel merge =
        new MergeViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.drafts,
            bench.shelf,
            forks,
            new Catalog(bench.api, bench.background, bench.lastSeen),
            bench.notices,
            bench.api,
            bench.messages,
            bench.background,
            Clock.systemUTC(),
            () -> {},
            null);
    branchMerging = new BranchMerging(this, merge, ground, ledger);
    latest.onMerge(names -> merging.open(names, () -> {}));
    push.onReview(latest::check);
    push.onMerge((file, then) -> merging.open(List.of(file), then));
  }

  /// Makes a branch at her desk.
  Target makeBranch(String branch) throws ApiException {
    Model model = ground.shared().model();
    return new Target(
        model, forks.create(model, () -> bench.api.createBranch(model, branch)), Mode.COMBINED);
  }

  /// Comes to a branch for the first time: what the shared model has now is remembered.
  void arrive(Target branch) throws IOException {
    goTo(branch);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (forks.load(branch.model().id(), requireNonNull(branch.branchId())) == null) {
      assertThat(System.nanoTime()).as("the beginning of the branch is kept").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /// Goes to another place; what is not sent stays where it is.
  void goTo(Target place) {
    if (isMerging()) {
      merging.later();
    }
    push.close();
    branchMerging.close();
    bench.session.open(place);
    quiet();
  }

  private void comesTo(@Nullable Project shown) {
    if (shown != null) {
      places.add(shown.target());
    }
  }

  boolean isAt(Target place) {
    Target now = bench.session.target();
    return now != null && now.isSamePlace(place);
  }

  /// Whether something of hers is not sent yet, or on the way.
  boolean isUnfinished() {
    return isMerging()
        || isReviewing()
        || !project().drafts().isEmpty()
        || bench.documents.open().stream().anyMatch(Document::isDraft);
  }

  /// Whether her editor takes what she types.
  boolean mayType() {
    return bench.session.readOnlyReason().isEmpty();
  }

  boolean isMerging() {
    return merging.showingProperty().get();
  }

  boolean isReviewing() {
    return push.showingProperty().get();
  }

  Project project() {
    return requireNonNull(bench.session.project());
  }

  /// The text of a file as she sees it; null where there is none for her.
  @Nullable String text(FileName file) {
    Document document = bench.documents.find(file);
    return document == null ? project().text(file) : document.text();
  }

  /// All texts that are only on her side, also those of places she left.
  List<String> unsent() {
    List<String> texts = new ArrayList<>();
    for (Target place : places) {
      if (!isAt(place)) {
        bench.onDisk(place).forEach(draft -> texts.add(String.valueOf(draft.text())));
      }
    }
    bench.documents.open().forEach(document -> texts.add(document.text()));
    for (Draft draft : project().drafts().values()) {
      if (draft.text() != null) {
        texts.add(draft.text());
      }
    }
    return texts;
  }

  /// Types another text into a file that is there; it is a draft a moment later.
  void type(FileName file, String text) {
    Document document = requireNonNull(bench.documents.open(file));
    ledger.sees(document.text(), text);
    document.port().apply(Edits.between(document.text(), text));
  }

  /// Starts a file, also one that she or somebody else deleted.
  void create(FileName file, String text) {
    bench.texts.rewrite(file, text, History.Kind.DRAFT);
    quiet();
  }

  void delete(FileName file) {
    ledger.sees(text(file), null);
    bench.texts.delete(file);
    quiet();
  }

  /// The file under another name, in the same step.
  void rename(FileName file, FileName to) {
    String text = requireNonNull(text(file));
    bench.texts.rewrite(to, text, History.Kind.DRAFT);
    bench.texts.delete(file);
    quiet();
  }

  void discard(FileName file) {
    ModelFile fetched = project().snapshot().file(file);
    ledger.sees(text(file), fetched == null ? null : fetched.text());
    bench.texts.discard(file);
    quiet();
  }

  void closeTabs() {
    List.copyOf(bench.documents.open()).forEach(bench.documents::close);
    quiet();
  }

  void getLatest() {
    latest.getLatest();
    quiet();
  }

  /// Newer files arrive by themselves.
  void reload() {
    bench.session.reload();
    quiet();
  }

  /// Lets Omni read the tables of the database again.
  void refreshSchema() {
    refresh.refresh();
    quiet();
    ledger.note(bench.notices.all().getLast().text());
  }

  /// A second passes: what is typed is kept.
  void wait1() {
    bench.window.pass(Duration.ofSeconds(1));
    quiet();
  }

  void openMerge() {
    merging.open(List.of(), () -> {});
    quiet();
  }

  void leaveMerge() {
    merging.later();
    quiet();
  }

  /// Decides each key that is open by chance, then makes the results the drafts.
  void decide(Random random) {
    for (KeyDecision decision : List.copyOf(merging.decisions())) {
      List<Side> sides =
          decision.isWhole() ? List.of(Side.MINE, Side.THEIRS) : List.of(Side.values());
      Side side = sides.get(random.nextInt(sides.size()));
      ledger.note(decision.file().key() + " " + decision.path() + " " + side);
      merging.show(decision);
      merging.choose(side);
      String kept =
          switch (side) {
            case BASE -> decision.base();
            case MINE -> decision.mine();
            case THEIRS -> decision.theirs();
          };
      ledger.sees(decision.base(), kept);
      ledger.sees(decision.mine(), kept);
      ledger.sees(decision.theirs(), kept);
    }
    merging.keep();
    quiet();
  }

  void openReview() {
    push.open();
    quiet();
  }

  void closeReview() {
    push.close();
    quiet();
  }

  /// Goes on with the review: leaves a way out of each conflict, or sends what is ticked.
  void review(Random random, boolean all) {
    for (PushRow row : List.copyOf(push.review().rows())) {
      Outcome.Conflict conflict = row.conflict();
      if (conflict != null) {
        wayOut(row, conflict, random);
        return;
      }
      String text = row.draft().text();
      if (text != null && text.isBlank()) {
        ledger.note("deletes " + row.name().key() + ", which is empty");
        delete(row.name());
        return;
      }
      if (row.isBehind()) {
        ledger.note("merges " + row.name().key());
        push.merge(row);
        quiet();
        return;
      }
    }
    for (PushRow row : push.review().rows()) {
      row.tickedProperty().set(all || random.nextInt(4) > 0);
    }
    PartPush part = all ? null : leaveOut(random);
    String unavailable = push.review().unavailableProperty().get();
    if (!unavailable.isEmpty()) {
      ledger.note(unavailable);
      closeReview();
      return;
    }
    push.push();
    quiet();
    ledger.note(push.flow().statusProperty().get());
    for (PushRow row : push.review().rows()) {
      if (row.hasProblem()) {
        ledger.note(row.name().key() + ": " + push.explanation(row));
      }
    }
    if (part != null) {
      part.check(this, ground);
    }
  }

  /// Leaves some keys of a file out of the push.
  private @Nullable PartPush leaveOut(Random random) {
    List<PushRow> rows = push.review().rows().stream().filter(PushRow::isTicked).toList();
    if (rows.isEmpty()) {
      return null;
    }
    PushRow row = rows.get(random.nextInt(rows.size()));
    push.selectedProperty().set(null);
    push.selectedProperty().set(row);
    quiet();
    List<String> out = new ArrayList<>();
    for (KeyChange key : push.keys().all()) {
      if (random.nextInt(3) == 0) {
        push.keys().send(key, false);
        out.add(key.path().last());
      }
    }
    String text = text(row.name());
    if (out.isEmpty() || text == null) {
      return null;
    }
    ledger.note("leaves " + out + " of " + row.name().key() + " out");
    return new PartPush(row, requireNonNull(bench.session.target()), text, out);
  }

  private void wayOut(PushRow row, Outcome.Conflict conflict, Random random) {
    ModelFile file = conflict.theirs();
    String theirs = file == null ? null : file.text();
    switch (random.nextInt(4)) {
      case 0 -> {
        ledger.note("keeps mine of " + row.name().key());
        ledger.sees(theirs, text(row.name()));
        push.keepMine(row);
      }
      case 1 -> {
        ledger.note("takes theirs of " + row.name().key());
        ledger.sees(text(row.name()), theirs);
        push.takeTheirs(row);
      }
      case 2 -> {
        ledger.note("merges both of " + row.name().key());
        if (push.isMergeable(row)) {
          push.mergeBoth(row);
        }
      }
      default -> {
        ledger.note("merges " + row.name().key());
        push.merge(row);
      }
    }
    quiet();
  }

  /// Runs what was begun, as far as it goes without her and without time.
  void quiet() {
    for (int round = 0; round < ROUNDS; round++) {
      bench.window.until(() -> jobs.stream().noneMatch(job -> job.state() == Job.State.RUNNING));
      bench.untilWritten();
      boolean[] done = new boolean[1];
      bench.background.cpu("Wait", progress -> true, ok -> done[0] = true, e -> done[0] = true);
      bench.window.until(() -> done[0]);
    }
    jobs.clear();
  }

  @Override
  public void close() {
    bench.close();
  }
}
