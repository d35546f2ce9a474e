package modeldesk.app;

import static java.util.Objects.requireNonNull;

import java.util.Random;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.text.Merge;
import modeldesk.ui.merge.MergeFile;
import modeldesk.ui.merge.MergeOutcome;
import modeldesk.ui.merge.MergePlan;
import modeldesk.ui.merge.MergeStage;
import modeldesk.ui.merge.MergeViewModel;

/// How one of the people merges the branch into the shared model: what the card lists as changed
/// there since, she has seen when she merges all the same.
final class BranchMerging {
  private final Colleague who;
  private final MergeViewModel merge;
  private final Ground ground;
  private final Ledger ledger;

  BranchMerging(Colleague who, MergeViewModel merge, Ground ground, Ledger ledger) {
    this.who = who;
    this.merge = merge;
    this.ground = ground;
    this.ledger = ledger;
  }

  boolean isShowing() {
    return merge.showingProperty().get();
  }

  void open(Target branch) {
    merge.show(branch.model(), requireNonNull(branch.branch()));
    who.quiet();
  }

  void close() {
    merge.close();
    who.quiet();
  }

  /// Does the next thing the card offers.
  void goOn(Random random) {
    boolean leaves = random.nextInt(6) == 0;
    switch (merge.stage()) {
      case MergeStage.Review(MergePlan plan) when !leaves -> review(plan, random);
      case MergeStage.Failed _ when !leaves -> merge.readAgain();
      case MergeStage.Ended(MergePlan _, MergeOutcome.Unknown _) when !leaves -> merge.lookAgain();
      case MergeStage.Reading _,
          MergeStage.Failed _,
          MergeStage.Review _,
          MergeStage.Merging _,
          MergeStage.Ended _ ->
          merge.close();
    }
    who.quiet();
    ledger.note(merge.stage().getClass().getSimpleName() + " " + merge.statusProperty().get());
  }

  private void review(MergePlan plan, Random random) {
    if (!plan.drifted().isEmpty() && random.nextInt(3) == 0) {
      take(plan.drifted().get(random.nextInt(plan.drifted().size())), random);
    } else if (random.nextInt(6) == 0) {
      merge.readAgain();
    } else {
      send(plan, random);
    }
  }

  private void send(MergePlan plan, Random random) {
    merge.choices().deleteProperty().set(random.nextInt(5) == 0);
    merge.choices().overwriteProperty().set(true);
    merge.choices().withErrorsProperty().set(true);
    String unavailable = merge.choices().unavailableProperty().get();
    if (!unavailable.isEmpty()) {
      ledger.note(unavailable);
      merge.close();
      return;
    }
    for (MergeFile file : plan.files()) {
      ledger.note(file.name().key() + " " + file.drift());
    }
    merge.merge();
    who.quiet();
    String after = String.join("\n", ground.texts());
    for (MergeFile file : plan.drifted()) {
      ledger.sees(file.shared(), after);
      ledger.sees(file.branch(), after);
    }
  }

  /// Takes what changed on the shared model over into a draft, and decides where both changed.
  private void take(MergeFile file, Random random) {
    FileName name = file.name();
    ledger.note("takes " + name.key() + " over");
    merge.take(file);
    who.quiet();
    if (!merge.taken().contains(name)) {
      return;
    }
    String text = who.text(name);
    ledger.sees(file.branch(), text);
    ledger.sees(file.shared(), text);
    if (text != null && Merge.hasMarks(text)) {
      who.type(name, random.nextBoolean() ? Marks.mine(text) : Marks.theirs(text));
    }
  }
}
