package modeldesk.ui.exposure;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Exposure;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// What the check of one topic found, as it is read: a summary, then rows.
///
/// @param compared whether anything was compared at all
public record ExposureReport(
    FileName topic, boolean compared, String summary, List<Row> rows, List<String> notes) {
  /// A finding; `place` is where a click goes, null where there is none. `isMissing` tells what is
  /// promised and not exposed from what is only worth knowing.
  public record Row(boolean isMissing, String what, String why, Exposure.@Nullable Missing place) {}

  public ExposureReport {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /// `exposedFields` is how many fields Omni exposes, `drafts` how many files it does not know yet.
  static ExposureReport of(
      FileName topic, Exposure exposure, int exposedFields, int drafts, String place) {
    List<Row> rows = new ArrayList<>();
    exposure.missing().forEach(missing -> rows.add(row(topic, missing)));
    for (Exposure.Extra extra : exposure.extra()) {
      String what =
          Messages.get(
              "exposure.extra.what",
              extra.view(),
              extra.fields().size(),
              String.join(", ", extra.fields()));
      rows.add(new Row(false, what, Messages.get("exposure.extra.why"), null));
    }
    List<String> notes = new ArrayList<>();
    if (drafts > 0) {
      notes.add(Messages.get("exposure.note.drafts", drafts, place));
    }
    exposure.doubts().stream().sorted().forEach(doubt -> notes.add(note(doubt)));
    int missing = exposure.missing().size();
    boolean compared =
        !exposure.doubts().contains(Exposure.Doubt.TOPIC_EXTENDS)
            && !exposure.doubts().contains(Exposure.Doubt.UNREADABLE);
    String summary =
        missing > 0
            ? Messages.get("exposure.summary.missing", missing, exposedFields)
            : compared
                ? Messages.get("exposure.summary.clean", exposedFields)
                : Messages.get("exposure.summary.nothing", exposedFields);
    return new ExposureReport(topic, compared, summary, rows, notes);
  }

  private static Row row(FileName topic, Exposure.Missing missing) {
    String what =
        switch (missing.cause()) {
          case TOPIC_HIDDEN, TOPIC_CLOSED, TOPIC_UNKNOWN ->
              Messages.get("exposure.what.topic", topic.stem());
          case FIELD_LEFT_OUT ->
              Messages.get(
                  "exposure.what.field", missing.view(), String.join(", ", missing.fields()));
          case NOT_JOINED, VIEW_UNKNOWN, VIEW_LEFT_OUT ->
              missing.fields().isEmpty()
                  ? Messages.get("exposure.what.view", missing.view())
                  : Messages.get(
                      "exposure.what.viewFields", missing.view(), missing.fields().size());
        };
    return new Row(true, what, why(missing.cause()), missing);
  }

  private static String why(Exposure.Cause cause) {
    return switch (cause) {
      case NOT_JOINED -> Messages.get("exposure.why.notJoined");
      case TOPIC_HIDDEN -> Messages.get("exposure.why.hidden");
      case TOPIC_CLOSED -> Messages.get("exposure.why.closed");
      case TOPIC_UNKNOWN -> Messages.get("exposure.why.unknown");
      case VIEW_UNKNOWN -> Messages.get("exposure.why.viewUnknown");
      case VIEW_LEFT_OUT -> Messages.get("exposure.why.viewLeftOut");
      case FIELD_LEFT_OUT -> Messages.get("exposure.why.fieldLeftOut");
    };
  }

  private static String note(Exposure.Doubt doubt) {
    return switch (doubt) {
      case TOPIC_EXTENDS -> Messages.get("exposure.doubt.topicExtends");
      case NO_JOINS -> Messages.get("exposure.doubt.noJoins");
      case FIELD_LIST -> Messages.get("exposure.doubt.fieldList");
      case VIEW_EXTENDS -> Messages.get("exposure.doubt.viewExtends");
      case UNREADABLE -> Messages.get("exposure.doubt.unreadable");
    };
  }
}
