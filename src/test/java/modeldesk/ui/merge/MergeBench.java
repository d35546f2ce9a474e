package modeldesk.ui.merge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import modeldesk.api.ApiException;
import modeldesk.api.Credentials;
import modeldesk.api.HttpOmniApi;
import modeldesk.api.ModelQuery;
import modeldesk.api.RequestBudget;
import modeldesk.api.YamlWrite;
import modeldesk.model.Branch;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Forks;
import org.jspecify.annotations.Nullable;

/// Two people at one Playground: the one at the desk merges, the other writes to the shared model
/// with a client of her own.
final class MergeBench implements AutoCloseable {
  static final FileName ITEMS = new FileName("ecomm/order_items.view");
  static final FileName RETURNS = new FileName("returns.topic");
  static final String LABEL = "label: Order Lines";

  /// A clock the test moves.
  static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-25T14:05:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  final Bench bench;
  final Forks forks;
  final Catalog catalog;
  final Hand clock = new Hand();
  final MergeViewModel merge;
  final HttpOmniApi other;
  final List<String> asked = new ArrayList<>();

  MergeBench(Path home) {
    bench = new Bench(home);
    forks = bench.forks();
    catalog = new Catalog(bench.api, bench.background, bench.lastSeen);
    merge = model(null);
    other =
        new HttpOmniApi(
            bench.session.instance(),
            new Credentials(bench.server.token()),
            Executors.newVirtualThreadPerTaskExecutor(),
            RequestBudget.unlimited(),
            entry -> {},
            "other");
  }

  MergeViewModel model(@Nullable Runnable pullRequest) {
    return new MergeViewModel(
        bench.session,
        bench.documents,
        bench.texts,
        bench.drafts,
        bench.shelf,
        forks,
        catalog,
        bench.notices,
        bench.api,
        bench.messages,
        bench.background,
        clock,
        () -> asked.add("validate " + requireNonNull(bench.session.target()).displayName()),
        pullRequest);
  }

  /// A branch made at this desk.
  Target branch(String name) throws ApiException {
    Model model = bench.model("Blobs R Us");
    return new Target(
        model, forks.create(model, () -> bench.api.createBranch(model, name)), Mode.COMBINED);
  }

  /// Changes a text in a file as the other person.
  void change(Target target, FileName file, String from, String to) throws ApiException {
    ModelFile now = requireNonNull(other.file(target, file));
    assertThat(now.text()).contains(from);
    other.write(
        target, new YamlWrite(file, now.text().replace(from, to), now.checksum(), "theirs"));
  }

  String text(Target target, FileName file) throws ApiException {
    return requireNonNull(other.file(target, file)).text();
  }

  void show(Target target) {
    merge.show(target.model(), requireNonNull(target.branch()));
    bench.window.until(() -> merge.stage() instanceof MergeStage.Review);
  }

  MergePlan plan() {
    return requireNonNull(merge.plan());
  }

  MergeFile file(FileName name) {
    return plan().files().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  /// Lets the look go wrong that follows a merge; the one before it reads three times.
  void lookAfterFails() {
    bench.server.faults().next(3, "GET", "/api/v1/models", new Faults.Fault.Slow(Duration.ZERO));
    bench.server.faults().next(1, "GET", "/api/v1/models", Faults.FORBIDDEN);
  }

  void tick() {
    merge.choices().overwriteProperty().set(true);
    merge.choices().withErrorsProperty().set(true);
  }

  MergeOutcome run() {
    assertThat(merge.choices().unavailableProperty().get()).isEmpty();
    merge.merge();
    bench.window.until(() -> merge.stage() instanceof MergeStage.Ended);
    return ((MergeStage.Ended) merge.stage()).outcome();
  }

  /// Sends a merge that is expected to come back to the review.
  String refused() {
    assertThat(merge.choices().unavailableProperty().get()).isEmpty();
    merge.merge();
    bench.window.until(() -> merge.stage() instanceof MergeStage.Review);
    return merge.statusProperty().get();
  }

  /// The ids of the branches that are there.
  List<String> branches(Model model) throws ApiException {
    return other.models(ModelQuery.branchesOf(model.id())).records().stream()
        .map(Model::id)
        .toList();
  }

  Target ledgerBranch() throws ApiException {
    Model ledger =
        other
            .models(
                new ModelQuery(
                    null,
                    null,
                    null,
                    ModelKind.SHARED,
                    "Ledger",
                    false,
                    false,
                    ModelQuery.Sort.NAME,
                    true,
                    10,
                    null))
            .records()
            .getFirst();
    Branch branch = forks.create(ledger, () -> bench.api.createBranch(ledger, "fix/ledger"));
    return new Target(ledger, branch, Mode.COMBINED);
  }

  @Override
  public void close() {
    other.close();
    bench.close();
  }
}
