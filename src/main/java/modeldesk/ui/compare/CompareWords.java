package modeldesk.ui.compare;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.compare.ChangedFile;
import modeldesk.lang.compare.Difference;
import modeldesk.lang.compare.ModelComparison;
import modeldesk.lang.compare.PartChange;
import modeldesk.lang.compare.PartKind;

/// Says what differs, in the list and as a text to hand on.
final class CompareWords {
  private CompareWords() {}

  /// The kind of a part and what became of it.
  static String detail(PartChange change) {
    String kind = word(change.part().kind());
    return switch (change.difference()) {
      case ADDED ->
          change.members() == 0
              ? Messages.get("compare.part.added", kind)
              : Messages.get("compare.part.addedWith", kind, change.members());
      case DELETED ->
          change.members() == 0
              ? Messages.get("compare.part.deleted", kind)
              : Messages.get("compare.part.deletedWith", kind, change.members());
      case CHANGED ->
          change.keys().isEmpty()
              ? Messages.get("compare.part.changed", kind)
              : Messages.get("compare.part.keys", kind, String.join(", ", change.keys()));
    };
  }

  static String word(Difference difference) {
    return switch (difference) {
      case ADDED -> Messages.get("compare.difference.added");
      case CHANGED -> Messages.get("compare.difference.changed");
      case DELETED -> Messages.get("compare.difference.deleted");
    };
  }

  static String word(PartKind kind) {
    return switch (kind) {
      case MODEL -> Messages.get("compare.kind.model");
      case TOPIC -> Messages.get("compare.kind.topic");
      case JOIN -> Messages.get("compare.kind.join");
      case VIEW -> Messages.get("compare.kind.view");
      case DIMENSION -> Messages.get("compare.kind.dimension");
      case MEASURE -> Messages.get("compare.kind.measure");
      case FILTER -> Messages.get("compare.kind.filter");
      case RELATIONSHIP -> Messages.get("compare.kind.relationship");
      case ACCESS_GRANT -> Messages.get("compare.kind.grant");
      case CACHE_POLICY -> Messages.get("compare.kind.policy");
      case CONSTANT -> Messages.get("compare.kind.constant");
      case FORMAT -> Messages.get("compare.kind.format");
      case CALENDAR -> Messages.get("compare.kind.calendar");
      case SET -> Messages.get("compare.kind.set");
      case SAMPLE_QUERY -> Messages.get("compare.kind.sample");
      case SKILL -> Messages.get("compare.kind.skill");
    };
  }

  /// How many parts and files differ.
  static String count(ModelComparison comparison) {
    return comparison.files().isEmpty()
        ? Messages.get("compare.count.none")
        : Messages.get("compare.count.some", comparison.parts().size(), comparison.files().size());
  }

  /// The differences as Markdown, such as the description of a pull request wants.
  static String markdown(String mine, String other, ModelComparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(Messages.get("compare.summary.title", mine, other));
    lines.add("");
    lines.add(count(comparison));
    if (!comparison.parts().isEmpty()) {
      lines.add("");
      comparison.parts().forEach(each -> lines.add(line(each)));
    }
    if (!comparison.files().isEmpty()) {
      lines.add("");
      lines.add(Messages.get("compare.summary.files"));
      lines.add("");
      comparison.files().forEach(each -> lines.add(line(each)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(PartChange change) {
    return Messages.get("compare.summary.part", change.part().qualified(), detail(change));
  }

  private static String line(ChangedFile file) {
    return Messages.get(
        "compare.summary.file",
        file.name().key(),
        word(file.difference()),
        Messages.count(file.lines().added()),
        Messages.count(file.lines().removed()));
  }
}
