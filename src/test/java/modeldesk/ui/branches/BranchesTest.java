package modeldesk.ui.branches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import modeldesk.model.Branch;
import modeldesk.model.Fork;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Forks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BranchesTest {
  @TempDir Path home;
  private Bench bench;
  private Model shared;
  private Catalog catalog;
  private Forks forks;
  private NewBranchViewModel create;
  private DeleteBranchViewModel delete;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    shared = bench.model("Blobs R Us");
    catalog = new Catalog(bench.api, bench.background, bench.lastSeen);
    // One for both, as in the window: two would each read what an opened branch began with, and the
    // slower one could write it down after the branch was deleted.
    forks = bench.forks();
    create =
        new NewBranchViewModel(
            bench.api, forks, bench.background, bench.session, catalog, bench.notices);
    delete =
        new DeleteBranchViewModel(
            bench.api, forks, bench.background, bench.session, catalog, bench.notices);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private boolean isOpen(String branch) {
    Target now = bench.session.target();
    return now != null && now.displayName().equals(branch);
  }

  private void startCreating() {
    create.start(shared);
    bench.window.until(() -> !catalog.branches(shared).isLoading());
  }

  @Test
  void aBranchIsMadeListedAndOpened() {
    startCreating();
    create.nameProperty().set("fix/made");
    create.create();
    bench.window.until(() -> isOpen("fix/made"));

    assertThat(create.busyProperty().get()).isFalse();
    bench.window.until(() -> !catalog.branches(shared).isLoading());
    assertThat(catalog.branches(shared).items().stream().map(Model::displayName))
        .contains("fix/made");
  }

  @Test
  void namesThatOmniWouldRefuseAreRefusedHere() {
    bench.branch("team/one");
    startCreating();

    create.nameProperty().set("a b");
    assertThat(create.problemProperty().get()).startsWith("A name has no spaces");
    create.nameProperty().set("team/one");
    assertThat(create.problemProperty().get()).isEqualTo("There is a branch team/one already.");
    create.nameProperty().set("team");
    assertThat(create.problemProperty().get()).startsWith("Branch team/one is in the way");
    create.nameProperty().set("team/two");
    assertThat(create.problemProperty().get()).isEmpty();
  }

  @Test
  void aRefusalIsSaidAndTheNameStays() {
    startCreating();
    create.nameProperty().set("fix/refused");
    bench.server.faults().next(1, "POST", "/api/v1/models", Faults.FORBIDDEN);
    create.create();
    bench.window.until(() -> !create.busyProperty().get());

    assertThat(create.failureProperty().get()).contains("does not let this token");
    assertThat(create.nameProperty().get()).isEqualTo("fix/refused");
    create.create();
    bench.window.until(() -> isOpen("fix/refused"));
  }

  @Test
  void aBranchMadeWithoutAnAnswerOpensWithTheNextTryThoughItIsListedByThen() {
    startCreating();
    create.nameProperty().set("fix/unclear");
    bench.server.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.CutAfter());
    bench.cutReading("/api/v1/models", 0);
    create.create();
    bench.window.until(() -> !create.failureProperty().get().isEmpty());
    bench.server.faults().clear();
    catalog.branchesChanged(shared);
    bench.window.until(() ->
        catalog.branches(shared).items().stream()
            .anyMatch(model -> model.displayName().equals("fix/unclear")));

    create.create();
    bench.window.until(() -> isOpen("fix/unclear"));
  }

  @Test
  void onlyTheWholeNameConfirmsADeletion() {
    Branch branch = Objects.requireNonNull(bench.branch("fix/old").branch());
    delete.start(shared, branch);
    delete.typedProperty().set("fix/ol");
    assertThat(delete.confirmedProperty().get()).isFalse();
    delete.typedProperty().set("fix/old");
    assertThat(delete.confirmedProperty().get()).isTrue();
  }

  @Test
  void deletingTheOpenBranchOpensItsModel() {
    Target target = bench.branch("fix/old");
    bench.open(target);
    delete.start(shared, Objects.requireNonNull(target.branch()));
    delete.typedProperty().set("fix/old");
    delete.delete();
    bench.window.until(() -> isOpen("Blobs R Us"));

    assertThat(bench.notices.all()).isNotEmpty();
  }

  @Test
  void whatIsRememberedOfABranchGoesWithIt() throws Exception {
    Target target = bench.branch("fix/forgotten");
    Branch branch = Objects.requireNonNull(target.branch());
    bench.open(target);
    bench.window.until(() -> isRemembered(branch));
    delete.start(shared, branch);
    delete.typedProperty().set("fix/forgotten");
    delete.delete();
    bench.window.until(() -> isOpen("Blobs R Us"));
    bench.window.until(() -> !isRemembered(branch));

    assertThat(isRemembered(branch)).isFalse();
  }

  @Test
  void whatIsReadOfABranchThatIsDeletedMeanwhileIsNotRemembered() throws Exception {
    Target target = bench.branch("fix/forgotten");
    Branch branch = Objects.requireNonNull(target.branch());
    Fork read = Fork.of(bench.api.files(bench.shared()), false);
    forks.save(shared.id(), branch.id(), read);
    assertThat(isRemembered(branch)).isTrue();
    delete.start(shared, branch);
    delete.typedProperty().set("fix/forgotten");
    delete.delete();
    bench.window.until(() -> !delete.busyProperty().get());
    forks.save(shared.id(), branch.id(), read);

    assertThat(isRemembered(branch)).isFalse();
  }

  private boolean isRemembered(Branch branch) {
    try {
      return bench.forkStore.load(bench.session.instance().host(), shared.id(), branch.id()).fork()
          != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBranchThatCouldNotBeDeletedStaysAndSaysWhy() {
    Branch branch = Objects.requireNonNull(bench.branch("fix/stays").branch());
    delete.start(shared, branch);
    delete.typedProperty().set("fix/stays");
    bench.server.faults().next(1, "DELETE", "/api/v1/models", Faults.FORBIDDEN);
    delete.delete();
    bench.window.until(() -> !delete.busyProperty().get());

    assertThat(delete.failureProperty().get()).isNotEmpty();
    assertThat(delete.confirmedProperty().get()).isTrue();
  }
}
