package modeldesk.lang;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.yaml.KeyLines;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;

/// Finds what is no YAML in a file, as issues.
public final class SyntaxCheck {
  private SyntaxCheck() {}

  public static List<Issue> of(FileName file, String text) {
    YamlDocument document = YamlParser.parse(text);
    if (document.isValid()) {
      return List.of();
    }
    KeyLines keys = KeyLines.of(text);
    return document.errors().stream()
        .map(error ->
            new Issue(
                Issue.Origin.LOCAL,
                Severity.ERROR,
                error.message(),
                place(file, keys.above(error.span().start())),
                file,
                error.span(),
                null))
        .toList();
  }

  /// The file and the keys, as Omni writes it (api.md §5.3).
  private static String place(FileName file, YamlPath path) {
    return Stream.concat(Stream.of(file.key()), path.segments().stream())
        .collect(Collectors.joining(","));
  }
}
