package modeldesk.ui.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.api.NewModel;
import modeldesk.api.RequestLog;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrowserViewModelTest {
  @TempDir Path home;
  private Bench bench;
  private BrowserViewModel browser;
  private final List<Model> branched = new ArrayList<>();

  @BeforeEach
  void start() {
    bench = new Bench(home);
    browser =
        new BrowserViewModel(
            new Catalog(bench.api, bench.background, bench.lastSeen),
            bench.session,
            bench.background,
            new BranchDialogs(branched::add, (model, branch) -> {}, (model, branch) -> {}),
            new ModelDialogs(on -> {}, model -> {}, (model, branch) -> {}));
    bench.window.until(() -> browser.rows().size() == 5);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private boolean has(Class<? extends BrowserRow> kind) {
    return browser.rows().stream().anyMatch(kind::isInstance);
  }

  private void type(String text) {
    browser.filterProperty().set(text);
    bench.window.pass(Duration.ofMillis(200));
  }

  private List<String> models() {
    return browser.rows().stream()
        .filter(BrowserRow.OfModel.class::isInstance)
        .map(row -> ((BrowserRow.OfModel) row).model().displayName())
        .toList();
  }

  private void expandOwner(Model model) {
    BrowserRow row =
        browser.rows().stream()
            .filter(r -> r.key().equals("connection:" + model.connectionId()))
            .findFirst()
            .orElseThrow();
    if (!row.isExpanded()) {
      browser.toggle(row);
    }
    bench.window.until(() -> !has(BrowserRow.Loading.class));
  }

  @Test
  void severalConnectionsStandClosedUntilSomebodyWantsToSeeThem() {
    assertThat(browser.rows()).hasSize(5).noneMatch(BrowserRow::isExpanded);
  }

  @Test
  void aLongListEndsWithHowManyAreShown() {
    expandOwner(bench.model("Blobs R Us"));

    BrowserRow.More more =
        browser.rows().stream()
            .filter(BrowserRow.More.class::isInstance)
            .map(BrowserRow.More.class::cast)
            .filter(row -> row.total() == 134)
            .findFirst()
            .orElseThrow();
    assertThat(more.shown()).isEqualTo(20);
    browser.open(more);
    bench.window.until(() -> !has(BrowserRow.Loading.class));
    assertThat(models()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void typingReadsEverythingAndShowsWhatMatches() {
    type("blobsrus");
    bench.window.until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);

    assertThat(models()).contains("Blobs R Us").allMatch(n -> Fuzzy.of("blobsrus").matches(n));
  }

  @Test
  void aBranchIsFoundByItsNameUnderItsModel() {
    Target branch = bench.branch("fix/zebra-crossing");
    type("zebracro");
    bench.window.until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);

    assertThat(browser.rows().stream().map(BrowserRow::key).toList())
        .containsExactly(
            "connection:" + branch.model().connectionId(),
            "model:" + branch.model().id(),
            "branch:" + branch.branchId());
  }

  @Test
  void aCancelledSearchStaysCancelledUntilItIsContinued() {
    type("b");
    browser.cancelSearch();
    type("bl");

    assertThat(browser.searchProperty().get()).isInstanceOf(BrowserSearch.Stopped.class);
    browser.continueSearch();
    bench.window.until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);
  }

  @Test
  void emptyingTheFieldBringsTheTreeBack() {
    List<BrowserRow> before = List.copyOf(browser.rows());
    type("blobs");
    bench.window.until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);
    type("");

    assertThat(browser.searchProperty().get()).isEqualTo(new BrowserSearch.Off());
    assertThat(browser.rows()).isEqualTo(before);
  }

  @Test
  void whatIsOpenedIsMarkedAndBroughtIntoView() {
    Target branch = bench.branch("fix/topics");
    bench.open(branch);
    bench.window.until(() ->
        browser.rows().stream().anyMatch(r -> r instanceof BrowserRow.OfBranch b && b.open()));

    assertThat(browser.revealedProperty().get()).isEqualTo("branch:" + branch.branchId());
  }

  @Test
  void theOpenModelIsListedThoughItsPageWasNotRead() throws ApiException {
    String connection = requireNonNull(bench.model("Blobs R Us").connectionId());
    bench.api.createModel(NewModel.shared(connection, "Zulu"));
    bench.open(new Target(bench.model("Zulu"), null, Mode.COMBINED));
    bench.window.until(() -> has(BrowserRow.More.class) && !has(BrowserRow.Loading.class));

    assertThat(models()).hasSize(21).last().isEqualTo("Zulu");
    assertThat(browser.rows()).element(26).isInstanceOf(BrowserRow.More.class);
  }

  @Test
  void theOpenBranchIsSeenUnderItsModelWhateverIsAskedFor() {
    Target branch = bench.branch("fix/topics");
    bench.open(branch);
    type("blobsrus");
    bench.window.until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);

    assertThat(browser.rows())
        .extracting(BrowserRow::key)
        .containsSubsequence("model:" + branch.model().id(), "branch:" + branch.branchId());
    assertThat(browser.rows()).filteredOn(BrowserRow.OfBranch.class::isInstance).hasSize(1);
  }

  @Test
  void onlyModelsWithBranchesOfferANewOne() {
    expandOwner(bench.model("Blobs R Us"));
    BrowserRow schema =
        browser.rows().stream().filter(BrowserRow.OfModel.class::isInstance).findFirst().get();
    browser.selectedProperty().set(schema);
    assertThat(browser.newBranchReasonProperty().get()).contains("shared models");
    browser.newBranch();
    assertThat(branched).isEmpty();
  }

  @Test
  void withNothingOpenTheCommandMakesABranchOfTheSelectedModelLikeTheButton() {
    Model blobs = bench.model("Blobs R Us");
    assertThat(browser.newBranchAnywhereReasonProperty().getValue())
        .isEqualTo("Choose a shared model in the list on the left to make a branch of it.");
    expandOwner(blobs);
    select("model:" + blobs.id());
    assertThat(browser.newBranchReasonProperty().get()).isEmpty();
    assertThat(browser.newBranchAnywhereReasonProperty().getValue()).isEmpty();
    browser.newBranchAnywhere();
    assertThat(branched).containsExactly(blobs);
  }

  @Test
  void theCommandMeansTheOpenModelAndTheButtonTheSelectedOne() {
    Model blobs = bench.model("Blobs R Us");
    bench.open(bench.shared());
    expandOwner(blobs);
    Model other = otherSharedModel(blobs);
    select("model:" + other.id());
    browser.newBranchAnywhere();
    browser.newBranch();
    assertThat(branched).containsExactly(blobs, other);
  }

  @Test
  void whereALineOfNoModelIsSelectedTheButtonMeansTheOpenModelToo() {
    Model blobs = bench.model("Blobs R Us");
    bench.open(bench.shared());
    expandOwner(blobs);
    select("connection:" + blobs.connectionId());
    browser.newBranch();
    assertThat(branched).containsExactly(blobs);
  }

  @Test
  void whereTheOpenModelCanHaveNoBranchesTheCommandMeansTheSelectedOne() {
    Model blobs = bench.model("Blobs R Us");
    expandOwner(blobs);
    BrowserRow.OfModel schema =
        browser.rows().stream()
            .filter(BrowserRow.OfModel.class::isInstance)
            .map(BrowserRow.OfModel.class::cast)
            .findFirst()
            .orElseThrow();
    bench.open(new Target(schema.model(), null, Mode.COMBINED));
    browser.selectedProperty().set(schema);
    assertThat(browser.newBranchAnywhereReasonProperty().getValue()).contains("shared models");
    select("model:" + blobs.id());
    browser.newBranchAnywhere();
    assertThat(branched).containsExactly(blobs);
  }

  @Test
  void withoutANetworkNeitherOffersABranch() {
    Model blobs = bench.model("Blobs R Us");
    expandOwner(blobs);
    select("model:" + blobs.id());
    bench.requests.ended(new RequestLog.Entry(Instant.EPOCH, "GET", "/api/v1/models", 0, 1));
    bench.window.drain();
    String away =
        "Omni cannot be reached, and a branch is made there. Try again from the status bar.";
    assertThat(browser.newBranchReasonProperty().get()).isEqualTo(away);
    assertThat(browser.newBranchAnywhereReasonProperty().getValue()).isEqualTo(away);
  }

  private void select(String key) {
    browser
        .selectedProperty()
        .set(
            browser.rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow());
  }

  private Model otherSharedModel(Model than) {
    return browser.rows().stream()
        .filter(BrowserRow.OfModel.class::isInstance)
        .map(row -> ((BrowserRow.OfModel) row).model())
        .filter(model -> model.kind().hasBranches() && !model.id().equals(than.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFailureStandsInPlaceAndCanBeRetried() {
    expandOwner(bench.model("Blobs R Us"));
    bench.server.faults().next(100, "/api/v1/models", Faults.FORBIDDEN);
    browser.reload();
    bench.window.until(() -> has(BrowserRow.Failed.class));
    bench.server.faults().clear();
    List<BrowserRow.Failed> failed =
        browser.rows().stream()
            .filter(BrowserRow.Failed.class::isInstance)
            .map(BrowserRow.Failed.class::cast)
            .toList();
    failed.forEach(browser::retry);
    bench.window.until(() -> !has(BrowserRow.Failed.class) && !has(BrowserRow.Loading.class));

    assertThat(models()).contains("Blobs R Us");
  }

  @Test
  void aTokenThatOmniDoesNotKnowIsSaidInWhole() {
    bench.server.faults().next(100, "/api/v1/connections", Faults.BAD_TOKEN);
    browser.retryAll();
    bench.window.until(() -> !browser.failureProperty().getValue().isEmpty());
    assertThat(browser.failureProperty().getValue())
        .isEqualTo(
            "Omni does not accept the token. Your drafts are kept on this computer; choose File ›"
                + " Connect to Omni… and give a valid one.");
    bench.server.faults().clear();
    browser.retryAll();
    bench.window.until(() -> browser.failureProperty().getValue().isEmpty());
    assertThat(browser.rows()).hasSize(5);
  }

  @Test
  void whatIsOpenedIsShownWhateverIsFiltered() {
    type("ledger");
    bench.open(bench.shared());
    assertThat(browser.filterProperty().get()).isEmpty();
    bench.window.until(() -> models().contains("Blobs R Us"));
  }

  @Test
  void aFilterThatFindsWhatIsOpenedStays() {
    type("blobs");
    bench.open(bench.branch("fix/topics"));
    assertThat(browser.filterProperty().get()).isEqualTo("blobs");
  }
}
