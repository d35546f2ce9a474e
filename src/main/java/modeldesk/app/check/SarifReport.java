package modeldesk.app.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.model.Severity;
import modeldesk.store.JsonText;

/// One log of the Static Analysis Results Interchange Format 2.1.0 with one run; its rules are
/// those that found something.
final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final String version;

  SarifReport(String version) {
    this.version = version;
  }

  @Override
  public void write(List<DiskFinding> findings, OutputStream out) throws IOException {
    SortedMap<String, Severity> worst = new TreeMap<>();
    for (DiskFinding each : findings) {
      worst.merge(each.code(), each.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    List<Object> rules = new ArrayList<>();
    worst.forEach((code, severity) ->
        rules.add(object("id", code, "defaultConfiguration", object("level", level(severity)))));
    List<String> codes = List.copyOf(worst.keySet());
    Map<String, Object> driver = object("name", "Model Desk", "version", version, "rules", rules);
    Map<String, Object> run =
        object(
            "tool",
            object("driver", driver),
            "columnKind",
            "utf16CodeUnits",
            "results",
            findings.stream().map(each -> result(each, codes.indexOf(each.code()))).toList());
    out.write(JsonText.line(object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run))));
    out.write('\n');
  }

  private static Map<String, Object> result(DiskFinding finding, int rule) {
    Region region = finding.region();
    Map<String, Object> location =
        object(
            "physicalLocation",
            object(
                "artifactLocation",
                object("uri", uri(finding.file())),
                "region",
                object(
                    "startLine",
                    region.line(),
                    "startColumn",
                    region.column(),
                    "endLine",
                    region.endLine(),
                    "endColumn",
                    region.endColumn())));
    if (!finding.place().isEmpty()) {
      location.put("logicalLocations", List.of(object("fullyQualifiedName", finding.place())));
    }
    return object(
        "ruleId",
        finding.code(),
        "ruleIndex",
        rule,
        "level",
        level(finding.severity()),
        "message",
        object("text", literal(finding.message())),
        "locations",
        List.of(location));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /// Braces are written twice where they are no place holders (§3.11.5 of the standard).
  private static String literal(String message) {
    return message.replace("{", "{{").replace("}", "}}");
  }

  /// The path as a relative address (RFC 3986); a colon could be taken for a scheme's.
  private static String uri(String file) {
    StringBuilder address = new StringBuilder();
    for (byte each : file.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = each > 0 && (Character.isLetterOrDigit(each) || "-._~/".indexOf(each) >= 0);
      address.append(plain ? Character.toString(each) : "%%%02X".formatted(each));
    }
    return address.toString();
  }

  /// A JSON object of keys and values in turn.
  private static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put((String) pairs[i], pairs[i + 1]);
    }
    return object;
  }
}
