package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import modeldesk.api.ApiException;
import modeldesk.api.ModelQuery;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.playground.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogTest {
  @TempDir Path home;
  private Bench bench;
  private Catalog catalog;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    catalog = new Catalog(bench.api, bench.background, bench.lastSeen);
    catalog.start();
    bench.window.until(() -> catalog.state() instanceof Catalog.State.Loaded);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Connection owner(Model model) {
    return Objects.requireNonNull(catalog.connectionOf(model));
  }

  private CatalogList read(CatalogList list) {
    list.start();
    return settled(list);
  }

  private CatalogList settled(CatalogList list) {
    bench.window.until(() -> list.isStarted() && !list.isLoading());
    return list;
  }

  @Test
  void connectionsStandInOrderOfTheirNames() {
    List<String> names = catalog.connections().stream().map(Connection::name).toList();

    assertThat(names).hasSize(5).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void modelsComeTwentyAtATimeAndTheTotalCountsOnlyTheKindsAskedFor() {
    CatalogList models = read(catalog.models(owner(bench.model("Blobs R Us"))));

    assertThat(models.items()).hasSize(20);
    assertThat(models.state()).isEqualTo(new CatalogList.State.Loaded(20, 134));
    assertThat(models.items().getFirst().kind()).isEqualTo(ModelKind.SCHEMA);
    models.loadMore();
    assertThat(settled(models).items()).hasSize(40);
  }

  @Test
  void readingAllGivesEveryModelOnce() {
    CatalogList models = read(catalog.models(owner(bench.model("Blobs R Us"))));

    models.loadAll();
    settled(models);

    assertThat(models.items()).hasSize(134);
    assertThat(models.items().stream().map(Model::id).distinct()).hasSize(134);
    assertThat(models.hasMore()).isFalse();
  }

  @Test
  void kindsAreMergedInTheOrderOfTheNames() {
    catalog.filterProperty().set(catalog.filter().sortedBy(ModelQuery.Sort.NAME, true));
    CatalogList models = read(catalog.models(owner(bench.model("Blobs R Us"))));
    models.loadAll();
    settled(models);

    assertThat(models.items().stream().map(Model::displayName).toList())
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(models.items().stream().map(Model::kind).distinct()).hasSizeGreaterThan(1);
  }

  @Test
  void workbookModelsAreListedOnceAskedFor() {
    CatalogList models = read(catalog.models(owner(bench.model("Blobs R Us"))));

    catalog.filterProperty().set(catalog.filter().with(ModelKind.WORKBOOK, true));
    settled(models);

    assertThat(models.total()).isGreaterThan(134 + 200);
  }

  @Test
  void aFailureSaysWhyAndTheNextReadGoesOn() {
    CatalogList models = read(catalog.models(owner(bench.model("Blobs R Us"))));
    bench.server.faults().next(100, "/api/v1/models", Faults.FORBIDDEN);
    models.loadMore();
    settled(models);

    assertThat(models.state()).isInstanceOf(CatalogList.State.Failed.class);
    assertThat(models.items()).hasSize(20);
    bench.server.faults().clear();
    models.loadMore();
    assertThat(settled(models).items()).hasSize(40);
  }

  @Test
  void aNewBranchIsThereOnceTheCatalogIsTold() throws ApiException {
    Model shared = bench.model("Blobs R Us");
    CatalogList branches = read(catalog.branches(shared));

    Branch branch = bench.api.createBranch(shared, "fix/new");
    catalog.branchesChanged(shared);
    settled(branches);

    assertThat(branches.items().stream().map(Catalog::branch)).contains(branch);
  }

  @Test
  void aTokenThatMaySeeNoConnectionsGetsOneGroupOfAllModels() {
    bench.server.faults().next(100, "/api/v1/connections", Faults.FORBIDDEN);
    catalog.reload();
    bench.window.until(() -> catalog.state() instanceof Catalog.State.Loaded);

    assertThat(catalog.connections()).containsExactly(new Connection("", "All models", null, null));
    assertThat(read(catalog.models(catalog.connections().getFirst())).total())
        .isGreaterThanOrEqualTo(134);
  }

  @Test
  void aBranchChangeDuringASearchReadsOnlyTheBranchesOfItsModel() throws ApiException {
    Model shared = bench.model("Blobs R Us");
    for (Connection each : catalog.connections()) {
      catalog.models(each).loadAll();
      catalog.branches(each).loadAll();
      settled(catalog.models(each));
      settled(catalog.branches(each));
    }
    int before = bench.requests.all().size();
    Branch branch = bench.api.createBranch(shared, "fix/found");
    int own = bench.requests.all().size();

    catalog.branchesChanged(shared);
    settled(catalog.branches(shared));

    assertThat(catalog.branches(owner(shared)).items().stream().map(Catalog::branch))
        .contains(branch)
        .doesNotHaveDuplicates();
    assertThat(before).isPositive();
    assertThat(bench.requests.all().size() - own).isLessThanOrEqualTo(2);

    bench.api.deleteBranch(shared.id(), "fix/found");
    catalog.branchesChanged(shared);
    settled(catalog.branches(shared));

    assertThat(catalog.branches(owner(shared)).items().stream().map(Catalog::branch))
        .doesNotContain(branch);
  }

  @Test
  void cancellingKeepsWhatIsHere() {
    CatalogList models = read(catalog.models(owner(bench.model("Blobs R Us"))));

    models.loadAll();
    models.cancel();

    assertThat(models.state()).isEqualTo(new CatalogList.State.Loaded(20, 134));
  }
}
