package modeldesk.playground;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of a [FaultPlan]. Unknown keys and words are errors, so that a typing mistake
/// does not make a test that tests nothing.
final class FaultFile {
  private static final Set<String> PLAN = Set.of("seed", "rules");
  private static final Set<String> RULE =
      Set.of(
          "method",
          "path",
          "skip",
          "every",
          "chance",
          "burst",
          "count",
          "fault",
          "status",
          "retryAfter",
          "retryAfterDate",
          "seconds",
          "bytes",
          "issues",
          "body");

  private FaultFile() {}

  static FaultPlan plan(byte[] bytes) throws IOException {
    JsonNode root;
    try {
      root = JsonMapper.builder().build().readTree(bytes);
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
    known(root, PLAN);
    List<FaultPlan.Rule> rules = new ArrayList<>();
    for (JsonNode rule : root.path("rules")) {
      rules.add(rule(rule));
    }
    return new FaultPlan(root.path("seed").asLong(0), rules);
  }

  private static FaultPlan.Rule rule(JsonNode node) throws IOException {
    known(node, RULE);
    int every = number(node, "every", 0);
    double chance = node.path("chance").asDouble(1);
    List<Faults.Fault> faults = new ArrayList<>();
    if (node.path("fault").isArray()) {
      for (JsonNode word : node.path("fault")) {
        faults.add(fault(word.asString(""), node));
      }
    } else {
      faults.add(fault(node.path("fault").asString(""), node));
    }
    if (faults.isEmpty()) {
      throw new IOException("a rule without \"fault\"");
    }
    return new FaultPlan.Rule(
        node.path("method").asString("*"),
        node.path("path").asString("/api/**"),
        number(node, "skip", 0),
        every,
        chance,
        number(node, "burst", 1),
        number(node, "count", every == 0 && chance >= 1 ? 1 : 0),
        faults);
  }

  private static Faults.Fault fault(String word, JsonNode rule) throws IOException {
    return switch (word) {
      case "too-many" -> tooMany(rule);
      case "status" -> status(number(rule, "status", 503));
      case "html" -> new Faults.Fault.Html(number(rule, "status", 502));
      case "answer" ->
          new Faults.Fault.Answer(number(rule, "status", 200), rule.path("body").toString());
      case "not-success" -> new Faults.Fault.NotSuccess();
      case "stale" -> new Faults.Fault.Stale();
      case "token-expired" -> new Faults.Fault.TokenExpired();
      case "invalid-json" -> new Faults.Fault.InvalidJson();
      case "truncated-json" -> new Faults.Fault.TruncatedJson();
      case "cut-before" -> new Faults.Fault.Cut();
      case "cut-middle" -> new Faults.Fault.CutAfter();
      case "cut-after" -> new Faults.Fault.Unanswered();
      case "slow-first-byte" -> new Faults.Fault.Slow(seconds(rule));
      case "slow-body" -> new Faults.Fault.SlowBody(seconds(rule));
      case "huge-body" -> new Faults.Fault.HugeBody(rule.path("bytes").asLong(60_000_000));
      case "many-issues" -> new Faults.Fault.ManyIssues(number(rule, "issues", 5000));
      default -> throw new IOException("no such fault: \"" + word + "\"");
    };
  }

  private static Faults.Fault tooMany(JsonNode rule) throws IOException {
    if (rule.has("retryAfterDate")) {
      return new Faults.Fault.TooManyUntil(Duration.ofSeconds(number(rule, "retryAfterDate", 1)));
    }
    @Nullable Duration wait =
        rule.has("retryAfter") ? Duration.ofSeconds(number(rule, "retryAfter", 1)) : null;
    return new Faults.Fault.TooMany(wait);
  }

  private static Faults.Fault status(int status) {
    return new Faults.Fault.Answer(
        status, "{\"detail\":\"Model service error\",\"status\":" + status + "}");
  }

  private static Duration seconds(JsonNode rule) {
    return Duration.ofMillis(Math.round(rule.path("seconds").asDouble(2) * 1000));
  }

  private static int number(JsonNode node, String key, int otherwise) throws IOException {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || value.intValue() < 0) {
      throw new IOException("\"" + key + "\" is not a whole number");
    }
    return value.intValue();
  }

  private static void known(JsonNode node, Set<String> keys) throws IOException {
    if (!node.isObject()) {
      throw new IOException("not a JSON object: " + node);
    }
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        throw new IOException("no such key: \"" + key + "\"");
      }
    }
  }
}
