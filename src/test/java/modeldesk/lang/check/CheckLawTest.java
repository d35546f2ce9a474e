package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.lang.check.practice.Practices;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

/// After any edits what is found is what a look at everything would find. `-Dcheck.edits` makes it
/// more of them, `-Dcheck.seed` others.
final class CheckLawTest {
  private static final int EDITS = Integer.getInteger("check.edits", 1_000);
  private static final long SEED = Long.getLong("check.seed", 20260731L);

  private final Random random = new Random(SEED);
  private final List<String> words = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  @Test
  void anEditFindsWhatALookAtEverythingFinds() {
    CheckCase sample = CheckCase.read("access").getFirst();
    SortedMap<FileName, String> texts = new TreeMap<>();
    SortedMap<FileName, String> first = new TreeMap<>();
    sample.right().files().forEach(file -> texts.put(file.name(), file.text()));
    for (CheckCase each : CheckCase.read("law")) {
      each.right().files().forEach(file -> texts.put(file.name(), file.text()));
    }
    first.putAll(texts);
    texts
        .values()
        .forEach(text -> {
          lines.addAll(text.lines().toList());
          words.addAll(List.of(text.split("[^A-Za-z0-9_]+")));
        });
    for (String group : List.of("topics", "words", "fields", "views")) {
      for (CheckCase each : CheckCase.read("practice/" + group, "practice/base")) {
        each.wrong().files().forEach(file -> lines.addAll(file.text().lines().toList()));
      }
    }
    Check check = Check.of(ModelIndex.of(texts, sample.surroundings()));
    Check advice = Check.of(check.model(), Practices.all());
    for (int edit = 0; edit < EDITS; edit++) {
      FileName name = List.copyOf(first.keySet()).get(random.nextInt(first.size()));
      ModelIndex model = check.model();
      if (random.nextInt(12) == 0) {
        texts.remove(name);
        model = model.without(name);
      } else {
        String before = random.nextInt(3) > 0 ? first.get(name) : texts.get(name);
        String text = changed(before == null ? String.valueOf(first.get(name)) : before);
        texts.put(name, text);
        model = model.with(name, text);
      }
      check = check.after(model);
      Check fresh = Check.of(ModelIndex.of(texts, sample.surroundings()));
      assertThat(check.findings())
          .as("seed %s, edit %s of %s", SEED, edit, name)
          .containsExactlyElementsOf(fresh.findings());
      advice = advice.after(model);
      assertThat(advice.findings())
          .as("advice, seed %s, edit %s of %s", SEED, edit, name)
          .containsExactlyElementsOf(Check.of(fresh.model(), Practices.all()).findings());
    }
    assertThat(check.model().surroundings()).isEqualTo(Surroundings.COMPLETE);
  }

  @Test
  void aViewThatSaysItsSchemaNoMoreIsLookedAtFromOtherFilesAgain() {
    FileName view = new FileName("shop/big_orders.view");
    String schema = "schema: shop\n";
    String rest = "dimensions:\n  big: { sql: \"amount > 100\" }\n";
    SortedMap<FileName, String> texts = new TreeMap<>();
    CheckCase.read("topics").getFirst().right().files().forEach(f -> texts.put(f.name(), f.text()));
    texts.put(view, schema + rest);
    texts.put(
        new FileName("open.topic"),
        "base_view: shop__big_orders\ndefault_filters:\n  shop__big_orders.at: { before: today }\n");
    Check before = Check.of(ModelIndex.of(texts, Surroundings.COMPLETE));
    Check after = before.after(before.model().with(view, rest));

    assertThat(before.findings()).extracting(Finding::code).containsExactly("unknown-field");
    assertThat(after.findings()).extracting(Finding::code).containsExactly("missing-schema");
  }

  private String changed(String text) {
    List<String> all = new ArrayList<>(text.lines().toList());
    int at = all.isEmpty() ? 0 : random.nextInt(all.size());
    switch (all.isEmpty() ? 0 : random.nextInt(9)) {
      case 0 -> all.add(at, lines.get(random.nextInt(lines.size())));
      case 1 -> all.remove(at);
      case 2 -> all.set(at, lines.get(random.nextInt(lines.size())));
      case 3 -> all.set(at, letter(all.get(at)));
      default -> all.set(at, word(all.get(at)));
    }
    return String.join("\n", all) + "\n";
  }

  private String word(String line) {
    String[] parts = line.split("(?<=[^A-Za-z0-9_])|(?=[^A-Za-z0-9_])", -1);
    int at = random.nextInt(parts.length);
    if (!parts[at].isEmpty() && Character.isLetter(parts[at].charAt(0))) {
      parts[at] = words.get(random.nextInt(words.size()));
    }
    return String.join("", parts);
  }

  private String letter(String line) {
    int at = random.nextInt(line.length() + 1);
    String letters = "abz_.:${}[]#\"'- ";
    char letter = letters.charAt(random.nextInt(letters.length()));
    return line.substring(0, at) + letter + line.substring(at);
  }
}
