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
  void whatTheBranchWroteWhereTheSharedModelHasNothingOnlyAdds() {
    String branch = base("Orders", "Orders\ndescription: Sold");
    assertThat(Changes.onlyAdds(BASE, branch, "description: Sold\n")).isTrue();
    assertThat(Changes.onlyAdds(BASE, branch, "description: Old\n")).isFalse();
    assertThat(Changes.onlyAdds(BASE, branch, null)).isFalse();
  }

  @Test
  void anotherValueMayHideWhatChangedThere() {
    assertThat(Changes.onlyAdds(BASE, base("Orders", "Mine"), "label: Mine\n")).isFalse();
  }

  @Test
  void aKeyThatIsGoneMayHideWhatChangedThere() {
    String branch = base("  status:\n    label: Status\n", "");
    assertThat(Changes.onlyAdds(BASE, branch, "dimensions:\n  status:\n    ignored: true\n"))
        .isFalse();
  }

  @Test
  void aNewFileOnlyAddsWhenTheBranchWroteAllOfIt() {
    assertThat(Changes.onlyAdds(null, BASE, BASE)).isTrue();
    assertThat(Changes.onlyAdds(null, BASE, "label: Orders\n")).isFalse();
  }

  @Test
  void aDeletedFileMayHideWhatChangedThere() {
    assertThat(Changes.onlyAdds(BASE, null, "ignored: true\n")).isFalse();
  }
}
