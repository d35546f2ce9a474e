package modeldesk.ui.latest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.latest.KeyDecision.Answer;
import modeldesk.ui.session.Behind;
import modeldesk.yaml.YamlChoice.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MergingFileTest {
  private static final FileName FILE = new FileName("ecomm/order_items.view");
  private static final String BASE =
      """
      dimensions:
        status:
          label: Status
        id:
          sql: ${TABLE}.id
      measures:
        rate:
          sql: ${a} / ${b}
          format: percent_1
      """;
  private static final String MINE =
      BASE.replace("label: Status", "label: Mine").replace("/ ${b}", "/ NULLIF(${b}, 0)");
  private static final String THEIRS =
      BASE.replace("label: Status", "label: Theirs")
          .replace("${a} /", "100 * ${a} /")
          .replace("percent_1", "number_1");

  private static Behind behind(
      @Nullable String base, @Nullable String mine, @Nullable String theirs) {
    return Behind.of(
        new Draft(FILE, mine, base, base == null ? null : new Checksum("a"), Instant.EPOCH),
        theirs == null ? null : new ModelFile(FILE, theirs, new Checksum("b")));
  }

  private static MergingFile file() {
    return new MergingFile(Prepared.of(behind(BASE, MINE, THEIRS), null));
  }

  private static void type(MergingFile file, String from, String to) {
    int at = file.text().indexOf(from);
    assertThat(at).isNotNegative();
    file.edited(Edits.of(new Edit(at, at + from.length(), to)));
  }

  private static String result(String label, String sql) {
    return BASE.replace("label: Status", label)
        .replace("sql: ${a} / ${b}", sql)
        .replace("percent_1", "number_1");
  }

  @Test
  void beginsWithMineWhereNothingIsDecidedAndAsksForEveryKey() {
    MergingFile file = file();
    assertThat(file.text()).isEqualTo(result("label: Mine", "sql: ${a} / NULLIF(${b}, 0)"));
    assertThat(file.decisions()).extracting(KeyDecision::answer).containsOnly(Answer.OPEN);
    assertThat(file.isDecided()).isFalse();
  }

  @Test
  void eachSideCanBeTakenAndTakenBack() {
    MergingFile file = file();
    file.choose(file.decisions().get(0), Side.THEIRS);
    file.choose(file.decisions().get(1), Side.BASE);
    assertThat(file.text()).isEqualTo(result("label: Theirs", "sql: ${a} / ${b}"));
    assertThat(file.isDecided()).isTrue();
    file.choose(file.decisions().get(1), Side.THEIRS);
    file.choose(file.decisions().get(0), Side.MINE);
    assertThat(file.text()).isEqualTo(result("label: Mine", "sql: 100 * ${a} / ${b}"));
  }

  @Test
  void writingInTheLineOfAKeyDecidesItByHandAndNoOther() {
    MergingFile file = file();
    type(file, "${a} / NULLIF", "100 * ${a} / NULLIF");
    assertThat(file.decisions())
        .extracting(KeyDecision::answer)
        .containsExactly(Answer.OPEN, Answer.BY_HAND);
    type(file, "${TABLE}.id", "${TABLE}.order_id");
    assertThat(file.decisions())
        .extracting(KeyDecision::answer)
        .containsExactly(Answer.OPEN, Answer.BY_HAND);
  }

  @Test
  void aLineBegunBelowAKeyDecidesNothing() {
    MergingFile file = file();
    int end = file.text().indexOf("label: Mine") + "label: Mine".length();
    file.edited(Edits.of(Edit.insert(end, "\n    ")));
    file.edited(Edits.of(Edit.insert(end + 5, "description: More")));
    assertThat(file.text()).contains("    label: Mine\n    description: More\n");
    assertThat(file.decisions()).extracting(KeyDecision::answer).containsOnly(Answer.OPEN);
  }

  @Test
  void aSideTakenLaterKeepsWhatWasWrittenElsewhere() {
    MergingFile file = file();
    type(file, "${TABLE}.id", "${TABLE}.order_id");
    type(file, "${a} / NULLIF", "100 * ${a} / NULLIF");
    file.choose(file.decisions().get(0), Side.THEIRS);
    assertThat(file.text())
        .isEqualTo(
            result("label: Theirs", "sql: 100 * ${a} / NULLIF(${b}, 0)")
                .replace("${TABLE}.id", "${TABLE}.order_id"));
    file.choose(file.decisions().get(1), Side.MINE);
    assertThat(file.text())
        .isEqualTo(
            result("label: Theirs", "sql: ${a} / NULLIF(${b}, 0)")
                .replace("${TABLE}.id", "${TABLE}.order_id"));
  }

  @Test
  void goingBackToATextGoesBackToWhatWasDecidedThen() {
    MergingFile file = file();
    String before = file.text();
    file.choose(file.decisions().get(0), Side.THEIRS);
    String after = file.text();
    file.edited(Edits.between(after, before));
    assertThat(file.decisions()).extracting(KeyDecision::answer).containsOnly(Answer.OPEN);
    file.edited(Edits.between(before, after));
    assertThat(file.decisions())
        .extracting(KeyDecision::answer)
        .containsExactly(Answer.THEIRS, Answer.OPEN);
  }

  @Test
  void tellsTheAreaWhatWasChosen() {
    MergingFile file = file();
    String[] area = {file.text()};
    file.onChanged(edits -> area[0] = edits.apply(area[0]));
    file.choose(file.decisions().get(0), Side.THEIRS);
    file.choose(file.decisions().get(1), Side.THEIRS);
    assertThat(area[0]).isEqualTo(file.text());
  }

  @Test
  void aMergeBegunAnewKeepsWhatWasDecidedAndWritten() {
    MergingFile file = file();
    file.choose(file.decisions().get(0), Side.THEIRS);
    type(file, "${a} / NULLIF", "100 * ${a} / NULLIF");
    type(file, "${TABLE}.id", "${TABLE}.order_id");
    String later = THEIRS + "    description: Later\n";
    MergingFile anew = new MergingFile(Prepared.of(behind(BASE, MINE, later), file.prepared()));
    assertThat(anew.text())
        .isEqualTo(
            result("label: Theirs", "sql: 100 * ${a} / NULLIF(${b}, 0)")
                    .replace("${TABLE}.id", "${TABLE}.order_id")
                + "    description: Later\n");
    assertThat(anew.decisions())
        .extracting(KeyDecision::answer)
        .containsExactly(Answer.THEIRS, Answer.BY_HAND);
  }

  @Test
  void aKeyThatTheirsChangedOnceMoreIsAskedAboutAgain() {
    MergingFile file = file();
    file.choose(file.decisions().get(0), Side.THEIRS);
    file.choose(file.decisions().get(1), Side.MINE);
    String later = THEIRS.replace("label: Theirs", "label: Theirs too");
    MergingFile anew = new MergingFile(Prepared.of(behind(BASE, MINE, later), file.prepared()));
    assertThat(anew.decisions())
        .extracting(KeyDecision::answer)
        .containsExactly(Answer.OPEN, Answer.MINE);
  }

  @Test
  void aFileThatIsGoneThereStaysOrGoes() {
    MergingFile file = new MergingFile(Prepared.of(behind(BASE, MINE, null), null));
    assertThat(file.decisions()).singleElement().satisfies(d -> assertThat(d.isWhole()).isTrue());
    assertThat(file.isEditable()).isFalse();
    file.choose(file.decisions().getFirst(), Side.THEIRS);
    assertThat(file.text()).isEmpty();
    file.choose(file.decisions().getFirst(), Side.MINE);
    assertThat(file.text()).isEqualTo(MINE);
  }

  @Test
  void linesThatAreNoYamlAreDecidedLikeKeys() {
    MergingFile file = new MergingFile(Prepared.of(behind("a: 1\n", "a: 'x\n", "a: 'y\n"), null));
    assertThat(file.decisions())
        .singleElement()
        .satisfies(d -> assertThat(d.path().isRoot()).isTrue());
    file.choose(file.decisions().getFirst(), Side.THEIRS);
    assertThat(file.text()).isEqualTo("a: 'y\n");
  }
}
