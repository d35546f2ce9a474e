package modeldesk.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.practice.Practices;
import modeldesk.lang.complete.Completion;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.Surroundings;
import modeldesk.lang.index.Symbols;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import org.junit.jupiter.api.Test;

/// Whatever stands in a file, reading it, checking it, completing and explaining it ends soon and
/// without an exception. `-Dfuzz.files` makes it more files, `-Dfuzz.seed` others.
final class FuzzTest {
  private static final int FILES = Integer.getInteger("fuzz.files", 2_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20261130L);
  private static final boolean MANY = FILES >= 10_000;
  private static final List<String> KINDS =
      List.of("ecomm/orders.view", "order_transactions.topic", "relationships", "model");
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Map<FileName, String> SAMPLE = sample();
  private static final ModelIndex MODEL = ModelIndex.of(SAMPLE, Surroundings.COMPLETE);

  private final Random random = new Random(SEED);

  /// The sample model of the Playground.
  private static Map<FileName, String> sample() {
    Map<FileName, String> texts = new TreeMap<>();
    for (String name : text("files.txt").lines().filter(line -> !line.isBlank()).toList()) {
      texts.put(new FileName(name), text(name));
    }
    return texts;
  }

  private static String text(String name) {
    String path = "/modeldesk/playground/blobs_r_us/" + name;
    try (InputStream in = FuzzTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noMutationBreaksTheLanguage() {
    FuzzedFiles files = new FuzzedFiles(random, SAMPLE);
    Check check = Check.of(MODEL);
    Check advice = Check.of(MODEL, Practices.all());
    for (int i = 0; i < FILES; i++) {
      Map.Entry<FileName, String> next = files.next();
      String about = "seed %d, file %d, %s:\n%s".formatted(SEED, i, next.getKey(), next.getValue());
      assertTimeoutPreemptively(
          LONGEST,
          () ->
              assertThatCode(() -> use(next.getKey(), next.getValue(), check, advice))
                  .as(about)
                  .doesNotThrowAnyException(),
          about);
    }
    assertThat(check.model().files()).hasSameSizeAs(SAMPLE.keySet());
  }

  @Test
  void noHardFileBreaksTheLanguageOrStopsIt() {
    Check check = Check.of(MODEL);
    Check advice = Check.of(MODEL, Practices.all());
    FuzzedFiles.hard(MANY ? 1_000_000 : 40_000)
        .forEach((what, text) -> {
          for (String name : MANY ? KINDS : KINDS.subList(0, 1)) {
            String about = what + " in " + name;
            assertTimeoutPreemptively(
                LONGEST,
                () ->
                    assertThatCode(() -> use(new FileName(name), text, check, advice))
                        .as(about)
                        .doesNotThrowAnyException(),
                about);
          }
        });
  }

  private void use(FileName name, String text, Check check, Check advice) {
    ModelIndex model = MODEL.with(name, text);
    Check now = check.after(model);
    now.since(check);
    fixOne(model, now.findings());
    fixOne(model, advice.after(model).findings());
    for (int caret : new int[] {random.nextInt(text.length() + 1), text.length()}) {
      Completion.at(MODEL, name, text, caret);
      Completion.at(model, name, text, caret);
      explain(model, name, caret);
    }
  }

  private static void explain(ModelIndex model, FileName name, int caret) {
    IndexedFile file = Objects.requireNonNull(model.file(name));
    Documentation.at(file.kind(), file.document().root(), caret);
    Symbols symbols = new Symbols(model);
    symbols.at(name, caret).ifPresent(symbols::declarations);
    Reference reference = file.referenceAt(caret);
    if (reference != null) {
      symbols.meant(reference).ifPresent(symbols::usages);
    }
  }

  private void fixOne(ModelIndex model, List<Finding> findings) {
    if (!findings.isEmpty()) {
      fix(model, findings.get(random.nextInt(findings.size())));
    }
  }

  private static void fix(ModelIndex model, Finding finding) {
    for (Fix fix : finding.fixes(model)) {
      for (Fix.Change change : fix.changes()) {
        IndexedFile file = model.file(change.file());
        if (change instanceof Fix.Change.Edit edit && file != null) {
          edit.edits().apply(file.text());
        }
      }
    }
  }
}
