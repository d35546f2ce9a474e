package modeldesk.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import modeldesk.store.Settings;
import modeldesk.ui.kit.Magnified;

/// How the window looks: light, dark, with high contrast, or as the system says, changed while it
/// is open. The Primer style sheet is the ground; ours come after it, the colours first, then a
/// sheet a feature.
public final class Theme {
  /// What the user chose.
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST
  }

  private static final List<String> SHEETS =
      List.of(
          "base",
          "kit",
          "code",
          "shell",
          "tasks",
          "browser",
          "editor",
          "issues",
          "inspector",
          "push",
          "changes",
          "history",
          "search",
          "palette",
          "branches",
          "models",
          "git",
          "merge",
          "schema",
          "cache",
          "content",
          "exposure",
          "latest",
          "drafts",
          "loose",
          "settings",
          "keymap",
          "rename",
          "create",
          "diagram",
          "connect",
          "compare");
  private static final List<String> FONTS =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Italic.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf",
          "jetbrains_mono/JetBrainsMono-Italic.ttf");

  private final ObjectProperty<Choice> choice;
  private final UnaryOperator<String> addresses;

  /// The address of the sheet of each look that was worn.
  private final Map<Choice, String> sheets = new EnumMap<>(Choice.class);

  /// By itself, because JavaFX cannot read everything that stands in it from a compiled sheet.
  private final String motion = CompiledSheets.inText(read("motion"));

  /// What is worn besides on this screen.
  private final List<String> opaque;

  private Choice worn = Choice.LIGHT;
  private final List<Scene> scenes = new ArrayList<>();
  private Settings.Sight sight = Settings.Sight.DEFAULT;

  @SuppressWarnings("unused") // It works as long as it is held.
  private final PopupZoom popups = new PopupZoom(() -> sight.zoom() / 100.0);

  @SuppressWarnings("unused") // The same.
  private final PopupStyles hidden = new PopupStyles();

  /// On the window's thread, with the toolkit running. Loads the fonts.
  public Theme(Choice choice) {
    this(choice, true, CompiledSheets::inText, seesThrough());
  }

  private Theme(
      Choice choice, boolean loading, UnaryOperator<String> addresses, boolean seesThrough) {
    if (loading) {
      loadFonts();
    }
    this.addresses = addresses;
    opaque = seesThrough ? List.of() : List.of(CompiledSheets.inText(read("opaque")));
    this.choice = new SimpleObjectProperty<>(choice);
    this.choice.addListener((o, was, is) -> apply());
    Platform.getPreferences().colorSchemeProperty().addListener((o, was, is) -> apply());
    apply();
  }

  /// The same where the fonts are loaded; `addresses` says where JavaFX finds a style sheet, and is
  /// asked once for each.
  static Theme ofLoadedFonts(Choice choice, UnaryOperator<String> addresses) {
    return new Theme(choice, false, addresses, seesThrough());
  }

  /// As [#ofLoadedFonts] on a screen of which it is known whether menus and tips can have shadows.
  static Theme on(boolean seesThrough, Choice choice) {
    return new Theme(choice, false, CompiledSheets::inText, seesThrough);
  }

  /// Pictures that are taken without a screen are as those of most screens.
  private static boolean seesThrough() {
    return Display.isDoneWithout() || Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
  }

  /// On any thread; blocks, and waits for the toolkit if that is about to start.
  static void loadFonts() {
    FONTS.forEach(Theme::loadFont);
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  public void light() {
    choice.set(Choice.LIGHT);
  }

  public void dark() {
    choice.set(Choice.DARK);
  }

  /// Dresses a scene now and whenever the look changes. Popups take their owner's sheets.
  public void dress(Scene scene) {
    scenes.add(scene);
    scene.getStylesheets().setAll(sheets());
    adjust(scene);
  }

  /// How large everything is, in which letters code is written, and whether anything moves.
  void see(Settings.Sight wanted) {
    boolean letters = !wanted.codeFont().equals(sight.codeFont());
    sight = wanted;
    scenes.forEach(this::adjust);
    if (letters) {
      scenes.forEach(scene -> scene.getStylesheets().setAll(sheets()));
    }
  }

  private void adjust(Scene scene) {
    scene.getPreferences().setReducedMotion(sight.calm() ? true : null);
    if (scene.getRoot() instanceof Magnified magnified) {
      magnified.zoomProperty().set(sight.zoom() / 100.0);
    }
  }

  /// A scene left the window. JavaFX forgets its styles then, and what changes in it meanwhile,
  /// such as the issues of a text, would look for its colours in vain.
  void left(Scene scene) {
    scene.getStylesheets().setAll(sheets());
  }

  /// The scene will not be shown any more.
  void undress(Scene scene) {
    scenes.remove(scene);
  }

  private void apply() {
    boolean night = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    worn = choice.get() != Choice.SYSTEM ? choice.get() : night ? Choice.DARK : Choice.LIGHT;
    Application.setUserAgentStylesheet(
        worn == Choice.LIGHT
            ? new PrimerLight().getUserAgentStylesheet()
            : new PrimerDark().getUserAgentStylesheet());
    scenes.forEach(scene -> scene.getStylesheets().setAll(sheets()));
  }

  private List<String> sheets() {
    String ours = sheets.computeIfAbsent(worn, look -> addresses.apply(sheet(look)));
    return Stream.of(List.of(ours, motion), opaque, CodeFonts.sheets(sight.codeFont()))
        .flatMap(List::stream)
        .toList();
  }

  /// All our sheets as one, which takes JavaFX less than thirty to dress a window in.
  private static String sheet(Choice look) {
    return Stream.concat(
            Stream.of("tokens-" + look.name().toLowerCase(Locale.ROOT)), SHEETS.stream())
        .map(Theme::read)
        .collect(Collectors.joining());
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            Theme.class.getResourceAsStream("/modeldesk/css/" + name + ".css"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void loadFont(String file) {
    URL url =
        Objects.requireNonNull(
            Theme.class.getResource("/com/formdev/flatlaf/fonts/" + file), "font missing: " + file);
    Font.loadFont(url.toExternalForm(), 13);
  }
}
