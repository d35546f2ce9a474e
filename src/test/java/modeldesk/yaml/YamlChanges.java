package modeldesk.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Values in the manner of Omni's files, and what people do to them.
final class YamlChanges {
  private static final List<String> NAMES = List.of("id", "status", "price", "created_at", "city");
  private static final List<String> WORDS =
      List.of(
          "Orders",
          "a: b",
          "${status} = 'x'",
          "true",
          "12",
          "#d9534f",
          "it's",
          "[x",
          "a, b",
          "Größe");

  private YamlChanges() {}

  /// A view, a topic or a relationships file.
  static Object file(Random random) {
    if (random.nextInt(5) == 0) {
      List<Object> joins = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        joins.add(join(NAMES.get(i), random));
      }
      return joins;
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("label", word(random));
    if (random.nextBoolean()) {
      file.put("tags", words(random));
    }
    for (String part : List.of("dimensions", "measures", "joins")) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (String name : NAMES) {
        if (random.nextInt(3) == 0) {
          fields.put(name, field(random));
        }
      }
      file.put(part, fields);
    }
    return file;
  }

  private static Map<String, Object> join(String to, Random random) {
    Map<String, Object> join = new LinkedHashMap<>();
    join.put("join_from_view", "orders");
    join.put("join_to_view", to);
    join.put("on_sql", word(random));
    return join;
  }

  private static Object field(Random random) {
    Map<String, Object> field = new LinkedHashMap<>();
    for (String key : List.of("label", "sql", "format", "synonyms", "colors", "groups", "sorts")) {
      if (random.nextInt(3) == 0) {
        field.put(key, parameter(key, random));
      }
    }
    return field;
  }

  private static Object parameter(String key, Random random) {
    return switch (key) {
      case "sql" -> lines(random);
      case "synonyms" -> words(random);
      case "colors" ->
          new LinkedHashMap<String, Object>(Map.of("series", word(random), "else", word(random)));
      case "sorts" ->
          new ArrayList<Object>(List.of(named("field", random), named("field", random)));
      case "groups" -> new ArrayList<Object>(List.of(named("condition", random)));
      default -> word(random);
    };
  }

  private static Object named(String key, Random random) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put(key, NAMES.get(random.nextInt(NAMES.size())));
    item.put("desc", word(random));
    return item;
  }

  private static String word(Random random) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return random.nextBoolean() ? word : word + random.nextInt(9);
  }

  private static String lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      lines.add(i > 0 && random.nextInt(5) == 0 ? "" : i + " ".repeat(i % 3) + word(random));
    }
    return (String.join("\n", lines) + "\nEND").strip();
  }

  private static List<Object> words(Random random) {
    List<Object> words = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      words.add("w" + random.nextInt(12));
    }
    return words;
  }

  /// A copy with up to three changes.
  static Object changed(Object value, Random random) {
    Object copy = copy(value);
    for (int i = random.nextInt(4); i > 0; i--) {
      change(copy, random);
    }
    return copy;
  }

  /// A copy with one to three new keys, and nothing else changed.
  @SuppressWarnings("unchecked")
  static Object grown(Object value, Random random) {
    Object copy = copy(value);
    for (int i = random.nextInt(3); i >= 0; i--) {
      Object in = copy;
      while (in instanceof List<?> || random.nextBoolean()) {
        List<Object> below =
            new ArrayList<>(in instanceof Map<?, ?> map ? map.values() : (List<?>) in);
        below.removeIf(each -> !(each instanceof Map));
        if (below.isEmpty()) {
          break;
        }
        in = below.get(random.nextInt(below.size()));
      }
      if (in instanceof Map) {
        add((Map<String, Object>) in, random);
      }
    }
    return copy;
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put((String) key, copy(each)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(copy(each)));
      return copy;
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static void change(Object in, Random random) {
    if (in instanceof Map<?, ?>) {
      Map<String, Object> map = (Map<String, Object>) in;
      List<String> keys = new ArrayList<>(map.keySet());
      String key = keys.isEmpty() ? "" : keys.get(random.nextInt(keys.size()));
      Object value = map.get(key);
      if (value instanceof Map || value instanceof List) {
        if (random.nextInt(4) > 0) {
          change(value, random);
          return;
        }
      }
      switch (random.nextInt(4)) {
        case 0 -> map.remove(key);
        case 1 -> add(map, random);
        default -> {
          if (value instanceof String text) {
            map.put(key, text.contains("\n") ? edited(text, random) : word(random));
          } else {
            add(map, random);
          }
        }
      }
    } else if (in instanceof List<?>) {
      changeList((List<Object>) in, random);
    }
  }

  private static void add(Map<String, Object> map, Random random) {
    String key = "new" + random.nextInt(4);
    Object value =
        random.nextInt(3) == 0
            ? field(random)
            : random.nextBoolean() ? lines(random) : word(random);
    List<Map.Entry<String, Object>> entries = new ArrayList<>(map.entrySet());
    entries.removeIf(entry -> entry.getKey().equals(key));
    entries.add(random.nextInt(entries.size() + 1), Map.entry(key, value));
    map.clear();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
  }

  private static void changeList(List<Object> list, Random random) {
    int at = list.isEmpty() ? 0 : random.nextInt(list.size());
    boolean maps = !list.isEmpty() && list.getFirst() instanceof Map;
    switch (random.nextInt(4)) {
      case 0 -> {
        if (!list.isEmpty()) {
          list.remove(at);
        }
      }
      case 1 -> {
        if (maps) {
          change(list.get(at), random);
        }
      }
      default ->
          list.add(
              at, maps ? join(NAMES.get(random.nextInt(5)), random) : "w" + random.nextInt(12));
    }
  }

  private static String edited(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.set(random.nextInt(lines.size()), "changed " + random.nextInt(99));
    return String.join("\n", lines).strip();
  }
}
