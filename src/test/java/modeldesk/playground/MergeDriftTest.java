package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A merge brings the branch's files, whatever became of them in the model since (api.md §4).
class MergeDriftTest {
  private static final String BLOBS = Sample.BLOBS_R_US;
  private static final String BRANCH = "branchId=" + Sample.RETURNS_DESK;
  private static final String MERGE = "/models/" + BLOBS + "/branch/feat%2Freturns-desk/merge";
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options());
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private void write(String key, String text, String more) {
    assertThat(desk.write(BLOBS, key, text, "combined", more).status()).isEqualTo(200);
  }

  @Test
  void aFileWrittenInTheBranchWinsSilently() {
    String branch = ", \"branchId\": \"" + Sample.RETURNS_DESK + "\"";
    String before = desk.file(BLOBS, BRANCH, "ecomm/orders.view");
    write("ecomm/orders.view", before + "  mine:\n    sql: '1'\n", branch);
    write("ecomm/orders.view", before + "  theirs:\n    sql: '2'\n", "");

    assertThat(desk.post(MERGE, "{}").status()).isEqualTo(200);

    assertThat(desk.file(BLOBS, "", "ecomm/orders.view"))
        .contains("  mine:\n")
        .doesNotContain("theirs");
  }

  @Test
  void soDoesAFileOfTheBranchThatTheSampleBrought() {
    String shown = desk.file(BLOBS, BRANCH, "ecomm/returns.view");
    String theirs = desk.file(BLOBS, "", "ecomm/returns.view") + "  theirs:\n    sql: '2'\n";
    write("ecomm/returns.view", theirs, "");
    assertThat(desk.file(BLOBS, BRANCH, "ecomm/returns.view")).contains("theirs");

    desk.post(MERGE, "{}");

    assertThat(desk.file(BLOBS, "", "ecomm/returns.view"))
        .isEqualTo(shown)
        .doesNotContain("theirs");
  }

  @Test
  void filesTheBranchLeftAloneStay() {
    write("new.topic", "base_view: ecomm__users\n", "");
    desk.post(MERGE, "{}");
    assertThat(desk.file(BLOBS, "", "new.topic")).isEqualTo("base_view: ecomm__users\n");
  }
}
