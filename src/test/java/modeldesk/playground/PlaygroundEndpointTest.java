package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every call of the Playground over the wire, in both dialects: the rows of `endpoints.txt`, and
/// what all calls have in common (api.md §1, §2).
class PlaygroundEndpointTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ANYTHING = "…";
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Map<Dialect, EndpointDesk> DESKS = new EnumMap<>(Dialect.class);

  @AfterAll
  static void stop() {
    DESKS.values().forEach(EndpointDesk::close);
    DESKS.clear();
  }

  private static EndpointDesk desk(Dialect dialect) {
    return DESKS.computeIfAbsent(dialect, EndpointDesk::new);
  }

  private static List<EndpointTable.Row> rows() {
    return EndpointTable.rows();
  }

  private static List<EndpointTable.Row> proper() {
    return EndpointTable.proper();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void answersAsItsRowSays(EndpointTable.Row row) {
    EndpointDesk desk = desk(row.dialect());
    Desk.Answer answer = desk.play(row);
    assertThat(answer.status()).as(answer.text()).isEqualTo(row.status());
    String expected = desk.filled(row.answer());
    if (expected.startsWith("<")) {
      String title = expected.substring(1, expected.length() - 1);
      assertThat(answer.text()).startsWith("<!DOCTYPE html>").contains("<h1>" + title + "</h1>");
    } else if (expected.startsWith("{") || expected.startsWith("[")) {
      assertThat(difference("", JSON.readTree(expected), answer.json())).isNull();
    } else if (expected.endsWith(ANYTHING)) {
      assertThat(answer.detail()).startsWith(expected.substring(0, expected.length() - 1));
      assertThat(answer.at("status")).isEqualTo(Integer.toString(row.status()));
    } else {
      JsonNode whole = JSON.valueToTree(Map.of("detail", expected, "status", row.status()));
      assertThat(difference("", whole, answer.json())).isNull();
    }
  }

  /// Where the answer is not as expected, null when it is.
  private static @Nullable String difference(String at, JsonNode expected, JsonNode found) {
    if (expected.isString() && expected.stringValue().equals(ANYTHING)) {
      return null;
    }
    if (expected.isObject() && found.isObject()) {
      List<String> keys = new ArrayList<>(found.propertyNames());
      for (String key : expected.propertyNames()) {
        boolean open = key.equals(ANYTHING);
        if (!open && !keys.remove(key)) {
          return at + "/" + key + " is missing in " + found;
        }
        String inner = open ? null : difference(at + "/" + key, expected.get(key), found.get(key));
        if (inner != null) {
          return inner;
        }
      }
      return keys.isEmpty() || expected.has(ANYTHING) ? null : at + " has more: " + keys;
    }
    if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
      for (int i = 0; i < expected.size(); i++) {
        String inner = difference(at + "/" + i, expected.get(i), found.get(i));
        if (inner != null) {
          return inner;
        }
      }
      return null;
    }
    return expected.equals(found) ? null : at + " is " + found + ", not " + expected;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("proper")
  void aKeyTheQueryDoesNotKnowIsRefused(EndpointTable.Row row) {
    EndpointDesk desk = desk(row.dialect());
    desk.prepare(row);
    EndpointTable.Ask ask = row.ask();
    String path = ask.path() + (ask.path().contains("?") ? "&" : "?") + "nonsense=1";
    assertRefused(
        desk.send(row.who(), ask.with(path, ask.body())), "Unrecognized key: \"nonsense\"");
    assertUntouched(desk, row);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("proper")
  void aKeyTheBodyDoesNotKnowIsRefused(EndpointTable.Row row) {
    EndpointDesk desk = desk(row.dialect());
    desk.prepare(row);
    EndpointTable.Ask ask = row.ask();
    String body = ask.body() == null ? "{}" : ask.body();
    String more =
        body.substring(0, body.lastIndexOf('}'))
            + (body.equals("{}") ? "" : ",")
            + "\"nonsense\":1}";
    assertRefused(
        desk.send(row.who(), ask.with(ask.path(), more)), "Unrecognized key: \"nonsense\"");
    assertUntouched(desk, row);
  }

  private static void assertRefused(Desk.Answer answer, String detail) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.detail()).isEqualTo(detail);
  }

  /// Nothing was done but what the row needed before.
  private static void assertUntouched(EndpointDesk desk, EndpointTable.Row row) {
    assertThat(desk.server().store().writes()).hasSize(row.before().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("proper")
  void nobodyAndStrangersAreTurnedAway(EndpointTable.Row row) {
    EndpointDesk desk = desk(row.dialect());
    desk.prepare(row);
    boolean open = row.dialect().isOpenApi();
    assertThat(desk.send("nobody", row.ask()).status()).isEqualTo(401);
    assertThat(desk.send("stranger", row.ask()).status()).isEqualTo(open ? 401 : 403);
    assertThat(desk.send("without a scheme", row.ask()).status()).isEqualTo(open ? 401 : 400);
    assertUntouched(desk, row);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("proper")
  void methodsWithoutARowAreNotAllowed(EndpointTable.Row row) {
    EndpointDesk desk = desk(row.dialect());
    desk.prepare(row);
    for (String method : METHODS) {
      String call = method + row.call().substring(row.call().indexOf(' '));
      boolean known =
          proper().stream().anyMatch(r -> r.dialect() == row.dialect() && r.call().equals(call));
      if (!known) {
        EndpointTable.Ask ask = new EndpointTable.Ask(method, row.ask().path(), null);
        Desk.Answer answer = desk.send(row.who(), ask);
        assertThat(answer.text()).isEqualTo("{\"detail\":\"Method not allowed\",\"status\":405}");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("proper")
  void aCallWithoutAnAnswerIsDoneWhenTheCutComesAfterIt(EndpointTable.Row row) {
    EndpointDesk desk = desk(row.dialect());
    desk.play(row);
    List<?> done = desk.server().store().writes();
    for (Faults.Fault fault : cuts()) {
      desk.prepare(row);
      // the client repeats a GET that was not answered at all by itself
      desk.server().faults().next(100, row.ask().method(), "/api/v1/", fault);
      assertThat(desk.isCut(row)).isTrue();
      desk.server().faults().clear();
      if (fault instanceof Faults.Fault.Cut) {
        assertUntouched(desk, row);
      } else {
        assertThat(desk.server().store().writes()).hasSameSizeAs(done);
      }
    }
  }

  private static List<Faults.Fault> cuts() {
    return List.of(
        new Faults.Fault.Cut(), new Faults.Fault.CutAfter(), new Faults.Fault.Unanswered());
  }

  @Test
  void hasRowsForEveryCall() {
    for (Dialect dialect : Dialect.values()) {
      Stream<String> api =
          desk(dialect).server().calls().stream()
              .filter(call -> call.contains(" /api/v1/"))
              .map(call -> call.replace("/api/v1/", ""));
      assertThat(proper().stream().filter(r -> r.dialect() == dialect).map(EndpointTable.Row::call))
          .containsExactlyInAnyOrderElementsOf(api.toList());
    }
  }
}
