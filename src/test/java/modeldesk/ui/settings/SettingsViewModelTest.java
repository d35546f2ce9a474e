package modeldesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.History;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.SetClock;
import modeldesk.ui.session.Surroundings;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsViewModelTest {
  private static final String HOST = "acme.omniapp.co";

  @TempDir Path home;
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final Notices notices = new Notices();
  private final SetClock clock = new SetClock();
  private final List<String> around = new ArrayList<>();
  private final List<Ask.Question> asked = new ArrayList<>();
  private boolean noFileManager;
  private boolean yes = true;
  private AppFolders folders;
  private History history;
  private Remembered remembered;
  private SettingsViewModel model;

  @BeforeEach
  void start() throws IOException {
    folders = AppFolders.under(home);
    history = new History(folders, HOST);
    open(false);
  }

  /// The program is started on the folder.
  private void open(boolean playground) throws IOException {
    SettingsStore store = new SettingsStore(folders);
    remembered = new Remembered(store, store.load().settings(), background, notices);
    model =
        new SettingsViewModel(
            remembered,
            new Versions(history, background, notices, clock),
            (question, confirmed) -> {
              asked.add(question);
              if (yes) {
                confirmed.run();
              }
            },
            new Places(folders, HOST, playground, folders.ofHost(HOST).resolve("drafts")),
            new Surroundings() {
              @Override
              public void showFolder(Path folder) throws IOException {
                if (noFileManager) {
                  throw new IOException("none");
                }
                around.add("show " + folder);
              }

              @Override
              public void copy(String text) {
                around.add("copy " + text);
              }

              @Override
              public List<String> codeFonts() {
                return List.of("Noto Mono", "JetBrains Mono", "Cousine");
              }
            },
            background,
            () -> around.add("keys"));
  }

  @AfterEach
  void stop() {
    background.close();
  }

  private <S extends Setting> S setting(Class<S> type, String id) {
    return model.all().stream()
        .filter(setting -> setting.about().id().equals(id))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLettersOfCodeAreChosenAmongThoseInstalled() {
    Family family = setting(Family.class, "code-font");
    assertThat(family.families()).containsExactly("");
    model.show();
    window.until(() -> family.families().size() > 1);
    assertThat(family.families()).containsExactly("", "Cousine", "Noto Mono");
    family.choose("Cousine");
    assertThat(remembered.settings().sight().codeFont()).isEqualTo("Cousine");
    assertThat(family.usualProperty().getValue())
        .isEqualTo("JetBrains Mono (comes with Model Desk)");
    family.reset();
    assertThat(remembered.settings().sight()).isEqualTo(Settings.Sight.DEFAULT);
  }

  @Test
  void theWindowIsZoomedWithinItsLimits() {
    Amount zoom = amount("zoom");
    zoom.textProperty().set("201");
    zoom.commit();
    assertThat(zoom.problemProperty().get())
        .isEqualTo("Type a whole number from 80 to 200. 100 % stays as it was.");
    zoom.textProperty().set("150");
    zoom.commit();
    assertThat(remembered.settings().sight()).isEqualTo(new Settings.Sight("", 150, false));
  }

  @Test
  void withoutAServerThereAreOnlyTheSettingsOfTheProgram() {
    SettingsViewModel alone =
        new SettingsViewModel(remembered, folders, new NoSurroundings(), background);
    assertThat(alone.all().stream().map(setting -> setting.about().id()))
        .containsExactly(
            "look",
            "zoom",
            "motion",
            "code-font",
            "font-size",
            "practices",
            "history-days",
            "history-size",
            "requests",
            "patience",
            "proxy",
            "trusted",
            "folder-settings-file",
            "folder-data",
            "folder-log");
  }

  private Amount amount(String id) {
    return setting(Amount.class, id);
  }

  @SuppressWarnings("unchecked")
  private Choice<Settings.Theme> look() {
    return (Choice<Settings.Theme>) setting(Choice.class, "look");
  }

  private void type(String id, String text) {
    amount(id).textProperty().set(text);
    amount(id).commit();
  }

  private List<String> found(String query) {
    model.filterProperty().set(query);
    return model.found().stream().map(setting -> setting.about().id()).toList();
  }

  private Settings onDisk() throws IOException {
    boolean[] written = new boolean[1];
    background.disk("Wait", progress -> true, ok -> written[0] = true, failure -> {});
    window.until(() -> written[0]);
    return new SettingsStore(folders).load().settings();
  }

  private void keepAText(int days, String text) throws IOException {
    history.keep(
        new Target.Place("s1", null, Mode.COMBINED),
        List.of(
            new History.Earlier(
                new FileName("orders.view"),
                History.Kind.DRAFT,
                clock.instant().minus(Duration.ofDays(days)),
                text)));
  }

  @Test
  void everySettingIsThereUnderItsGroup() {
    assertThat(model.all())
        .extracting(setting -> setting.about().group() + " " + setting.about().id())
        .containsExactly(
            "APPEARANCE look",
            "APPEARANCE zoom",
            "APPEARANCE motion",
            "EDITOR code-font",
            "EDITOR font-size",
            "KEYBOARD keys",
            "CHECKS practices",
            "HISTORY history-days",
            "HISTORY history-size",
            "HISTORY history-use",
            "NETWORK requests",
            "NETWORK patience",
            "NETWORK proxy",
            "NETWORK trusted",
            "FOLDERS folder-settings-file",
            "FOLDERS folder-drafts",
            "FOLDERS folder-server",
            "FOLDERS folder-data",
            "FOLDERS folder-log");
  }

  @Test
  void startsWithTheDefaultsAndOffersNoWayBackToThem() {
    assertThat(look().value()).isEqualTo(Settings.Theme.SYSTEM);
    assertThat(look().usualProperty().getValue()).isEmpty();
    assertThat(amount("font-size").textProperty().get()).isEqualTo("13");
    assertThat(amount("history-days").textProperty().get()).isEqualTo("90");
    assertThat(amount("history-size").textProperty().get()).isEqualTo("200");
    assertThat(amount("requests").textProperty().get()).isEqualTo("55");
    assertThat(setting(Choice.class, "patience").value()).isEqualTo(1);
    assertThat(amount("requests").usualProperty().getValue()).isEmpty();
  }

  @Test
  void whatIsChosenHoldsAtOnceAndIsThereAfterARestart() throws Exception {
    List<Settings> seen = new ArrayList<>();
    remembered.settingsProperty().addListener((o, was, is) -> seen.add(is));
    look().choose(Settings.Theme.DARK);
    type("font-size", "15,5");
    type("history-days", " 30 ");
    type("history-size", "50");
    type("requests", "20");

    Settings chosen =
        Settings.DEFAULT
            .withTheme(Settings.Theme.DARK)
            .withCodeFontSize(15.5)
            .withHistory(new Settings.KeptHistory(30, 50))
            .withNetwork(new Settings.Network(20, 1, ""));
    assertThat(seen).hasSize(5).last().isEqualTo(chosen);
    assertThat(onDisk()).isEqualTo(chosen);
    open(false);
    assertThat(amount("font-size").textProperty().get()).isEqualTo("15.5");
    assertThat(amount("history-days").textProperty().get()).isEqualTo("30");
    assertThat(amount("history-size").textProperty().get()).isEqualTo("50");
    assertThat(amount("requests").textProperty().get()).isEqualTo("20");
    assertThat(look().value()).isEqualTo(Settings.Theme.DARK);
  }

  @Test
  void whatIsOutOfRangeIsRefusedAndTheOldValueStays() throws Exception {
    type("history-days", "0");
    assertThat(amount("history-days").problemProperty().get())
        .isEqualTo("Type a whole number from 1 to 3650. 90 days stays as it was.");
    type("history-size", "1e5");
    assertThat(amount("history-size").problemProperty().get())
        .isEqualTo("Type a whole number from 1 to 100000. 200 MB stays as it was.");
    type("font-size", "7.9");
    assertThat(amount("font-size").problemProperty().get())
        .isEqualTo("Type a number from 8 to 40. 13 px stays as it was.");
    for (String wrong : List.of("4", "61", "", "-20", "12.5", "many", "99999999999")) {
      type("requests", wrong);
      assertThat(amount("requests").problemProperty().get())
          .as(wrong)
          .isEqualTo("Type a whole number from 5 to 60. 55 a minute stays as it was.");
    }

    assertThat(remembered.settings()).isEqualTo(Settings.DEFAULT);
    assertThat(onDisk()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void theEndsOfARangeAreTaken() {
    type("requests", "5");
    assertThat(remembered.settings().network().requestsPerMinute()).isEqualTo(5);
    type("requests", "60");
    assertThat(remembered.settings().network().requestsPerMinute()).isEqualTo(60);
    assertThat(amount("requests").problemProperty().get()).isEmpty();
  }

  @Test
  void whileItIsTypedNothingIsTakenAndNothingIsSaid() {
    type("history-days", "0");
    amount("history-days").textProperty().set("9");

    assertThat(amount("history-days").problemProperty().get()).isEmpty();
    assertThat(remembered.settings().history().days()).isEqualTo(90);
  }

  @Test
  void closingTakesWhatCanBeTakenAndForgetsTheRest() {
    model.show();
    amount("history-days").textProperty().set("14");
    amount("requests").textProperty().set("1000");
    model.close();

    assertThat(remembered.settings().history().days()).isEqualTo(14);
    assertThat(amount("requests").textProperty().get()).isEqualTo("55");
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void stepsStopAtTheEnds() {
    amount("requests").step(1);
    assertThat(amount("requests").textProperty().get()).isEqualTo("56");
    type("requests", "60");
    amount("requests").step(1);
    assertThat(amount("requests").textProperty().get()).isEqualTo("60");
    type("requests", "5");
    amount("requests").step(-1);
    assertThat(amount("requests").textProperty().get()).isEqualTo("5");
  }

  @Test
  void anotherValueOffersTheWayBackToTheDefault() {
    type("font-size", "20");
    look().choose(Settings.Theme.LIGHT);
    assertThat(amount("font-size").usualProperty().getValue()).isEqualTo("13 px");
    assertThat(look().usualProperty().getValue()).isEqualTo("As the system");

    amount("font-size").reset();
    look().reset();

    assertThat(remembered.settings()).isEqualTo(Settings.DEFAULT);
    assertThat(amount("font-size").usualProperty().getValue()).isEmpty();
    assertThat(look().usualProperty().getValue()).isEmpty();
  }

  @Test
  void whatChangesElsewhereIsShown() {
    remembered.change(settings -> settings.withCodeFontSize(17));
    assertThat(amount("font-size").textProperty().get()).isEqualTo("17");
  }

  @Test
  void theFilterLeavesWhatHasAllItsWords() {
    assertThat(found("history days")).containsExactly("history-days");
    assertThat(found("DARK")).containsExactly("look");
    assertThat(found("omni token")).containsExactly("requests", "trusted");
    assertThat(found("log report")).containsExactly("folder-log");
    assertThat(found("nonsense")).isEmpty();
    assertThat(found("  ")).hasSize(19);
  }

  @Test
  void aSettingIsFoundByTheUsualWordsForIt() {
    assertThat(found("theme")).containsExactly("look");
    assertThat(found("font")).contains("code-font", "font-size");
    assertThat(found("zoom")).contains("zoom", "font-size");
    assertThat(found("keybindings")).containsExactly("keys");
    assertThat(found("timeout")).containsExactly("patience");
  }

  @Test
  void openingItAgainShowsAll() {
    found("dark");
    model.show();
    assertThat(model.filterProperty().get()).isEmpty();
    assertThat(model.found()).hasSize(19);
  }

  @Test
  void aHostThatIsForgottenIsNotTrustedAfterARestart() throws Exception {
    remembered.change(settings -> settings.withTrustedHost("b.example"));
    remembered.change(settings -> settings.withTrustedHost("a.example"));
    TrustedHosts trusted = setting(TrustedHosts.class, "trusted");
    assertThat(trusted.hostsProperty().getValue()).containsExactly("a.example", "b.example");

    trusted.forget("b.example");

    assertThat(trusted.hostsProperty().getValue()).containsExactly("a.example");
    assertThat(onDisk().trustedHosts()).containsExactly("a.example");
  }

  @Test
  void theHistoryIsMeasuredAndTrimmedOnRequest() throws Exception {
    HistoryUse use = setting(HistoryUse.class, "history-use");
    model.show();
    window.until(() -> !use.textProperty().get().isEmpty());
    assertThat(use.textProperty().get()).isEqualTo("Nothing is kept yet.");

    for (int days : List.of(0, 1, 2, 40)) {
      keepAText(days, "kept: " + days + "\n");
    }
    model.show();
    window.until(() -> use.textProperty().get().equals("4 texts, 0.1 MB"));
    type("history-days", "30");
    use.trim();
    window.until(() -> !use.toldProperty().get().isEmpty());

    assertThat(use.textProperty().get()).isEqualTo("3 texts, 0.1 MB");
    assertThat(use.toldProperty().get()).isEqualTo("1 text went.");
    assertThat(use.busyProperty().get()).isFalse();
    assertThat(asked)
        .extracting(Ask.Question::text)
        .containsExactly(
            "Texts that were replaced more than 30 days ago are deleted, and the oldest ones beyond 200"
                + " MB. They cannot be brought back. Your drafts are not touched.");
  }

  @Test
  void aNoTrimsNothing() throws Exception {
    for (int days : List.of(0, 1, 2, 400)) {
      keepAText(days, "kept: " + days + "\n");
    }
    yes = false;
    HistoryUse use = setting(HistoryUse.class, "history-use");
    use.trim();

    assertThat(asked).hasSize(1);
    assertThat(use.busyProperty().get()).isFalse();
    assertThat(history.use().texts()).isEqualTo(4);
  }

  @Test
  void foldersAreShownAndCopied() throws Exception {
    Path data = home.resolve("data");
    Folder file = setting(Folder.class, "folder-settings-file");
    assertThat(file.path()).isEqualTo(data.resolve("settings.json"));
    file.show();
    window.until(() -> !around.isEmpty());
    file.copy();
    setting(Folder.class, "folder-drafts").copy();
    setting(Folder.class, "folder-log").copy();

    assertThat(around)
        .containsExactly(
            "show " + data,
            "copy " + data.resolve("settings.json"),
            "copy " + data.resolve(HOST).resolve("drafts"),
            "copy " + home.resolve("state").resolve("log"));
    assertThat(file.toldProperty().get()).isEqualTo("The path is on the clipboard.");
    assertThat(data).isDirectory();
    assertThat(data.resolve("settings.json")).doesNotExist();
  }

  @Test
  void whereAFolderCannotBeShownItSaysWhatToDo() throws Exception {
    noFileManager = true;
    Folder log = setting(Folder.class, "folder-log");
    log.show();
    window.until(() -> !log.toldProperty().get().isEmpty());
    assertThat(log.toldProperty().get())
        .isEqualTo("It could not be shown here. Copy the path instead.");

    open(true);
    assertThat(setting(Folder.class, "folder-drafts").about().name())
        .isEqualTo("Drafts of the Playground");
    Folder other = setting(Folder.class, "folder-log");
    other.show();
    assertThat(other.toldProperty().get())
        .isEqualTo("The Playground opens no other programs. Copy the path instead.");
    assertThat(around).isEmpty();
  }

  @Test
  void whatTheDiskDoesNotTakeHoldsUntilTheEndAndIsSaid() throws Exception {
    Files.createDirectories(home.resolve("data/settings.json/in-the-way"));
    type("requests", "20");
    window.until(() -> !notices.all().isEmpty());

    assertThat(remembered.settings().network().requestsPerMinute()).isEqualTo(20);
    assertThat(notices.all())
        .singleElement()
        .extracting(Notice::text)
        .asString()
        .startsWith("The settings could not be kept on disk. ")
        .endsWith(" They hold until Model Desk is closed.");
  }

  private static final class NoSurroundings implements Surroundings {
    @Override
    public void showFolder(Path folder) {}

    @Override
    public void copy(String text) {}
  }
}
