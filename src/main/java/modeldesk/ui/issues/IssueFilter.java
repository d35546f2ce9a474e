package modeldesk.ui.issues;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;

/// Which issues are listed: by words, by how bad they are and by who found them.
public final class IssueFilter {
  private final StringProperty words = new SimpleStringProperty("");
  private final BooleanProperty errors = new SimpleBooleanProperty(true);
  private final BooleanProperty warnings = new SimpleBooleanProperty(true);
  private final BooleanProperty local = new SimpleBooleanProperty(true);
  private final BooleanProperty omni = new SimpleBooleanProperty(true);

  /// Words that message, file or place must contain, whatever the case.
  public StringProperty wordsProperty() {
    return words;
  }

  /// Whether issues of this severity are listed.
  public BooleanProperty shows(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
    };
  }

  /// Whether issues of this origin are listed.
  public BooleanProperty shows(Issue.Origin origin) {
    return switch (origin) {
      case LOCAL -> local;
      case OMNI -> omni;
    };
  }

  /// Lists everything again.
  public void clear() {
    words.set("");
    toggles().forEach(shown -> shown.set(true));
  }

  boolean accepts(Issue issue) {
    return shows(issue.severity()).get() && shows(issue.origin()).get() && hasWords(issue);
  }

  void onChange(Runnable action) {
    words.subscribe(text -> action.run());
    toggles().forEach(shown -> shown.subscribe(on -> action.run()));
  }

  private List<BooleanProperty> toggles() {
    return List.of(errors, warnings, local, omni);
  }

  private boolean hasWords(Issue issue) {
    FileName file = issue.file();
    String text =
        String.join(
                "\n",
                issue.message(),
                issue.yamlPath(),
                IssueRows.place(issue),
                file == null ? "" : file.key())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(words.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(text::contains);
  }
}
