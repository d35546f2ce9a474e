package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of `endpoints.txt`.
final class EndpointTable {
  /// A request: method, path with query, and body.
  record Ask(String method, String path, @Nullable String body) {
    Ask with(String newPath, @Nullable String newBody) {
      return new Ask(method, newPath, newBody);
    }
  }

  /// A row in one dialect: `before` are requests that prepare what `ask` shall find, `call` is the
  /// heading it stands under.
  record Row(
      String call,
      Dialect dialect,
      String event,
      String who,
      List<Ask> before,
      Ask ask,
      int status,
      String answer) {
    boolean needsChecksum() {
      return ask.body() != null && ask.body().contains("{checksum}");
    }

    @Override
    public String toString() {
      return call + ", " + dialect + ": " + event;
    }
  }

  private EndpointTable() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String call = "";
    for (String line : text().lines().skip(3).toList()) {
      if (line.startsWith("# ")) {
        call = line.substring(2);
      } else if (!line.isBlank()) {
        String[] cells = line.split(" +\\| +", 5);
        for (Dialect dialect : Dialect.values()) {
          if (cells[0].equals("both") || cells[0].equalsIgnoreCase(dialect.name())) {
            rows.add(row(call, dialect, cells));
          }
        }
      }
    }
    return rows;
  }

  /// The first row of every call in each dialect: what comes of it when nothing is wrong.
  static List<Row> proper() {
    Map<String, Row> first = new LinkedHashMap<>();
    rows().forEach(row -> first.putIfAbsent(row.dialect() + row.call(), row));
    return first.values().stream().filter(row -> row.status() < 300).toList();
  }

  private static Row row(String call, Dialect dialect, String[] cells) {
    List<String> steps = Arrays.asList(cells[3].split(" => ", -1));
    String method = call.substring(0, call.indexOf(' '));
    List<Ask> asks = steps.stream().map(step -> ask(method, step)).toList();
    int status = Integer.parseInt(cells[4].substring(0, 3));
    List<Ask> before = asks.subList(0, asks.size() - 1);
    String answer = cells[4].substring(4);
    return new Row(call, dialect, cells[1], cells[2], before, asks.getLast(), status, answer);
  }

  private static Ask ask(String method, String text) {
    if (!text.startsWith("/")) {
      int blank = text.indexOf(' ');
      return ask(text.substring(0, blank), text.substring(blank + 1));
    }
    int blank = text.indexOf(' ');
    return blank < 0
        ? new Ask(method, text, null)
        : new Ask(method, text.substring(0, blank), text.substring(blank + 1));
  }

  private static String text() {
    try (InputStream file =
        requireNonNull(EndpointTable.class.getResourceAsStream("endpoints.txt"))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
