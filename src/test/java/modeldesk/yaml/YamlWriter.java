package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Writes a value as one of the many texts that say the same: another order of keys, quotes, flow
/// or block, comments, blank lines, line ends.
final class YamlWriter {
  private final Random random;
  private final boolean tidy;
  private final StringBuilder text = new StringBuilder();

  private YamlWriter(Random random, boolean tidy) {
    this.random = random;
    this.tidy = tidy;
  }

  /// `tidy` keeps the order of keys and writes no comments.
  static String write(Object value, Random random, boolean tidy) {
    YamlWriter writer = new YamlWriter(random, tidy);
    if (writer.flows(value)) {
      return writer.flow(value) + "\n";
    }
    writer.block(value, 0, false);
    return writer.text.toString();
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private void block(Object value, int column, boolean inline) {
    boolean first = inline;
    if (value instanceof Map<?, ?> map) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
      if (!tidy && one(4)) {
        Collections.shuffle(entries, random);
      }
      for (Map.Entry<?, ?> entry : entries) {
        lead(column, first);
        first = false;
        text.append(one(12) ? "\"" + entry.getKey() + "\"" : entry.getKey()).append(':');
        value(entry.getValue(), column, false);
      }
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        lead(column, first);
        first = false;
        text.append('-');
        value(item, column, true);
      }
    }
  }

  private void lead(int column, boolean inline) {
    if (inline) {
      return;
    }
    if (!tidy && one(6) && !text.isEmpty()) {
      text.append('\n');
    }
    if (!tidy && one(6)) {
      text.append(" ".repeat(column)).append("# note ").append(random.nextInt(1000)).append('\n');
    }
    text.append(" ".repeat(column));
  }

  private void value(Object value, int column, boolean item) {
    if (value instanceof String scalar && scalar.contains("\n") && !one(4)) {
      text.append(one(2) ? " |-\n" : " |\n");
      scalar
          .lines()
          .forEach(line ->
              text.append(line.isEmpty() ? "" : " ".repeat(column + 2) + line).append('\n'));
    } else if (value instanceof String || flows(value)) {
      text.append(' ').append(value instanceof String s ? scalar(s, false) : flow(value));
      text.append(!tidy && one(8) ? "  # why\n" : "\n");
    } else if (item && value instanceof Map) {
      text.append(' ');
      block(value, column + 2, true);
    } else {
      text.append('\n');
      block(value, !item && value instanceof List && one(3) ? column : column + 2, false);
    }
  }

  private boolean flows(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty()
          || (one(4) && map.values().stream().noneMatch(v -> v.toString().contains("\n")));
    }
    return value instanceof List<?> list
        && (list.isEmpty() || (one(2) && list.stream().allMatch(String.class::isInstance)));
  }

  private String flow(Object value) {
    List<String> parts = new ArrayList<>();
    String gap = one(2) ? " " : "";
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> parts.add(key + ": " + flow(each)));
      return parts.isEmpty() ? "{}" : "{" + gap + String.join(", ", parts) + gap + "}";
    }
    if (value instanceof List<?> list) {
      list.forEach(each -> parts.add(flow(each)));
      return parts.isEmpty() ? "[]" : "[" + gap + String.join(", ", parts) + gap + "]";
    }
    return scalar((String) value, true);
  }

  private String scalar(String value, boolean flow) {
    boolean plain = YamlScalar.isPlain(value, flow);
    if (plain && CoreSchema.type(value, 0, value.length()) != ScalarNode.Type.STRING) {
      return value;
    }
    if (value.contains("\n") || (!plain && one(2))) {
      return YamlScalar.doubleQuoted(value);
    }
    return plain && !one(8) ? value : "'" + value.replace("'", "''") + "'";
  }
}
