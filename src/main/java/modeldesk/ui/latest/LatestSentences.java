package modeldesk.ui.latest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.model.Project;
import modeldesk.yaml.YamlPath;

/// What the merge view says of files, keys and decisions.
final class LatestSentences {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final ZoneId zone;

  LatestSentences(ZoneId zone) {
    this.zone = zone;
  }

  String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  String title(List<MergingFile> files, Project project) {
    long keys =
        files.stream().flatMap(f -> f.decisions().stream()).filter(d -> !d.isWhole()).count();
    long whole = files.stream().flatMap(f -> f.decisions().stream()).count() - keys;
    if (keys > 0) {
      return Messages.get("latest.title.keys", keys, whole);
    }
    return whole > 0
        ? Messages.get("latest.title.files", whole)
        : Messages.get("latest.title.clean", files.size(), project.target().displayName());
  }

  String subtitle(List<MergingFile> files, Project project) {
    int taken = files.stream().mapToInt(file -> file.taken().size()).sum();
    String fetched = time(project.snapshot().fetchedAt());
    String place = project.target().displayName();
    if (files.size() == 1) {
      MergingFile file = files.getFirst();
      return Messages.get(
          "latest.subtitle.one",
          file.name().baseName(),
          time(file.behind().draft().savedAt()),
          place,
          fetched,
          taken);
    }
    return Messages.get("latest.subtitle.many", files.size(), place, fetched, taken);
  }

  static String path(KeyDecision decision) {
    return decision.isWhole()
        ? Messages.get("latest.key.file")
        : decision.path().isRoot() ? Messages.get("latest.key.lines") : path(decision.path());
  }

  /// The path of a field without the word that says what it is, which stands in few places only.
  static String shortPath(YamlPath path) {
    String first = path.isRoot() ? "" : path.segments().getFirst();
    boolean field = first.equals("dimensions") || first.equals("measures");
    return path(
        field && path.segments().size() > 1
            ? new YamlPath(path.segments().subList(1, path.segments().size()))
            : path);
  }

  static String path(YamlPath path) {
    return path.isRoot() ? Messages.get("latest.key.text") : path.breadcrumb();
  }

  static String answer(KeyDecision decision) {
    String file = decision.file().baseName();
    return switch (decision.answer()) {
      case OPEN -> Messages.get("latest.answer.open", file);
      case BASE -> Messages.get("latest.answer.base", file);
      case MINE -> Messages.get("latest.answer.mine", file);
      case THEIRS -> Messages.get("latest.answer.theirs", file);
      case BY_HAND -> Messages.get("latest.answer.byHand", file);
    };
  }
}
