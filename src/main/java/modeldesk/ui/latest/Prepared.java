package modeldesk.ui.latest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import modeldesk.lang.DraftMerge;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.latest.KeyDecision.Answer;
import modeldesk.ui.session.Behind;
import modeldesk.ui.session.LineEnds;
import modeldesk.yaml.YamlChoice.Side;
import modeldesk.yaml.YamlConflict;
import modeldesk.yaml.YamlMerge;
import org.jspecify.annotations.Nullable;

/// How far the merge of one file is: who is taken at each conflict (`sides`, mine where nothing is
/// decided), what is decided, the text that the sides alone would give (`pure`), and the text with
/// what was written by hand, with the place of each conflict. Made in the CPU lane.
record Prepared(
    Behind behind,
    List<Side> sides,
    List<Answer> answers,
    String pure,
    String text,
    List<Span> places) {
  Prepared {
    sides = List.copyOf(sides);
    answers = List.copyOf(answers);
    places = List.copyOf(places);
  }

  /// Begins a merge, or begins it anew after draft or file changed: decisions about what is as it
  /// was stay, and so does what was written by hand.
  static Prepared of(Behind behind, @Nullable Prepared past) {
    if (!(behind.merge() instanceof DraftMerge.ByKey(var merge, _))) {
      String mine = behind.draft().text();
      String shown = mine == null ? "" : LineEnds.plain(mine);
      return new Prepared(
          behind, List.of(Side.MINE), List.of(Answer.OPEN), shown, shown, List.of());
    }
    List<Side> sides = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (YamlConflict conflict : merge.conflicts()) {
      int known = past == null ? -1 : past.indexOf(conflict);
      sides.add(past == null || known < 0 ? Side.MINE : past.sides().get(known));
      answers.add(past == null || known < 0 ? Answer.OPEN : past.answers().get(known));
    }
    YamlMerge.Decided pure = merge.decided(sides);
    if (past == null || past.text().equals(past.pure())) {
      return new Prepared(behind, sides, answers, pure.text(), pure.text(), pure.places());
    }
    String text = YamlMerge.of(past.pure(), past.text(), pure.text()).text();
    Edits hand = Edits.between(pure.text(), text);
    return new Prepared(
        behind, sides, answers, pure.text(), text, pure.places().stream().map(hand::map).toList());
  }

  private int indexOf(YamlConflict wanted) {
    List<YamlConflict> mine =
        behind.merge() instanceof DraftMerge.ByKey(var merge, _)
            ? merge.conflicts()
            : Collections.emptyList();
    for (int i = 0; i < mine.size(); i++) {
      YamlConflict each = mine.get(i);
      if (each.path().equals(wanted.path())
          && Objects.equals(each.base(), wanted.base())
          && Objects.equals(each.mine(), wanted.mine())
          && Objects.equals(each.theirs(), wanted.theirs())) {
        return i;
      }
    }
    return -1;
  }
}
