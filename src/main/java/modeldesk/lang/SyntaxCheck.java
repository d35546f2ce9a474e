package modeldesk.lang;

import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlParser;

/// Finds what is no YAML in a file, as issues.
public final class SyntaxCheck {
  private SyntaxCheck() {}

  public static List<Issue> of(FileName file, String text) {
    return of(file, YamlParser.parse(text));
  }

  /// The same for a text that is parsed already.
  public static List<Issue> of(FileName file, YamlDocument document) {
    return document.errors().stream()
        .map(error ->
            new Issue(
                Issue.Origin.LOCAL,
                Severity.ERROR,
                error.message(),
                file.key(),
                file,
                error.span(),
                null))
        .toList();
  }
}
