package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;

final class FoldingTest {
  private static final FileName API = new FileName("api.topic");
  private static final Issue.Rule RULE = new Issue.Rule("unknown-view", true, false, false);
  private static final Issue OMNI =
      new Issue(
          Issue.Origin.OMNI,
          Severity.ERROR,
          "No view \"api\". Set base_view to a valid, existing view.",
          "api.topic,base_view",
          API,
          new Span(0, 14),
          null);
  private static final Issue LOCAL =
      Issue.of(
          Severity.ERROR,
          "No view 'api'. Set base_view to a valid, existing view.",
          "api.topic,base_view",
          API,
          new Span(11, 14),
          RULE);

  private final Issues issues = new Issues();

  @Test
  void whatOmniAndARuleFindAlikeIsOneIssueOfOmnisWithTheRulesCure() {
    issues.replaceLocal(List.of(LOCAL), Set.of());
    issues.replaceOmni(List.of(OMNI));
    assertThat(issues.all()).containsExactly(OMNI.with(RULE));
    assertThat(issues.count(Severity.ERROR)).isEqualTo(1);
  }

  @Test
  void whatIsSaidOfAnotherPlaceOrInOtherWordsStaysApart() {
    Issue elsewhere = LOCAL.at(API, new Span(40, 43));
    Issue other = OMNI.at(new FileName("other.topic"), new Span(0, 14));
    issues.replaceOmni(List.of(OMNI, other));
    issues.replaceLocal(List.of(elsewhere), Set.of());
    assertThat(issues.all()).containsExactly(OMNI, other, elsewhere);
  }

  @Test
  void howeverManyIssuesAKeyMovesItIsOneChange() {
    Issue below = LOCAL.at(API, new Span(40, 43));
    issues.replaceOmni(List.of(OMNI));
    issues.replaceLocal(List.of(below), Set.of());
    List<Integer> changes = new ArrayList<>();
    issues.all().addListener((ListChangeListener<Issue>) change -> changes.add(1));
    issues.follow(API, Edits.of(Edit.insert(0, "x")));
    assertThat(changes).hasSize(1);
    assertThat(issues.all().getLast().span()).isEqualTo(new Span(41, 44));
  }

  @Test
  void whereTheWordsWereChangedSinceTheRuleSpeaksAlone() {
    issues.replaceOmni(List.of(OMNI));
    issues.follow(API, Edits.of(Edit.insert(13, "x")));
    Issue now = LOCAL.at(API, new Span(11, 15));
    issues.replaceLocal(List.of(now), Set.of());
    assertThat(issues.all()).containsExactly(now);
  }

  @Test
  void whatTheRulesSayOfChangedWordsStandsForWhatOmniSaidOfThoseBefore() {
    issues.replaceOmni(List.of(OMNI));
    issues.follow(API, Edits.of(Edit.insert(13, "x")));
    Issue other =
        Issue.of(
            Severity.ERROR,
            "No view 'apxi'. Set base_view to a valid, existing view.",
            "api.topic,base_view",
            API,
            new Span(11, 15),
            RULE);
    issues.replaceLocal(List.of(other), Set.of());
    assertThat(issues.all()).containsExactly(other);
    issues.replaceLocal(List.of(other.at(API, new Span(40, 44))), Set.of());
    assertThat(issues.all()).hasSize(2);
    issues.replaceLocal(List.of(), Set.of());
    assertThat(issues.all()).hasSize(1).allMatch(Issue::edited);
  }

  @Test
  void aRuleThatFindsNothingMoreLeavesOmnisFinding() {
    issues.replaceOmni(List.of(OMNI));
    issues.replaceLocal(List.of(LOCAL), Set.of());
    issues.replaceLocal(List.of(), Set.of());
    assertThat(issues.all()).containsExactly(OMNI);
  }

  @Test
  void anOmniThatTellsNoPlaceGetsTheOneOfTheRule() {
    Issue placeless =
        new Issue(Issue.Origin.OMNI, Severity.ERROR, "No view \"api\"", "", null, null, null);
    issues.replaceLocal(List.of(LOCAL), Set.of());
    issues.replaceOmni(List.of(placeless));
    assertThat(issues.all()).containsExactly(placeless.at(API, new Span(11, 14)).with(RULE));
  }

  @Test
  void filesThatAreKeptAsTheyAreKeepTheirs() {
    issues.replaceLocal(List.of(LOCAL), Set.of());
    issues.replaceLocal(List.of(), Set.of(API));
    assertThat(issues.all()).containsExactly(LOCAL);
  }
}
