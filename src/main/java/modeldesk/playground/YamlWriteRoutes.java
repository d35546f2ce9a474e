package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ModelEntry;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// Writing and deleting the files of a model (api.md §2.8, §2.9).
final class YamlWriteRoutes {
  private static final String NAMES =
      "File name must be either 'model', 'relationships', or end with '.topic',"
          + " '.composite_topic', or '.view'";

  private final PlaygroundStore store;
  private final Places places;
  private final YamlPlaces yaml;
  private final YamlReadRoute reading;

  YamlWriteRoutes(PlaygroundStore store, Places places, YamlPlaces yaml, YamlReadRoute reading) {
    this.store = store;
    this.places = places;
    this.yaml = yaml;
    this.reading = reading;
  }

  void addTo(Router router, Dialect dialect) {
    for (String version : YamlPlaces.prefixes(dialect)) {
      String path = "/api/" + version + "/models/{modelId}/yaml";
      router.add("POST", path, this::write);
      router.add("DELETE", path, this::delete);
    }
  }

  private Reply write(Call call) {
    call.onlyQuery();
    Body body =
        call.body(
            "fileName",
            "yaml",
            "mode",
            "branchId",
            "commitMessage",
            "previousChecksum",
            "fetchedAtMillis",
            "fullyResolved");
    ModelEntry model = places.model(call);
    String name = body.text("fileName");
    String text = body.text("yaml");
    YamlMode mode = mode(call, body);
    ModelEntry top = yaml.top(call, model, mode, body.optionalId("branchId"));
    String message = body.optionalText("commitMessage");
    String checksum = body.optionalText("previousChecksum");
    body.optionalNumber("fetchedAtMillis");
    if (body.flag("fullyResolved", false) && mode != YamlMode.COMBINED) {
      throw Refusal.badRequest("fullyResolved: Invalid value expected mode=combined");
    }
    call.needs(Permission.UPDATE, "Permission denied");
    yaml.checkWritable(call, model, top, message);
    if (!isFileName(name)) {
      throw Refusal.badRequest(NAMES);
    }
    checkText(name, text, call.dialect());
    if (!store.write(top, mode, name, text, checksum)) {
      throw Trouble.stale(call.dialect());
    }
    return call.dialect().isOpenApi() ? Reply.ok(reading.one(top, mode, name)) : done(name);
  }

  /// The pages demand the mode of a write, the OpenAPI document does not (api.md §2.8).
  private static YamlMode mode(Call call, Body body) {
    String word = body.optionalText("mode");
    if (word == null && !call.dialect().isOpenApi()) {
      throw Refusal.badRequest("mode: mode is required");
    }
    return YamlPlaces.mode(word, call.dialect());
  }

  private Reply delete(Call call) {
    call.onlyQuery("fileName", "branchId", "mode", "commitMessage");
    ModelEntry model = places.model(call);
    @Nullable String name = call.query("fileName");
    if (name == null) {
      throw Refusal.badRequest("fileName: fileName is required");
    }
    YamlMode mode = YamlPlaces.mode(call.query("mode"), call.dialect());
    ModelEntry top = yaml.top(call, model, mode, call.queryId("branchId"));
    call.needs(Permission.UPDATE, "Permission denied");
    yaml.checkWritable(call, model, top, call.query("commitMessage"));
    if (!isFileName(name) || isFixed(name)) {
      throw Refusal.badRequest("File name must end with '.topic', '.composite_topic', or '.view'");
    }
    if (!store.delete(top, mode, name)) {
      throw Refusal.notFound("File does not exist");
    }
    return done(name);
  }

  private static Reply done(String name) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("fileName", name);
    body.put("success", true);
    return Reply.ok(body);
  }

  private static boolean isFixed(String name) {
    return name.equals("model") || name.equals("relationships");
  }

  private static boolean isFileName(String name) {
    boolean suffix =
        name.endsWith(".topic") || name.endsWith(".composite_topic") || name.endsWith(".view");
    boolean safe =
        !name.startsWith("/")
            && !name.contains("\\")
            && !name.contains("..")
            && name.chars().noneMatch(Character::isISOControl);
    return isFixed(name) || (suffix && safe);
  }

  private static void checkText(String name, String yaml, Dialect dialect) {
    YamlDocument document = YamlParser.parse(yaml);
    if (!document.isValid()) {
      throw Refusal.badRequest("Invalid YAML syntax: " + document.errors().getFirst().message());
    }
    switch (document.root()) {
      case null -> {}
      case ListNode _ -> {
        if (!name.equals("relationships")) {
          throw Refusal.save("Property must be a map", dialect);
        }
      }
      case MapNode _ -> {
        if (name.equals("relationships")) {
          throw Refusal.save("Property must be a list", dialect);
        }
      }
      case ScalarNode _ ->
          throw Refusal.save(
              name.equals("relationships") ? "Property must be a list" : "Property must be a map",
              dialect);
    }
  }
}
