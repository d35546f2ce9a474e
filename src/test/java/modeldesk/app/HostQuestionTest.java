package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import modeldesk.model.Instance;
import modeldesk.store.AppFolders;
import modeldesk.store.SettingsStore;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostQuestionTest {
  @TempDir Path home;
  private final Background background = new Background(Runnable::run);
  private final List<Ask.Question> asked = new ArrayList<>();

  @AfterEach
  void close() {
    background.close();
  }

  private SettingsStore store() {
    return new SettingsStore(AppFolders.under(home));
  }

  private Remembered remembered() throws Exception {
    return new Remembered(store(), store().load().settings(), background, new Notices());
  }

  private static Instance vanity() {
    return Instance.parse("https://omni.acme.example", false);
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.omniapp.co, false, false",
    "https://acme.playground.exploreomni.dev, false, false",
    "https://omniapp.co.evil.example, false, true",
    "https://evilomniapp.co, false, true",
    "https://omni.acme.example, false, true",
    "http://localhost:8080, false, false",
    "http://127.0.0.1:8080, false, false",
    "https://10.0.0.7, false, true",
    "http://127.0.0.1:8080, true, false",
  })
  void isNeededForHostsThatAreNeitherOmnisNorThisComputer(
      String address, boolean playground, boolean needed) throws Exception {
    HostQuestion question = new HostQuestion(Instance.parse(address, playground), remembered());
    assertThat(question.isNeeded()).isEqualTo(needed);
  }

  @Test
  void namesTheHostAndWhatIsAtStake() throws Exception {
    new HostQuestion(vanity(), remembered()).put((question, yes) -> asked.add(question), () -> {});
    assertThat(asked)
        .containsExactly(
            new Ask.Question(
                "Send the token to omni.acme.example?",
                "omni.acme.example is not one of Omni's own addresses, and whoever runs it could"
                    + " use your token. Send it only if this is the address at which your company"
                    + " signs in to Omni. You are asked once.",
                "Send the token there",
                null,
                true));
  }

  @Test
  void aNoOpensNothingAndIsAskedAgainNextTime() throws Exception {
    Remembered remembered = remembered();
    List<String> opened = new ArrayList<>();
    new HostQuestion(vanity(), remembered)
        .put((question, yes) -> asked.add(question), () -> opened.add("window"));
    assertThat(opened).isEmpty();
    assertThat(new HostQuestion(vanity(), remembered).isNeeded()).isTrue();
  }

  @Test
  void aYesOpensTheWindowAndIsKept() throws Exception {
    Remembered remembered = remembered();
    List<String> opened = new ArrayList<>();
    new HostQuestion(vanity(), remembered)
        .put((question, yes) -> yes.run(), () -> opened.add("window"));
    remembered.flush();
    background.close();
    assertThat(opened).containsExactly("window");
    assertThat(new HostQuestion(vanity(), remembered()).isNeeded()).isFalse();
    assertThat(
            new HostQuestion(Instance.parse("https://other.acme.example", false), remembered())
                .isNeeded())
        .isTrue();
  }
}
