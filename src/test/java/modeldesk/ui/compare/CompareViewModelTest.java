package modeldesk.ui.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Target;
import modeldesk.ui.code.TakeOver;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Elsewhere;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareViewModelTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final String READ = "/api/v1/models/*/yaml";

  @TempDir Path home;
  private final List<String> copied = new ArrayList<>();
  private Bench bench;
  private Target branch;
  private CompareViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    branch = bench.branch("test/compare");
    model = model(bench, copied);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  static CompareViewModel model(Bench bench, List<String> copied) {
    FileChanges changes =
        new FileChanges(bench.session, bench.documents, bench.texts, bench.drafts, bench.notices);
    return new CompareViewModel(
        bench.session,
        bench.documents,
        new Catalog(bench.api, bench.background, bench.lastSeen),
        new Elsewhere(bench.session, bench.api),
        new CompareTaking(
            new TakeOver(bench.session, bench.documents, bench.texts, bench.notices),
            changes,
            bench.notices),
        bench.notices,
        new Surroundings() {
          @Override
          public void showFolder(Path folder) {}

          @Override
          public void copy(String text) {
            copied.add(text);
          }
        },
        bench.background,
        bench.clock);
  }

  private String onServer(Target target, FileName name) throws ApiException {
    ModelFile file = requireNonNull(bench.api.files(target).file(name));
    return file.text();
  }

  private void write(Target target, FileName name, String from, String to) throws ApiException {
    String before = onServer(target, name);
    assertThat(before).contains(from);
    bench.someoneWrites(target, name, before.replaceFirst(from, to));
  }

  private void show() {
    model.show();
    bench.window.until(() -> model.stage() instanceof CompareStage.Compared);
    bench.window.drain();
  }

  private List<String> lines() {
    return model.list().rows().stream().map(row -> row.name() + " | " + row.detail()).toList();
  }

  private CompareDiff diff(String name) {
    CompareRow row =
        model.list().rows().stream().filter(each -> each.name().equals(name)).findFirst().get();
    model.list().selectedProperty().set(row);
    bench.window.until(() -> {
      CompareDiff diff = model.list().diffProperty().get();
      return diff != null && diff.row().equals(row);
    });
    return requireNonNull(model.list().diffProperty().get());
  }

  @Test
  void whatTheBranchAndSomebodyElseDidIsListedByPartAndByFile() throws Exception {
    write(branch, ITEMS, "label: Order Lines", "label: Ordered lines");
    write(branch, RETURNS, "group_label: Operations", "group_label: Service");
    bench.open(branch);
    write(bench.shared(), ITEMS, "label: Order Lines", "label: Pieces sold");
    write(bench.shared(), new FileName("ecomm/orders.view"), "label: Orders", "label: All orders");
    bench.drafts.create(new FileName("fees.view"), "dimensions:\n  fee: {}\n");

    show();

    assertThat(model.title()).isEqualTo("Compare test/compare");
    assertThat(model.note()).isEqualTo("Blobs R Us as Omni has it now.");
    assertThat(lines())
        .containsExactly(
            "returns | topic · group_label",
            "ecomm__order_items | view · label",
            "fees | view · added with 1 object");
    model.list().sightProperty().set(CompareSight.FILES);
    assertThat(lines())
        .containsExactly(
            "ecomm/order_items.view | changed · 1 object",
            "fees.view | added · 1 object",
            "returns.topic | changed · 1 object");
    model.list().filterProperty().set("returns chang");
    assertThat(lines()).containsExactly("returns.topic | changed · 1 object");
    model.draftsProperty().set(false);
    model.list().filterProperty().set("");
    bench.window.until(() -> model.list().rows().size() == 2);

    model.copySummary();
    assertThat(copied)
        .containsExactly(
            """
            ## test/compare against Blobs R Us

            2 objects in 2 files

            - `returns`: topic · group_label
            - `ecomm__order_items`: view · label

            ### Files

            - `ecomm/order_items.view`: changed (+4 -4)
            - `returns.topic`: changed (+1 -1)
            """);
  }

  @Test
  void aChangeOrAFileOfTheOtherSideBecomesADraftAndCanBeUndone() throws Exception {
    write(branch, ITEMS, "label: Order Lines", "label: Ordered lines");
    bench.open(branch);
    String mine = onServer(branch, ITEMS);
    FileName fees = new FileName("fees.view");
    bench.drafts.create(fees, "dimensions:\n  fee: {}\n");
    show();

    CompareDiff diff = diff("ecomm__order_items");
    assertThat(model.whyNotTake()).isEmpty();
    model.take(diff.change());
    bench.window.until(() -> model.list().rows().size() == 1);
    var draft = requireNonNull(bench.session.project()).drafts().get(ITEMS);
    assertThat(requireNonNull(draft).text())
        .isEqualTo(mine.replace("label: Ordered lines", "label: Order Lines"));

    diff("fees");
    assertThat(model.whyNotTake())
        .isEqualTo("The file is only on one side. Take over the whole file instead.");
    model.takeFile();
    bench.window.until(() -> model.list().rows().isEmpty());
    assertThat(model.list().emptiness()).isEqualTo("Nothing differs");
    assertThat(requireNonNull(bench.session.project()).text(fees)).isNull();
    requireNonNull(bench.notices.all().getLast().action()).run().run();
    assertThat(requireNonNull(bench.session.project()).text(fees))
        .isEqualTo("dimensions:\n  fee: {}\n");
  }

  @Test
  void withoutANetworkTheSharedModelIsTakenAsItWasFetchedLast() throws Exception {
    bench.open(bench.shared());
    bench.open(branch);
    bench.untilWritten();
    bench.window.until(() -> bench.session.snapshots().fetchedAt(bench.shared().place()) != null);
    bench.type(ITEMS, "");
    bench.drafts.create(new FileName("fees.view"), "dimensions:\n  fee: {}\n");
    bench.server.close();

    show();

    assertThat(lines()).containsExactly("fees | view · added with 1 object");
    assertThat(model.note())
        .startsWith("Blobs R Us as of ")
        .contains("kept on this computer. Omni cannot be reached");
  }

  @Test
  void whatIsNeitherReachedNorKeptIsSaidAndReadAgain() {
    bench.open(branch);
    bench.cutReading(READ, 0);
    model.show();
    bench.window.until(() -> model.stage() instanceof CompareStage.Failed);
    assertThat(((CompareStage.Failed) model.stage()).sentence())
        .startsWith("Blobs R Us could not be read, and none of its files are kept");

    bench.server.faults().clear();
    model.readAgain();
    bench.window.until(() -> model.stage() instanceof CompareStage.Compared);
    assertThat(model.count()).isEqualTo("Nothing differs.");
  }

  @Test
  void anotherBranchOfTheModelIsTheOtherSide() throws Exception {
    Target theirs = bench.branch("test/theirs");
    write(theirs, RETURNS, "group_label: Operations", "group_label: Service");
    bench.open(branch);
    show();
    assertThat(lines()).isEmpty();

    model.listBranches();
    bench.window.until(() -> model.sides().size() > 1);
    CompareSide side =
        model.sides().stream()
            .filter(each -> each.name().equals("test/theirs"))
            .findFirst()
            .orElseThrow();
    assertThat(model.sides()).extracting(CompareSide::name).doesNotContain("test/compare");
    model.sideProperty().set(side);
    bench.window.until(() -> model.list().rows().size() == 1);
    assertThat(lines()).containsExactly("returns | topic · group_label");

    model.close();
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(model.list().rows()).isEmpty();
  }

  @Test
  void onlyABranchInCombinedIsCompared() {
    assertThat(model.unavailableProperty().getValue()).isEqualTo("Open a branch first.");
    bench.open(bench.shared());
    assertThat(model.unavailableProperty().getValue()).startsWith("Open a branch first: it is");
    bench.open(branch.with(Mode.EXTENSION));
    assertThat(model.unavailableProperty().getValue()).startsWith("Switch to Combined first");
    bench.open(branch);
    assertThat(model.unavailableProperty().getValue()).isEmpty();
  }
}
