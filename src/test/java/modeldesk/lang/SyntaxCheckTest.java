package modeldesk.lang;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;

final class SyntaxCheckTest {
  private static final FileName FILE = new FileName("api.topic");

  @Test
  void aFileThatIsYamlHasNoIssues() {
    assertThat(SyntaxCheck.of(FILE, "label: x\n")).isEmpty();
  }

  @Test
  void aMistakeIsPlacedByTheKeysAroundIt() {
    assertThat(SyntaxCheck.of(FILE, "joins:\n  users:\n    on_sql: 'x\n"))
        .extracting(Issue::yamlPath)
        .containsExactly("api.topic,joins,users,on_sql");
  }

  @Test
  void aMistakeIsALocalErrorAtItsPlace() {
    assertThat(SyntaxCheck.of(FILE, "label: \"x\n"))
        .containsExactly(
            new Issue(
                Issue.Origin.LOCAL,
                Severity.ERROR,
                "This quote is never closed.",
                "api.topic,label",
                FILE,
                new Span(7, 8),
                null));
  }
}
