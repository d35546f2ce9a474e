package modeldesk.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import modeldesk.model.FileName;

/// Files as no one would write them: those of a sample model, broken in every way that typing,
/// pasting and bad merges break them, and some that are made to be hard.
final class FuzzedFiles {
  private static final String[] SCRAPS = {
    "${",
    "}",
    "{{",
    "{{#",
    "{{/ a }}",
    "[",
    "]",
    "{",
    ": ",
    "- ",
    "&a ",
    "*a",
    "<<: ",
    "!!x ",
    "\"",
    "'",
    "|\n",
    ">-\n",
    "#",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "---\n",
    "...\n",
    "? ",
    "%",
    "@",
    "`",
    "\0",
    "\uD83D",
    "\uDE00",
    "\uFEFF",
    "\u2028",
    "tag:",
    "set:",
    "-",
    ".*",
    "all_views.*",
    "[date]",
    "~",
    "null",
    "0x1",
    "1e400",
    "sql:",
    "fields: [",
    "filters:",
    "joins:",
    "extends: [ ",
    "views:\n",
    "# Reference this view as ",
    "  ",
    "::",
    ",",
    "__",
    "..",
    "@{",
    "\\",
    "\u0085",
    "é",
    "_shared_"
  };

  private final Random random;
  private final List<Map.Entry<FileName, String>> samples;
  private final List<String> lines = new ArrayList<>();

  FuzzedFiles(Random random, Map<FileName, String> samples) {
    this.random = random;
    this.samples = List.copyOf(samples.entrySet());
    samples.values().forEach(text -> lines.addAll(text.lines().toList()));
  }

  /// The next file: nearly always a sample with a few mutations, sometimes under the name of
  /// another kind of file.
  Map.Entry<FileName, String> next() {
    Map.Entry<FileName, String> sample = samples.get(random.nextInt(samples.size()));
    FileName name =
        random.nextInt(8) == 0
            ? samples.get(random.nextInt(samples.size())).getKey()
            : sample.getKey();
    StringBuilder text = new StringBuilder(sample.getValue());
    int mutations = 1 + random.nextInt(6);
    for (int i = 0; i < mutations; i++) {
      mutate(text);
    }
    return Map.entry(name, text.toString());
  }

  private void mutate(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    switch (random.nextInt(10)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
      case 2 -> text.replace(at, end, SCRAPS[random.nextInt(SCRAPS.length)]);
      case 3 -> text.insert(lineAt(text, at), line() + "\n");
      case 4 ->
          text.delete(lineAt(text, at), lineAt(text, text.length() - (text.length() - at) / 2));
      case 5 -> text.insert(lineAt(text, at), " ".repeat(random.nextInt(9)));
      case 6 -> text.setLength(at);
      case 7 -> text.insert(at, (char) random.nextInt(0x10000));
      case 8 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 200)));
      default -> text.replace(lineAt(text, at), at, line());
    }
  }

  private String line() {
    return lines.get(random.nextInt(lines.size()));
  }

  private static int lineAt(StringBuilder text, int offset) {
    return text.lastIndexOf("\n", offset - 1) + 1;
  }

  /// Files of about `size` characters that are hard for another reason than being broken.
  static Map<String, String> hard(int size) {
    return Map.ofEntries(
        Map.entry("aliases of aliases", aliasBomb()),
        Map.entry("an alias of itself", "dimensions: &d\n  a: *d\n  b: { x: *d }\n"),
        Map.entry("maps in maps", filled("", "a: {", size)),
        Map.entry("lists in lists", filled("dimensions: ", "[", size)),
        Map.entry("lists that are closed too often", filled("a: [ a[ ", "]", size)),
        Map.entry("deep blocks", deep(300)),
        Map.entry("joins in joins", "base_view: orders\njoins:\n" + deep(150)),
        Map.entry("one long line of flow", filled("fields: [ ", "orders.total, ", size) + "]"),
        Map.entry("blanks in brackets", filled("fields: [ ", " ", size) + "]"),
        Map.entry("a long word", filled("label: ", "x", 1_000_000)),
        Map.entry("a long key", filled("", "x", size) + ": 1\n"),
        Map.entry("a long word of SQL", filled("sql: SELECT ", "_a", size)),
        Map.entry("many blanks in SQL", filled("sql: |\n  SELECT", " ", size) + "x\n"),
        Map.entry("many references", filled("measures:\n  a:\n    sql: ", "${a} / ", size)),
        Map.entry("references never closed", filled("measures:\n  a:\n    sql: ", "${a ", size)),
        Map.entry("tags never closed", filled("sql: \"", "{{# a.b.filter }} ", size) + "\""),
        Map.entry("brackets never closed", filled("ai_context: ", "(", size)),
        Map.entry("slashes", filled("measures:\n  a:\n    sql: ", "/", size) + "${a}\n"),
        Map.entry("many fields", fields(size / 60)),
        Map.entry("fields in a chain", chain(size / 100)),
        Map.entry("many parents", filled("extends: [ ", "orders, ", size) + "]\n"),
        Map.entry(
            "many filters",
            filled("measures:\n  a:\n    filters:\n", "      b: { is: x }\n", size)),
        Map.entry("nothing but line ends", filled("", "\n", size)),
        Map.entry("nothing but carriage returns", filled("", "\r", size)),
        Map.entry("nothing but tabs", filled("", "\t", size)),
        Map.entry("nothing but colons", filled("", ": ", size)),
        Map.entry("nothing but quotes", filled("", "\"", size)),
        Map.entry("nothing but dashes", filled("", "- ", size)),
        Map.entry("nothing but anchors", filled("", "&a ", size)),
        Map.entry("halves of surrogate pairs", filled("", "\uD83D", size)));
  }

  private static String filled(String begin, String part, int size) {
    return begin + part.repeat(size / part.length());
  }

  private static String aliasBomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [ x, x, x, x, x, x, x, x, x ]\n");
    for (int i = 1; i < 20; i++) {
      text.append("a%d: &a%d [ %s ]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    return text.append("dimensions: *a5\nmeasures: *a19\nfields: *a5\njoins: *a5\n").toString();
  }

  private static String deep(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < depth; i++) {
      text.append(" ".repeat(i)).append("v").append(i % 7).append(":\n");
    }
    return text.toString();
  }

  private static String fields(int count) {
    StringBuilder text = new StringBuilder("schema: shop\ndimensions:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "  f%d: { sql: \"${f%d} + ${orders.f%d}\", hidden: true }\n".formatted(i, i / 2, i));
    }
    return text.toString();
  }

  private static String chain(int count) {
    StringBuilder text = new StringBuilder("schema: shop\ndimensions:\n");
    for (int i = 0; i < count; i++) {
      text.append("  f%d: { sql: \"${f%d}\" }\n".formatted(i, (i + 1) % count));
    }
    return text.toString();
  }
}
