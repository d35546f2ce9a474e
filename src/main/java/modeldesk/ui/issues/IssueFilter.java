package modeldesk.ui.issues;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.model.ContentFinding;
import modeldesk.model.ContentReport;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;

/// Which issues are listed: by words, by how bad they are, by who found them, by file and by rule.
public final class IssueFilter {
  private final StringProperty words = new SimpleStringProperty("");
  private final BooleanProperty errors = new SimpleBooleanProperty(true);
  private final BooleanProperty warnings = new SimpleBooleanProperty(true);
  private final BooleanProperty infos = new SimpleBooleanProperty(true);
  private final BooleanProperty local = new SimpleBooleanProperty(true);
  private final BooleanProperty omni = new SimpleBooleanProperty(true);
  private final BooleanProperty content = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable FileName> file = new SimpleObjectProperty<>();
  private final StringProperty code = new SimpleStringProperty("");

  /// Words that message, file, document, place or code must contain, whatever the case.
  public StringProperty wordsProperty() {
    return words;
  }

  /// Whether issues of this severity are listed.
  public BooleanProperty shows(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case INFO -> infos;
    };
  }

  /// Whether issues of this origin are listed.
  public BooleanProperty shows(Issue.Origin origin) {
    return switch (origin) {
      case LOCAL -> local;
      case OMNI -> omni;
      case CONTENT -> content;
    };
  }

  /// The only file whose issues are listed; null for every file.
  public ObjectProperty<@Nullable FileName> fileProperty() {
    return file;
  }

  /// The code of the only rule whose issues are listed; empty for every rule.
  public StringProperty codeProperty() {
    return code;
  }

  /// Whether something may be left out.
  public boolean isNarrow() {
    return !words.get().isBlank()
        || file.get() != null
        || !code.get().isEmpty()
        || toggles().stream().anyMatch(shown -> !shown.get());
  }

  /// Lists everything again.
  public void clear() {
    words.set("");
    file.set(null);
    code.set("");
    toggles().forEach(shown -> shown.set(true));
  }

  boolean accepts(Issue issue) {
    return shows(issue.severity()).get()
        && shows(issue.origin()).get()
        && (file.get() == null || file.get().equals(issue.file()))
        && (code.get().isEmpty() || code.get().equals(code(issue)))
        && hasWords(issue);
  }

  void onChange(Runnable action) {
    words.subscribe(text -> action.run());
    file.subscribe(only -> action.run());
    code.subscribe(only -> action.run());
    toggles().forEach(shown -> shown.subscribe(on -> action.run()));
  }

  /// The code of the rule that was broken; empty when only Omni knows it.
  static String code(Issue issue) {
    Issue.Rule rule = issue.rule();
    return rule == null ? "" : rule.code();
  }

  private List<BooleanProperty> toggles() {
    return List.of(errors, warnings, infos, local, omni, content);
  }

  private static String document(Issue issue) {
    ContentFinding finding = issue.content();
    if (finding == null) {
      return "";
    }
    ContentReport.Document document = finding.document();
    return String.join(
        "\n",
        document.name(),
        Objects.requireNonNullElse(document.folder(), ""),
        Objects.requireNonNullElse(document.owner(), ""));
  }

  private boolean hasWords(Issue issue) {
    FileName place = issue.file();
    String text =
        String.join(
                "\n",
                issue.message(),
                issue.yamlPath(),
                IssueRows.place(issue),
                place == null ? "" : place.key(),
                code(issue),
                document(issue))
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(words.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(text::contains);
  }
}
