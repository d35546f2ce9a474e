package modeldesk.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One merge of the corpus. In its file a case begins with `==== ` and its name; `---- base`, `----
/// mine`, `---- theirs` and `---- merged`, or `---- marked` for one with conflicts, stand above the
/// texts. `␍` at the end of a line is a carriage return, `∎` says that the last line has no end,
/// `·` at the end of a line is a blank, `<BOM>` a byte order mark.
record MergeCase(
    String name, String base, String mine, String theirs, String result, boolean clean) {
  private static final String CASE = "==== ";
  private static final String PART = "---- ";

  static List<MergeCase> read(String file) {
    List<MergeCase> cases = new ArrayList<>();
    String name = "";
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    StringBuilder part = new StringBuilder();
    for (String line : text(file).lines().toList()) {
      if (line.startsWith(CASE)) {
        add(name, parts, cases);
        parts.clear();
        name = file + ": " + line.substring(CASE.length());
      } else if (line.startsWith(PART)) {
        part = new StringBuilder();
        parts.put(line.substring(PART.length()), part);
      } else {
        part.append(line).append('\n');
      }
    }
    add(name, parts, cases);
    return cases;
  }

  private static void add(String name, Map<String, StringBuilder> parts, List<MergeCase> cases) {
    if (parts.isEmpty()) {
      return;
    }
    boolean clean = parts.containsKey("merged");
    List<String> expected = List.of("base", "mine", "theirs", clean ? "merged" : "marked");
    if (!List.copyOf(parts.keySet()).equals(expected)) {
      throw new IllegalStateException(name + " has " + parts.keySet());
    }
    List<String> texts = parts.values().stream().map(MergeCase::meant).toList();
    cases.add(new MergeCase(name, texts.get(0), texts.get(1), texts.get(2), texts.get(3), clean));
  }

  private static String meant(StringBuilder written) {
    String text = written.toString().replace("<BOM>", "\uFEFF").replace("␍\n", "\r\n");
    while (text.contains("·\n") || text.contains("· ")) {
      text = text.replace("·\n", " \n").replace("· ", "  ");
    }
    return text.endsWith("∎\n") ? text.substring(0, text.length() - 2) : text;
  }

  /// The text in the signs of the corpus, for messages.
  static String shown(String text) {
    String open = text.isEmpty() || text.endsWith("\n") ? text : text + "∎\n";
    return open.replace("\uFEFF", "<BOM>").replace("\r", "␍");
  }

  private static String text(String file) {
    String path = "/modeldesk/yaml/merge/" + file + ".txt";
    try (InputStream in = MergeCase.class.getResourceAsStream(path)) {
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
