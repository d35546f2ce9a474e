package modeldesk.ui.latest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import modeldesk.lang.DraftMerge;
import modeldesk.lang.MergedKey;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.latest.KeyDecision.Answer;
import modeldesk.ui.session.Behind;
import modeldesk.ui.session.LineEnds;
import modeldesk.yaml.YamlChoice.Side;
import modeldesk.yaml.YamlConflict;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// One file of a merge: what is to decide in it, and the result as far as it goes, which may be
/// written by hand too. Going back to a text that was there before goes back to what was decided
/// then. On the window's thread only.
public final class MergingFile {
  private static final int MOST_MOMENTS = 100;

  private final Behind behind;
  private final List<KeyDecision> decisions;
  private final List<Prepared> moments = new ArrayList<>();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private Prepared now;
  private Consumer<Edits> changed = edits -> {};

  MergingFile(Prepared prepared) {
    behind = prepared.behind();
    now = prepared;
    decisions = decisions(behind);
    show();
    remember();
  }

  public FileName name() {
    return behind.name();
  }

  public Behind behind() {
    return behind;
  }

  /// What is to decide, in the order of the text.
  public List<KeyDecision> decisions() {
    return decisions;
  }

  /// What was decided without asking.
  public List<MergedKey> taken() {
    return behind.merge() instanceof DraftMerge.ByKey(_, var taken) ? taken : List.of();
  }

  public boolean isDecided() {
    return decisions.stream().noneMatch(KeyDecision::isOpen);
  }

  /// Whether the result can be written by hand: not where it is only asked whether the file stays.
  public boolean isEditable() {
    return behind.merge() instanceof DraftMerge.ByKey;
  }

  /// The result as it is now, with plain line ends; empty for a file that goes.
  public String text() {
    return now.text();
  }

  /// Counts the changes of the result and of what is decided.
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /// Told of changes of the result that were not made by hand.
  public void onChanged(Consumer<Edits> listener) {
    changed = listener;
  }

  /// Where a key that is to decide stands in the result.
  public Span place(KeyDecision decision) {
    int index = decisions.indexOf(decision);
    return index < 0 || index >= now.places().size() ? new Span(0, 0) : now.places().get(index);
  }

  Prepared prepared() {
    return now;
  }

  /// Takes a side at a key; what was written by hand elsewhere stays.
  void choose(KeyDecision decision, Side side) {
    int index = decisions.indexOf(decision);
    if (index < 0) {
      return;
    }
    remember();
    List<Side> sides = replaced(now.sides(), index, side);
    List<Answer> answers = replaced(now.answers(), index, answer(side));
    Edits edits;
    if (behind.merge() instanceof DraftMerge.ByKey(var merge, _)) {
      var pure = merge.decided(sides);
      if (now.text().equals(now.pure())) {
        edits = Edits.between(now.text(), pure.text());
        now = new Prepared(behind, sides, answers, pure.text(), pure.text(), pure.places());
      } else {
        Span at = now.places().get(index);
        Span there = pure.places().get(index);
        String chosen = pure.text().substring(there.start(), there.end());
        edits = Edits.of(Edit.replace(at, chosen));
        List<Span> moved = now.places().stream().map(edits::map).toList();
        Span fresh = new Span(at.start(), at.start() + chosen.length());
        now =
            new Prepared(
                behind,
                sides,
                answers,
                pure.text(),
                edits.apply(now.text()),
                replaced(moved, index, fresh));
      }
    } else {
      String text = whole(side);
      edits = Edits.between(now.text(), text);
      now = new Prepared(behind, sides, answers, text, text, List.of());
    }
    remember();
    show();
    if (!edits.isEmpty()) {
      changed.accept(edits);
    }
  }

  /// Takes over what was written by hand; a key whose line was touched counts as decided by hand.
  void edited(Edits edits) {
    String text = edits.apply(now.text());
    Prepared before = moment(text);
    if (before == null) {
      List<Answer> answers = new ArrayList<>(now.answers());
      List<Span> places = new ArrayList<>();
      for (int i = 0; i < now.places().size(); i++) {
        KeyPlace place = new KeyPlace(now.text(), now.places().get(i));
        if (place.isChangedBy(edits)) {
          answers.set(i, Answer.BY_HAND);
        }
        places.add(place.after(edits));
      }
      now = new Prepared(behind, now.sides(), answers, now.pure(), text, places);
    } else {
      now = before;
    }
    show();
  }

  private void show() {
    for (int i = 0; i < decisions.size(); i++) {
      decisions.get(i).setAnswer(now.answers().get(i));
    }
    revision.set(revision.get() + 1);
  }

  private void remember() {
    if (moments.isEmpty() || !moments.getLast().equals(now)) {
      moments.add(now);
    }
    if (moments.size() > MOST_MOMENTS) {
      moments.removeFirst();
    }
  }

  private @Nullable Prepared moment(String text) {
    return moments.reversed().stream()
        .filter(each -> each.text().equals(text))
        .findFirst()
        .orElse(null);
  }

  private String whole(Side side) {
    ModelFile theirs = behind.theirs();
    String kept =
        switch (side) {
          case MINE -> behind.draft().text();
          case THEIRS -> theirs == null ? null : theirs.text();
          case BASE -> behind.draft().baseText();
        };
    return kept == null ? "" : LineEnds.plain(kept);
  }

  private static List<KeyDecision> decisions(Behind behind) {
    FileName name = behind.name();
    ModelFile theirs = behind.theirs();
    return switch (behind.merge()) {
      case DraftMerge.Same _ -> List.of();
      case DraftMerge.ByKey(var merge, _) ->
          merge.conflicts().stream().map(each -> decision(name, each)).toList();
      case DraftMerge.GoneThere _, DraftMerge.GoneHere _ ->
          List.of(
              new KeyDecision(
                  name,
                  YamlPath.ROOT,
                  behind.draft().baseText(),
                  behind.draft().text(),
                  theirs == null ? null : theirs.text(),
                  true));
    };
  }

  private static KeyDecision decision(FileName name, YamlConflict conflict) {
    return new KeyDecision(
        name, conflict.path(), conflict.base(), conflict.mine(), conflict.theirs(), false);
  }

  private static Answer answer(Side side) {
    return switch (side) {
      case BASE -> Answer.BASE;
      case MINE -> Answer.MINE;
      case THEIRS -> Answer.THEIRS;
    };
  }

  private static <T> List<T> replaced(List<T> list, int index, T value) {
    List<T> changed = new ArrayList<>(list);
    changed.set(index, value);
    return changed;
  }
}
