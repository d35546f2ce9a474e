package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import modeldesk.api.ApiException;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import modeldesk.ui.session.Bench;

/// One schedule, which its seed decides: two people with a Playground of their own and a stranger
/// who writes to its shared model, a step of one and a step of another, now and then a request that
/// goes wrong, until the two have pushed all they can.
final class Schedule implements AutoCloseable {
  private static final int STEPS = 60;
  private static final int LAST_ROUNDS = 60;
  private static final List<String> METHODS = List.of("*", "POST", "DELETE");
  private static final List<Faults.Fault> FAULTS =
      List.of(
          Faults.SERVER_ERROR,
          new Faults.Fault.TooMany(Duration.ZERO),
          new Faults.Fault.Cut(),
          new Faults.Fault.CutAfter(),
          new Faults.Fault.Unanswered(),
          new Faults.Fault.InvalidJson(),
          new Faults.Fault.NotSuccess(),
          new Faults.Fault.Stale());
  private static final List<FileName> TOPICS =
      List.of("one.topic", "two.topic", "three.topic", "four.topic").stream()
          .map(FileName::new)
          .toList();

  private final Random random;
  private final Ledger ledger = new Ledger();
  private final PlaygroundServer server;
  private final Ground ground;
  private final List<FileName> files;
  private final List<Colleague> both;
  private final Stranger stranger;
  private int branches;

  Schedule(int seed, Path home) throws ApiException, IOException {
    random = new Random(seed);
    server =
        PlaygroundServer.start(
            PlaygroundOptions.inMemory(Executors.newVirtualThreadPerTaskExecutor())
                .withRefreshTime(Duration.ZERO));
    Bench first = new Bench(home.resolve("a"), server, new NoPause());
    Bench second = new Bench(home.resolve("b"), server, new NoPause());
    ground = seed % 2 == 0 ? Ground.ofBranchesThatRefresh(first) : Ground.ofOneDatabase(first);
    files = new ArrayList<>(TOPICS);
    files.add(ground.view());
    both =
        List.of(
            new Colleague("A", first, home.resolve("a"), ground, ledger),
            new Colleague("B", second, home.resolve("b"), ground, ledger));
    stranger = new Stranger(ground, ledger);
    for (FileName file : List.of(TOPICS.get(0), TOPICS.get(1), TOPICS.get(2), ground.view())) {
      ground.write(file, KeyLines.fresh(file, () -> ledger.value("S")));
    }
    branchOff();
  }

  /// All that was done so far, a line each.
  String told() {
    return ledger.schedule();
  }

  void play() throws ApiException, IOException {
    for (int i = 0; i < STEPS; i++) {
      Target branch = ground.branch();
      if (branch == null && random.nextInt(4) == 0) {
        branchOff();
      } else if (random.nextInt(9) == 0) {
        stranger.change(file(), random);
      } else if (random.nextInt(30) == 0) {
        stranger.alter(random);
      } else {
        step();
      }
      nothingIsLost();
    }
    for (Target place : ground.places()) {
      ledger.step("Both come to the end at " + place.displayName());
      for (Colleague each : both) {
        each.goTo(place);
        nothingIsLost();
      }
      for (int i = 0; i < LAST_ROUNDS && both.stream().anyMatch(Colleague::isUnfinished); i++) {
        both.forEach(this::finish);
        nothingIsLost();
      }
      assertThat(both).as("everything is pushed").noneMatch(Colleague::isUnfinished);
    }
  }

  /// A branch is made and both go there.
  private void branchOff() throws ApiException, IOException {
    branches++;
    ledger.step("A makes branch " + branches + ", both go there");
    Target made = both.getFirst().makeBranch("both/" + branches);
    ground.branchesTo(made);
    for (Colleague each : both) {
      each.arrive(made);
    }
  }

  private void step() {
    Colleague who = both.get(random.nextInt(both.size()));
    if (random.nextInt(6) == 0) {
      Faults.Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
      String method = METHODS.get(random.nextInt(METHODS.size()));
      server.faults().next(1, method, "/api/v1/", fault);
      ledger.step("the next " + method + " goes wrong with " + fault);
    }
    step(who, file());
    server.faults().clear();
  }

  private FileName file() {
    return files.get(random.nextInt(files.size()));
  }

