package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import modeldesk.model.ModelKind;
import modeldesk.playground.layer.Composition;
import modeldesk.playground.layer.Resolved;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.YamlFiles;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// Reading, writing and deleting the files of a model (api.md §2.7 to §2.9, §3).
final class YamlRoutes {
  private static final String NAMES =
      "File name must be either 'model', 'relationships', or end with '.topic',"
          + " '.composite_topic', or '.view'";

  private final PlaygroundStore store;
  private final Places places;

  YamlRoutes(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    for (String version : new String[] {"v1", "unstable"}) {
      String path = "/api/" + version + "/models/{modelId}/yaml";
      router.add("GET", path, this::read);
      router.add("POST", path, this::write);
      router.add("DELETE", path, this::delete);
    }
  }

  private Reply read(Call call) {
    call.onlyQuery(
        "branchId", "fileName", "mode", "includeChecksums", "fullyResolved", "includeSchemas");
    ModelEntry model = places.model(call);
    YamlMode mode = mode(call.query("mode"));
    ModelEntry top = top(model, mode, call.queryId("branchId"));
    boolean withChecksums = call.queryFlag("includeChecksums", false);
    boolean resolved = call.queryFlag("fullyResolved", false);
    if (resolved && mode != YamlMode.COMBINED) {
      throw Refusal.badRequest("fullyResolved: Invalid value expected mode=combined");
    }
    Composition composition = store.files(top);
    SortedMap<String, String> own = composition.files(mode);
    SortedMap<String, String> all = resolved ? Resolved.of(own) : own;
    String schema = call.query("includeSchemas", "");
    SortedMap<String, String> shown = schema.isEmpty() ? all : ofSchema(model, schema, all);
    SortedMap<String, String> files = new TreeMap<>();
    Predicate<String> wanted = wanted(call.query("fileName", ""));
    shown.forEach((key, text) -> {
      if (wanted.test(key)) {
        files.put(key, text);
      }
    });
    SortedMap<String, String> names = composition.viewNames(mode);
    names.keySet().retainAll(files.keySet());
    SortedMap<String, String> checksums = withChecksums ? checksums(top, mode, files) : null;
    return Reply.ok(new YamlFiles(files, store.version(), checksums, names));
  }

  private SortedMap<String, String> ofSchema(
      ModelEntry model, String schema, SortedMap<String, String> all) {
    if (schema.contains(",")) {
      throw Refusal.badRequest("includeSchemas: Invalid value expected exactly one schema");
    }
    SortedMap<String, String> files =
        new TreeMap<>(store.warehouse(model.connectionId()).viewsOf(schema));
    all.forEach((key, text) -> {
      boolean inFolder = key.endsWith(".view") && key.contains("/");
      if (!inFolder || key.startsWith(schema + "/")) {
        files.put(key, text);
      }
    });
    return files;
  }

  private static SortedMap<String, String> checksums(
      ModelEntry top, YamlMode mode, SortedMap<String, String> files) {
    SortedMap<String, String> checksums = new TreeMap<>();
    files.forEach((key, text) -> checksums.put(key, Checksums.of(top.id(), mode, key, text)));
    return checksums;
  }

  /// A file name or a pattern that is found anywhere in it (api.md §2.7).
  private static Predicate<String> wanted(String fileName) {
    if (fileName.isEmpty()) {
      return _ -> true;
    }
    try {
      Predicate<String> pattern = Pattern.compile(fileName).asPredicate();
      return key -> key.equals(fileName) || pattern.test(key);
    } catch (PatternSyntaxException e) {
      return key -> key.equals(fileName);
    }
  }

  private Reply write(Call call) {
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
    String yaml = body.text("yaml");
    YamlMode mode = mode(body.optionalText("mode"));
    String branchId = body.optionalId("branchId");
    ModelEntry top = top(model, mode, branchId);
    checkWritable(model, top, body.optionalText("commitMessage"));
    if (!isFileName(name)) {
      throw Refusal.badRequest(NAMES);
    }
    checkText(name, yaml);
    if (!store.write(top, mode, name, yaml, body.optionalText("previousChecksum"))) {
      throw Refusal.detail(409, "File has been modified since it was fetched");
    }
    return done(name);
  }

  private Reply delete(Call call) {
    call.onlyQuery("fileName", "branchId", "mode", "commitMessage");
    ModelEntry model = places.model(call);
    String name = call.query("fileName");
    if (name == null) {
      throw Refusal.badRequest("fileName: fileName is required");
    }
    YamlMode mode = mode(call.query("mode"));
    ModelEntry top = top(model, mode, call.queryId("branchId"));
    checkWritable(model, top, call.query("commitMessage"));
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

  private ModelEntry top(ModelEntry model, YamlMode mode, @Nullable String branchId) {
    if (branchId != null && model.kind() == ModelKind.WORKBOOK && mode != YamlMode.COMBINED) {
      throw Refusal.badRequest(
          "Branches are not valid for workbook models with mode=extension, staged");
    }
    return places.top(model, branchId, "Branch does not exist");
  }

  private void checkWritable(ModelEntry model, ModelEntry top, @Nullable String commitMessage) {
    if (model.kind() == ModelKind.SCHEMA) {
      throw Refusal.badRequest("Schema models cannot be edited");
    }
    boolean branch = top.kind() == ModelKind.BRANCH;
    String home = branch && top.baseModelId() != null ? top.baseModelId() : model.id();
    GitSettings git = store.git(home);
    if (git == null) {
      return;
    }
    if (git.follower()) {
      throw Refusal.badRequest("Models in git follower mode cannot be edited");
    }
    if (git.demandsPullRequest() && !branch) {
      throw Refusal.badRequest("branchId: branchId is required");
    }
    if (commitMessage == null || commitMessage.isBlank()) {
      throw Refusal.badRequest("commitMessage: commitMessage is required");
    }
  }

  private static YamlMode mode(@Nullable String word) {
    YamlMode mode = word == null ? YamlMode.COMBINED : YamlMode.of(word);
    if (mode == null) {
      throw Refusal.badRequest(
          "mode: Invalid value expected combined, extension, staged, merged or history");
    }
    return mode;
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

  private static void checkText(String name, String yaml) {
    YamlDocument document = YamlParser.parse(yaml);
    if (!document.isValid()) {
      throw Refusal.badRequest("Invalid YAML syntax: " + document.errors().getFirst().message());
    }
    switch (document.root()) {
      case null -> {}
      case ListNode _ -> {
        if (!name.equals("relationships")) {
          throw Refusal.save("Property must be a map");
        }
      }
      case MapNode _ -> {
        if (name.equals("relationships")) {
          throw Refusal.save("Property must be a list");
        }
      }
      case ScalarNode _ ->
          throw Refusal.save(
              name.equals("relationships") ? "Property must be a list" : "Property must be a map");
    }
  }
}
