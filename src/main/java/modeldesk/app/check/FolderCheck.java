package modeldesk.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.DiskLayers;
import modeldesk.lang.index.DiskLayout;
import modeldesk.lang.index.DiskModel;
import modeldesk.model.FileName;
import modeldesk.model.Severity;
import modeldesk.store.FoundFile;
import modeldesk.store.FoundFiles;
import modeldesk.text.LineIndex;

/// The rules on every model below a folder (YAML reference §2). What cannot be read is a finding
/// too, and then any name may stand in it, so that no rule says that a name is unknown.
final class FolderCheck {
  private static final List<String> TOPS = List.of("model.yaml", "relationships.yaml");

  private final Path at;
  private final FoundFiles found;
  private final List<Rule> rules;
  private final List<DiskFinding> findings = new ArrayList<>();
  private int files;

  private FolderCheck(Path at, FoundFiles found, List<Rule> rules) {
    this.at = at;
    this.rules = rules;
    this.found = found;
  }

  /// What was found in how many files of models, in the order of the files.
  record Outcome(List<DiskFinding> findings, int files) {}

  /// Reads the folder: blocks. Folders whose name begins with a dot are not a part of models, and
  /// neither are documents.
  static Outcome of(Path folder, List<Rule> rules) throws IOException {
    FoundFiles found =
        FoundFiles.below(folder, name -> !name.startsWith(".") && !name.equals("__documents"));
    return new FolderCheck(folder.toAbsolutePath().normalize(), found, rules).outcome();
  }

  private Outcome outcome() {
    for (FoundFiles.Closed each : found.closed()) {
      String sentence =
          Messages.get("app.check.folderUnreadable", ModelTexts.reason(each.reason()));
      findings.add(
          new DiskFinding(
              each.folder().name(),
              Region.START,
              Severity.ERROR,
              "folder-unreadable",
              sentence,
              ""));
    }
    Map<String, Path> paths = new HashMap<>();
    for (FoundFile file : found.files()) {
      paths.put(file.name(), file.path());
    }
    for (DiskModel model : DiskLayout.of(paths.keySet(), at.toString().replace('\\', '/'))) {
      files += model.files().size() + model.twice().size();
      check(model, paths);
    }
    return new Outcome(findings.stream().distinct().sorted(DiskFinding.ORDER).toList(), files);
  }

  private void check(DiskModel model, Map<String, Path> paths) {
    ModelTexts read = ModelTexts.read(model, paths);
    findings.addAll(read.unread());
    findings.addAll(ModelTexts.twice(model));
    boolean partial =
        model.partial()
            || !read.unread().isEmpty()
            || !found.closed().isEmpty()
            || isWithinModel(model);
    Map<FileName, String> texts = read.texts();
    Check.of(DiskLayers.read(texts, partial), rules).findings().stream()
        .collect(Collectors.groupingBy(Finding::file))
        .forEach((name, list) ->
            add(model.files().getOrDefault(name, name.key()), texts.getOrDefault(name, ""), list));
  }

  /// Whether only a folder of a model is looked at, the rest of which lies above it.
  private boolean isWithinModel(DiskModel model) {
    if (!model.folder().isEmpty()
        || model.files().containsKey(FileName.MODEL)
        || model.files().containsKey(FileName.RELATIONSHIPS)) {
      return false;
    }
    for (Path above = at.getParent(); above != null; above = above.getParent()) {
      if (TOPS.stream().map(above::resolve).anyMatch(Files::isRegularFile)) {
        return true;
      }
    }
    return false;
  }

  private void add(String path, String text, List<Finding> list) {
    LineIndex lines = LineIndex.of(text);
    for (Finding each : list) {
      findings.add(
          new DiskFinding(
              path,
              Region.of(lines, each.span()),
              each.severity(),
              each.code(),
              each.message(),
              Places.of(each, text)));
    }
  }
}
