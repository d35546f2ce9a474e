package modeldesk.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import modeldesk.app.command.ViewCommands;

/// How the window looks: light, dark, or as the system says, changed while it is open. The Primer
/// style sheet is the ground; ours come after it, the colours first, then a sheet a feature.
public final class Theme implements ViewCommands.Look {
  /// What the user chose.
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK
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
          "usages",
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
          "settings",
          "rename",
          "create");
  private static final List<String> FONTS =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf",
          "jetbrains_mono/JetBrainsMono-Italic.ttf");

  private final ObjectProperty<Choice> choice;
  private boolean dark;
  private final List<Scene> scenes = new ArrayList<>();

  /// On the window's thread, with the toolkit running. Loads the fonts.
  public Theme(Choice choice) {
    FONTS.forEach(Theme::loadFont);
    this.choice = new SimpleObjectProperty<>(choice);
    this.choice.addListener((o, was, is) -> apply());
    Platform.getPreferences().colorSchemeProperty().addListener((o, was, is) -> apply());
    apply();
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  @Override
  public void light() {
    choice.set(Choice.LIGHT);
  }

  @Override
  public void dark() {
    choice.set(Choice.DARK);
  }

  @Override
  public void likeTheSystem() {
    choice.set(Choice.SYSTEM);
  }

  /// Dresses a scene now and whenever the look changes. Popups take their owner's sheets.
  public void dress(Scene scene) {
    scenes.add(scene);
    scene.getStylesheets().setAll(sheets());
  }

  private void apply() {
    dark =
        switch (choice.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scenes.forEach(scene -> scene.getStylesheets().setAll(sheets()));
  }

  private List<String> sheets() {
    return Stream.concat(Stream.of(dark ? "tokens-dark" : "tokens-light"), SHEETS.stream())
        .map(name -> Theme.class.getResource("/modeldesk/css/" + name + ".css"))
        .filter(Objects::nonNull)
        .map(URL::toExternalForm)
        .toList();
  }

  private static void loadFont(String file) {
    URL url =
        Objects.requireNonNull(
            Theme.class.getResource("/com/formdev/flatlaf/fonts/" + file), "font missing: " + file);
    Font.loadFont(url.toExternalForm(), 13);
  }
}
