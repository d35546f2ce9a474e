package modeldesk.lang.check.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.lang.check.Finding;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Severity;
import modeldesk.yaml.YamlParser;

/// A text with something wrong in it, what is found there (`severity code "word": message`), and
/// its clean twin. The first cure offered, where there is one, is expected to make the twin.
record ShapeCase(String file, String wrong, String clean, boolean curable, List<String> expected) {
  ShapeCase {
    expected = List.copyOf(expected);
  }

  static ShapeCase cured(String file, String wrong, String clean, String... expected) {
    return new ShapeCase(file, wrong, clean, true, List.of(expected));
  }

  static ShapeCase found(String file, String wrong, String clean, String... expected) {
    return new ShapeCase(file, wrong, clean, false, List.of(expected));
  }

  void verify() {
    assertThat(told(wrong)).as(wrong).isEqualTo(expected);
    assertThat(told(clean)).as(clean).isEmpty();
    List<String> cures = cures();
    if (curable) {
      assertThat(cures).as("cures of %s", wrong).isNotEmpty();
      assertThat(cures.getFirst()).isEqualTo(clean);
    }
    long errors = errors(wrong);
    assertThat(cures)
        .allSatisfy(cure -> {
          assertThat(YamlParser.parse(cure).isValid()).as(cure).isTrue();
          assertThat(errors(cure)).as(cure).isLessThanOrEqualTo(errors);
        });
  }

  private List<String> told(String text) {
    return findings(text).stream()
        .map(finding ->
            "%s %s \"%s\": %s"
                .formatted(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.code(),
                    text.substring(finding.span().start(), finding.span().end()),
                    finding.message()))
        .toList();
  }

  private long errors(String text) {
    return findings(text).stream().filter(f -> f.severity() == Severity.ERROR).count();
  }

  private List<Finding> findings(String text) {
    return findings(model(file, text), new FileName(file));
  }

  private List<String> cures() {
    ModelIndex model = model(file, wrong);
    List<String> texts = new ArrayList<>();
    for (Finding finding : findings(model, new FileName(file))) {
      for (Fix fix : finding.fixes(model)) {
        Fix.Change.Edit edit = (Fix.Change.Edit) fix.changes().getFirst();
        texts.add(edit.edits().apply(wrong));
      }
    }
    return texts;
  }

  static ModelIndex model(String file, String text) {
    return ModelIndex.of(Map.of(new FileName(file), text), Surroundings.COMPLETE);
  }

  static List<Finding> findings(ModelIndex model, FileName name) {
    List<Finding> findings = new ArrayList<>();
    IndexedFile file = model.file(name);
    assertThat(file).isNotNull();
    if (file != null) {
      new SchemaRule().check(model, file, findings::add);
    }
    return findings;
  }
}
