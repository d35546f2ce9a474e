package modeldesk.ui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.yaml.YamlPath;
import org.junit.jupiter.api.Test;

final class ChangesTest {
  private static final String BASE =
      """
      label: Orders
      dimensions:
        id:
          sql: id
        status:
          label: Status
      """;

  private static String base(String from, String to) {
    assertThat(BASE).contains(from);
    return BASE.replace(from, to);
  }

  @Test
  void nothingIsLostWhereTheSharedModelDidNotChange() {
    assertThat(Changes.lost(BASE, BASE, base("Orders", "Mine")).any()).isFalse();
  }

  @Test
  void aKeyThatChangedThereAndIsOldOnTheBranchWouldBeLost() {
    Changes.Lost lost =
        Changes.lost(BASE, base("label: Status", "label: State"), base("sql: id", "sql: key"));
    assertThat(lost.keys()).containsExactly(YamlPath.of("dimensions", "status", "label"));
    assertThat(lost.any()).isTrue();
  }

  @Test
  void aKeyThatBothChangedDifferentlyWouldBeLost() {
    Changes.Lost lost = Changes.lost(BASE, base("Orders", "Theirs"), base("Orders", "Mine"));
    assertThat(lost.keys()).containsExactly(YamlPath.of("label"));
  }

  @Test
  void aChangeTheBranchShowsTooIsNotLostWhateverTheOrderOfKeys() {
    String shared = base("label: Orders", "label: Sales");
    String branch =
        """
        dimensions:
          status:
            label: Status
          id:
            sql: key
        label: "Sales"
        """;
    assertThat(Changes.lost(BASE, shared, branch).any()).isFalse();
  }

  @Test
  void aChangedCommentIsLostUnlessTheBranchHasIt() {
    String shared = "# Ask lee first\n" + BASE;
    assertThat(Changes.lost(BASE, shared, base("Orders", "Mine")).any()).isTrue();
    assertThat(Changes.lost(BASE, shared, "# Ask lee first\n" + base("sql: id", "sql: key")).any())
        .isFalse();
  }

  @Test
  void aFileThatIsGoneOnOneSideAndChangedOnTheOtherIsLost() {
    assertThat(Changes.lost(BASE, null, base("Orders", "Mine")).any()).isTrue();
    assertThat(Changes.lost(BASE, base("Orders", "Theirs"), null).any()).isTrue();
  }

  @Test
  void textThatIsNoYamlCountsAsLost() {
    assertThat(Changes.lost(BASE, "a: [", base("Orders", "Mine")).any()).isTrue();
  }

  @Test
  void aChangeArrivesOnlyOnceTheBranchHasIt() {
    String taken = base("label: Status", "label: State");
    String before = base("sql: id", "sql: key");
    String both = taken.replace("sql: id", "sql: key");
    assertThat(Changes.arrived(BASE, taken, before, before)).isFalse();
    assertThat(Changes.arrived(BASE, taken, before, both)).isTrue();
    assertThat(Changes.arrived(BASE, taken, before, before.replace("Orders", "Sales"))).isFalse();
  }

  @Test
  void aDecidedConflictArrivesAndAnOpenOneDoesNot() {
    String taken = base("Orders", "Theirs");
    String before = base("Orders", "Mine");
    assertThat(Changes.arrived(BASE, taken, before, base("Orders", "Both"))).isTrue();
    String open = "<<<<<<< mine\nlabel: Mine\n=======\nlabel: Theirs\n>>>>>>> shared\n";
    assertThat(Changes.arrived(BASE, taken, before, open)).isFalse();
  }

  @Test
  void theOwnLayerExplainsWhatItWrote() {
    String branch = base("Orders", "Mine");
    assertThat(Changes.explained(BASE, branch, "label: Mine\n")).isTrue();
    assertThat(Changes.explained(BASE, branch, "dimensions:\n  id:\n    sql: id\n")).isFalse();
    assertThat(Changes.explained(BASE, branch, null)).isFalse();
  }

  @Test
  void aKeyMissingOnTheBranchIsExplainedOnlyWhenItIsIgnoredThere() {
    String branch = base("  status:\n    label: Status\n", "");
    assertThat(Changes.explained(BASE, branch, "dimensions:\n  status:\n    ignored: true\n"))
        .isTrue();
    assertThat(Changes.explained(BASE, branch, "label: Orders\n")).isFalse();
  }

  @Test
  void aNewFileIsExplainedWhenTheBranchWroteAllOfIt() {
    assertThat(Changes.explained(null, BASE, BASE)).isTrue();
    assertThat(Changes.explained(null, BASE, "label: Orders\n")).isFalse();
  }

  @Test
  void aDeletedFileIsExplainedWhenTheBranchIgnoresIt() {
    assertThat(Changes.explained(BASE, null, "ignored: true\n")).isTrue();
    assertThat(Changes.explained(BASE, null, "label: x\n")).isFalse();
  }
}
