package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.i18n.Messages;
import org.junit.jupiter.api.Test;

/// What stands on the screen when Omni answers again.
final class NoticesTest {
  private static final String UNREACHABLE =
      "Omni cannot be reached. Your drafts are kept on this computer; check the network and try"
          + " again.";
  private static final String NOT_DONE =
      "The schema of Blobs R Us was not refreshed. " + UNREACHABLE;

  @Test
  void whatOnlySaidThatOmniWasAwayGoesAndWhatWasNotDoneStaysTold() {
    Notices notices = new Notices();
    notices.error(UNREACHABLE);
    notices.error(NOT_DONE);

    notices.reached();

    assertThat(notices.all())
        .extracting(Notice::text)
        .containsExactly(
            "The schema of Blobs R Us was not refreshed. Omni answers again, so it can be tried"
                + " again.");
  }

  @Test
  void thatOmniIsAwayIsNotToldTwice() {
    Notices notices = new Notices();
    notices.info(Messages.get("shell.reason.offline"));
    notices.info("Kept.");
    notices.error(NOT_DONE);
    assertThat(notices.all()).extracting(Notice::text).containsExactly("Kept.", NOT_DONE);
  }

  @Test
  void whatWentWrongIsToldUntilItGoesRight() {
    Notices notices = new Notices();
    notices.error("schema", NOT_DONE);
    notices.error("files", "The files could not be fetched again. " + UNREACHABLE);
    notices.warning("The draft of orders.view was made older.");
    notices.reached();

    notices.settled("files");
    notices.show(new Notice(Notice.Level.SUCCESS, "Nothing changed.", null).about("schema"));

    assertThat(notices.all())
        .extracting(Notice::text)
        .containsExactly("The draft of orders.view was made older.", "Nothing changed.");
  }
}
