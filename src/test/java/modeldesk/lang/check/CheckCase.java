package modeldesk.lang.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import modeldesk.text.LineIndex;

/// A model with a mistake and its twin without. In the file of a group a case begins with `==== `
/// and its name, behind a `|` how much of the model is shown; `---- ` and a name stand above the
/// text of each file that is not, or not so, in the sample model of `base.txt`, `---- -name` takes
/// one away. `«wrong¦right»` is what differs between the two. `>>>> ` begins a line with what is to
/// be found: `E`, `W` or `I`, code, file, line and column.
record CheckCase(
    String name, Surroundings surroundings, SortedMap<FileName, String> files, List<String> found) {

  static List<CheckCase> read(String group) {
    return read(group, "base");
  }

  /// The cases of a group on another sample model.
  static List<CheckCase> read(String group, String sample) {
    SortedMap<FileName, String> base = new TreeMap<>();
    read(sample, base);
    return read(group, base);
  }

  private static List<CheckCase> read(String group, SortedMap<FileName, String> base) {
    List<CheckCase> cases = new ArrayList<>();
    SortedMap<FileName, String> files = base;
    List<String> found = List.of();
    FileName file = FileName.MODEL;
    for (String line : text(group).lines().toList()) {
      if (line.startsWith("==== ")) {
        String[] head = line.substring(5).split("\\|", 2);
        files = new TreeMap<>(base);
        found = new ArrayList<>();
        String shown = head.length < 2 ? "COMBINED" : head[1].strip();
        cases.add(new CheckCase(group + ": " + head[0].strip(), surroundings(shown), files, found));
      } else if (line.startsWith("---- -")) {
        files.remove(new FileName(line.substring(6)));
      } else if (line.startsWith("---- ")) {
        file = new FileName(line.substring(5));
        files.put(file, "");
      } else if (line.startsWith(">>>> ")) {
        found.add(line.substring(5));
      } else {
        files.merge(file, line + "\n", String::concat);
      }
    }
    return cases;
  }

  private static Surroundings surroundings(String shown) {
    String[] words = shown.split(" ", -1);
    boolean unloaded = words.length > 1;
    Set<String> offloaded = words.length > 2 ? Set.of(words[2]) : Set.of();
    return new Surroundings(Layers.valueOf(words[0]), Map.of(), unloaded, offloaded);
  }

  ModelIndex wrong() {
    return index("$1");
  }

  ModelIndex right() {
    return index("$2");
  }

  private ModelIndex index(String side) {
    SortedMap<FileName, String> texts = new TreeMap<>();
    files.forEach((file, text) -> texts.put(file, text.replaceAll("(?s)«([^¦»]*)¦([^»]*)»", side)));
    return ModelIndex.of(texts, surroundings);
  }

  static List<String> written(ModelIndex model, List<Finding> findings) {
    return findings.stream().map(finding -> written(model, finding)).toList();
  }

  private static String written(ModelIndex model, Finding finding) {
    LineIndex lines = LineIndex.of(Objects.requireNonNull(model.file(finding.file())).text());
    int start = finding.span().start();
    return finding.severity().name().charAt(0)
        + " "
        + finding.code()
        + " "
        + finding.file()
        + ":"
        + (lines.lineOf(start) + 1)
        + ":"
        + (lines.columnOf(start) + 1);
  }

  private static String text(String group) {
    String path = "/modeldesk/lang/check/" + group + ".txt";
    try (InputStream in = CheckCase.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