  private void step(Colleague who, FileName file) {
    boolean goesOn = random.nextInt(3) > 0;
    Target branch = ground.branch();
    if (goesOn && who.isMerging()) {
      say(who, "decides");
      if (random.nextInt(5) == 0) {
        who.leaveMerge();
      } else {
        who.decide(random);
      }
    } else if (goesOn && who.isReviewing()) {
      say(who, "reviews");
      if (random.nextInt(6) == 0) {
        who.closeReview();
      } else {
        who.review(random, false);
      }
    } else if (goesOn && who.branchMerging.isShowing()) {
      say(who, "goes on with the merge of the branch");
      who.branchMerging.goOn(random);
    } else if (branch != null && !who.isAt(branch) && random.nextInt(4) == 0) {
      say(who, "goes to the branch");
      who.goTo(branch);
    } else if (random.nextInt(5) < 2) {
      if (who.mayType()) {
        write(who, file);
      }
    } else {
      look(who);
    }
  }

  private void write(Colleague who, FileName file) {
    switch (random.nextInt(9)) {
      case 0 -> delete(who, file);
      case 1 -> rename(who, file);
      case 2 -> {
        say(who, "discards " + file.key());
        who.discard(file);
      }
      default -> edit(who, file);
    }
  }

  private void look(Colleague who) {
    switch (random.nextInt(15)) {
      case 0 -> {
        say(who, "gets latest");
        who.getLatest();
      }
      case 1 -> {
        say(who, "is told of newer files");
        who.reload();
      }
      case 2 -> {
        say(who, "closes the tabs");
        who.closeTabs();
      }
      case 3 -> {
        say(who, "opens the merge of drafts");
        who.openMerge();
      }
      case 4 -> {
        say(who, "waits a second");
        who.wait1();
      }
      case 5, 6 -> {
        say(who, "refreshes the schema");
        who.refreshSchema();
      }
      case 7 -> {
        say(who, "goes to the shared model");
        who.goTo(ground.shared());
      }
      case 8, 9, 10 -> mergeBranch(who);
      default -> {
        say(who, "opens the review");
        who.openReview();
      }
    }
  }

  private void mergeBranch(Colleague who) {
    Target branch = ground.branch();
    if (branch != null && ground.isAhead() && !who.isMerging() && !who.isReviewing()) {
      say(who, "opens the merge of the branch");
      who.branchMerging.open(branch);
    }
  }

  private void edit(Colleague who, FileName file) {
    String text = who.text(file);
    if (text == null) {
      say(who, "creates " + file.key());
      who.create(file, KeyLines.fresh(file, () -> ledger.value(who.name)));
      return;
    }
    String key = KeyLines.KEYS.get(random.nextInt(KeyLines.KEYS.size()));
    if (KeyLines.has(text, key) && random.nextInt(4) == 0) {
      say(who, "removes " + key + " of " + file.key());
      who.type(file, KeyLines.without(text, key));
    } else {
      say(who, "sets " + key + " of " + file.key());
      String value = ledger.value(who.name);
      ledger.note(value);
      who.type(file, KeyLines.set(text, key, value));
    }
  }

  private void delete(Colleague who, FileName file) {
    if (who.text(file) != null) {
      say(who, "deletes " + file.key());
      who.delete(file);
    }
  }

  private void rename(Colleague who, FileName file) {
    FileName to = file();
    boolean alike = file.kind() == to.kind();
    if (alike && who.text(file) != null && who.text(to) == null) {
      say(who, "renames " + file.key() + " to " + to.key());
      who.rename(file, to);
    }
  }

  /// One step on the way to having nothing left to push.
  private void finish(Colleague who) {
    if (who.isMerging()) {
      say(who, "decides at the end");
      who.decide(random);
    } else if (who.isReviewing()) {
      say(who, "reviews at the end");
      who.review(random, true);
    } else {
      who.wait1();
      if (who.isUnfinished()) {
        say(who, "opens the review at the end");
        who.openReview();
      }
    }
  }

  private void say(Colleague who, String what) {
    ledger.step(who.name + " " + what);
  }

  private void nothingIsLost() {
    List<String> texts = new ArrayList<>(ground.texts());
    both.forEach(each -> texts.addAll(each.unsent()));
    assertThat(ledger.lost(texts)).as("lost").isEmpty();
  }

  @Override
  public void close() {
    both.forEach(Colleague::close);
    server.close();
  }
}
