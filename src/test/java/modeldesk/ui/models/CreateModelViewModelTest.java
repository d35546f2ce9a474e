package modeldesk.ui.models;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import modeldesk.api.JobWatch;
import modeldesk.api.ModelQuery;
import modeldesk.model.AccessGrant;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CreateModelViewModelTest {
  @TempDir Path home;
  private Bench bench;
  private Catalog catalog;
  private CreateModelViewModel form;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    catalog = new Catalog(bench.api, bench.background, bench.lastSeen);
    RefreshViewModel refresh =
        new RefreshViewModel(
            bench.session,
            bench.documents,
            bench.notices,
            bench.api,
            bench.background,
            new JobWatch.Pace(Duration.ofMillis(1), Duration.ofMillis(1)));
    form =
        new CreateModelViewModel(
            bench.api,
            bench.background,
            bench.session,
            catalog,
            bench.notices,
            new SchemaRefresh(refresh::refresh, refresh.busyProperty()));
    catalog.start();
    bench.window.until(() -> catalog.state() instanceof Catalog.State.Loaded);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Connection connection(String name) {
    return catalog.connections().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void open(String connection, ModelKind kind) {
    form.open(connection(connection), kind);
    bench.window.until(() -> !catalog.standing(connection(connection)).isLoading());
  }

  private void base(String name) {
    form.baseProperty()
        .set(
            form.bases().stream()
                .filter(model -> model.displayName().equals(name))
                .findFirst()
                .orElseThrow());
  }

  private boolean isOpen(String name) {
    Target now = bench.session.target();
    return now != null && now.displayName().equals(name);
  }

  private List<Model> named(String name, ModelKind kind) throws Exception {
    return bench
        .api
        .models(
            new ModelQuery(
                null, null, null, kind, name, false, false, ModelQuery.Sort.NAME, true, 100, null))
        .records();
  }

  @Test
  void aSharedModelIsMadeListedAndOpened() {
    open("Finance", ModelKind.SHARED);
    form.nameProperty().set("Forecast");
    form.create();
    bench.window.until(() -> isOpen("Forecast"));

    assertThat(form.stepProperty().get()).isEqualTo(new CreateModelViewModel.Step.Closed());
    bench.window.until(() -> !catalog.standing(connection("Finance")).isLoading());
    assertThat(catalog.standing(connection("Finance")).items())
        .extracting(Model::displayName)
        .contains("Forecast");
  }

  @Test
  void aNameIsNeededAndMustBeFree() {
    open("Finance", ModelKind.SHARED);
    assertThat(form.problemProperty().get()).isEqualTo("Type a name.");
    form.nameProperty().set("ledger");
    assertThat(form.problemProperty().get()).isEqualTo("There is a model Ledger already.");
    form.nameProperty().set("Ledger 2");
    assertThat(form.problemProperty().get()).isEmpty();
  }

  @Test
  void aConnectionHasOneSchemaModel() {
    open("Finance", ModelKind.SCHEMA);
    assertThat(form.problemProperty().get())
        .isEqualTo(
            "Finance has its schema model already: Finance. Refresh schema brings it up to date;"
                + " then create a shared model.");
  }

  @Test
  void anExtensionStandsOnASharedModel() throws Exception {
    open("Store warehouse", ModelKind.SHARED_EXTENSION);
    assertThat(form.bases()).extracting(Model::kind).containsOnly(ModelKind.SHARED);
    base("Blobs R Us");
    form.nameProperty().set("Blobs R Us · Returns");
    form.workbookBaseProperty().set(true);
    form.create();
    bench.window.until(() -> isOpen("Blobs R Us · Returns"));

    assertThat(named("Blobs R Us · Returns", ModelKind.SHARED_EXTENSION))
        .extracting(Model::baseModelId)
        .containsExactly(bench.model("Blobs R Us").id());
  }

  @Test
  void aBranchIsMadeInTheSameFormByTheRulesOfBranches() {
    open("Store warehouse", ModelKind.BRANCH);
    base("Blobs R Us");
    form.nameProperty().set("not allowed");
    assertThat(form.problemProperty().get()).startsWith("A name has no spaces");
    form.nameProperty().set("fix/form");
    form.create();
    bench.window.until(() -> isOpen("fix/form"));

    assertThat(requireNonNull(bench.session.target()).model().displayName())
        .isEqualTo("Blobs R Us");
  }

  @Test
  void grantsNeedNamesOfTheirOwnAndEmptyRowsDoNotCount() {
    open("Finance", ModelKind.SHARED);
    form.nameProperty().set("Forecast");
    form.grants().add();
    assertThat(form.problemProperty().get()).isEmpty();
    form.grants().rows().getFirst().userAttributeProperty().set("region");
    assertThat(form.problemProperty().get()).isEqualTo("An access grant has no name.");
    form.grants().rows().getFirst().nameProperty().set("by_region");
    form.grants().rows().getFirst().allowedValuesProperty().set("north, south ,");
    assertThat(form.problemProperty().get()).isEmpty();
    assertThat(form.grants().rows().getFirst().grant())
        .isEqualTo(new AccessGrant("by_region", "region", List.of("north", "south"), false));
    form.grants().add();
    form.grants().rows().getLast().nameProperty().set("by_region");
    assertThat(form.problemProperty().get()).isEqualTo("There are two access grants by_region.");
    form.grants().remove(form.grants().rows().getLast());
    assertThat(form.problemProperty().get()).isEmpty();
  }

  @Test
  void refusalsAreSentencesAndTheFormStays() {
    open("Finance", ModelKind.SHARED);
    form.nameProperty().set("Forecast");
    refuse("Shared model cannot be created when branch schema refresh is enabled");
    assertThat(form.failureProperty().get()).startsWith("On this connection schemas are refreshed");
    refuse("Schema model does not exist when creating a non-schema model");
    assertThat(form.failureProperty().get()).startsWith("The connection has no schema model yet");
    refuse("Schema model already exists for the connection");
    assertThat(form.failureProperty().get()).startsWith("The connection has its schema model");
    refuse("Invalid parameter value");
    assertThat(form.failureProperty().get()).startsWith("Omni did not accept one of the values");
    assertThat(form.nameProperty().get()).isEqualTo("Forecast");
  }

  private void refuse(String detail) {
    String json = "{\"detail\":\"Bad Request: " + detail + "\",\"status\":400}";
    bench.server.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.Answer(400, json));
    form.create();
    bench.window.until(() -> !form.busyProperty().get());
  }

  @Test
  void aLostAnswerIsLookedUpAndNothingIsMadeTwice() throws Exception {
    open("Finance", ModelKind.SHARED);
    form.nameProperty().set("Forecast");
    bench.server.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.CutAfter());
    form.create();
    bench.window.until(() -> isOpen("Forecast"));

    assertThat(named("Forecast", ModelKind.SHARED)).hasSize(1);
  }

  @Test
  void aModelMadeWithoutAnAnswerOpensWithTheNextTryThoughItIsListedByThen() throws Exception {
    open("Finance", ModelKind.SHARED);
    form.nameProperty().set("Forecast");
    bench.server.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.CutAfter());
    bench.cutReading("/api/v1/models", 1);
    form.create();
    bench.window.until(() -> !form.failureProperty().get().isEmpty());
    bench.server.faults().clear();
    bench.window.until(() ->
        catalog.standing(connection("Finance")).items().stream()
            .anyMatch(model -> model.displayName().equals("Forecast")));

    form.create();
    bench.window.until(() -> isOpen("Forecast"));
    assertThat(named("Forecast", ModelKind.SHARED)).hasSize(1);
  }

  @Test
  void aRequestThatNeverArrivedIsNotSentAgainByItself() throws Exception {
    open("Finance", ModelKind.SHARED);
    form.nameProperty().set("Forecast");
    bench.server.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.Cut());
    form.create();
    bench.window.until(() -> !form.failureProperty().get().isEmpty());

    assertThat(form.failureProperty().get()).startsWith("Omni gave no clear answer");
    assertThat(named("Forecast", ModelKind.SHARED)).isEmpty();
  }

  @Test
  void afterASchemaModelItsRefreshAndASharedModelAreOffered() {
    Model schema =
        requireNonNull(
            catalogOf("Finance").stream()
                .filter(model -> model.kind() == ModelKind.SCHEMA)
                .findFirst()
                .orElse(null));
    form.schemaSteps().begin(schema);
    assertThat(form.schemaSteps().stateProperty().get()).isEqualTo(SchemaSteps.Refreshing.WAITING);

    form.schemaSteps().refresh();
    assertThat(form.schemaSteps().stateProperty().get()).isEqualTo(SchemaSteps.Refreshing.RUNNING);
    bench.window.until(
        () -> form.schemaSteps().stateProperty().get() == SchemaSteps.Refreshing.DONE);

    assertThat(requireNonNull(bench.session.target()).model().id()).isEqualTo(schema.id());
  }

  @Test
  void aSchemaThatCannotBeOpenedCanBeRefreshedLater() {
    Model schema = catalogOf("Finance").getFirst();
    bench.server.faults().next(1, "GET", "/api/v1/models/" + schema.id(), Faults.FORBIDDEN);
    form.schemaSteps().begin(schema);
    form.schemaSteps().refresh();
    bench.window.until(
        () -> form.schemaSteps().stateProperty().get() == SchemaSteps.Refreshing.WAITING);

    form.schemaSteps().refresh();
    bench.window.until(
        () -> form.schemaSteps().stateProperty().get() == SchemaSteps.Refreshing.DONE);
  }

  private List<Model> catalogOf(String connection) {
    open(connection, ModelKind.SHARED);
    return catalog.standing(connection(connection)).items();
  }
}
