package modeldesk.lang.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.FieldMeaning;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelFacts;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Timeframes that do not exist or cannot be taken of a field (YAML reference §10, 7 and §3.5). The
/// type of a column is not in the files, so only fields whose parameters settle it are judged.
final class TimeframeRule implements Rule {
  static final String UNKNOWN = "unknown-timeframe";
  static final String MISPLACED = "timeframe-not-possible";
  static final String FISCAL = "fiscal-without-offset";

  private static final Set<String> TIMEFRAMES =
      Set.of(
          "raw",
          "date",
          "week",
          "month",
          "quarter",
          "year",
          "hour",
          "minute",
          "second",
          "millisecond",
          "day_of_week_name",
          "day_of_week_num",
          "day_of_month",
          "day_of_quarter",
          "day_of_year",
          "hour_of_day",
          "month_name",
          "month_num",
          "quarter_of_year",
          "fiscal_quarter",
          "fiscal_year");
  private static final Set<String> INTERVALS =
      Set.of("seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years");

  private static final List<String> LISTED = List.of("dimensions", "filters");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    for (Reference reference : file.references()) {
      if (reference.kind() == SymbolKind.FIELD && !reference.timeframe().isEmpty()) {
        bracket(model, file, reference, report);
      }
    }
    MapNode root = file.document().map();
    if (file.isView()) {
      for (String section : LISTED) {
        fields(model, file, root.get(section), report);
      }
    } else if (file.kind() == FileKind.TOPIC && root.get("views") instanceof MapNode views) {
      for (MapNode.Entry view : views.entries()) {
        if (view.value() instanceof MapNode local) {
          fields(model, file, local.get("dimensions"), report);
        }
      }
    } else if (file.kind() == FileKind.MODEL) {
      list(model, file, root.get("default_timeframes"), null, report);
    }
  }

  private static void fields(
      ModelIndex model, IndexedFile file, @Nullable YamlNode node, Consumer<Finding> report) {
    if (node instanceof MapNode fields) {
      for (MapNode.Entry field : fields.entries()) {
        if (field.value() instanceof MapNode map) {
          list(model, file, map.get("timeframes"), map.get("custom_calendar"), report);
        }
      }
    }
  }

  /// `calendar` is the one that a dimension follows.
  private static void list(
      ModelIndex model,
      IndexedFile file,
      @Nullable YamlNode node,
      @Nullable YamlNode calendar,
      Consumer<Finding> report) {
    List<YamlNode> items =
        node instanceof ListNode list ? list.items() : node == null ? List.of() : List.of(node);
    for (YamlNode item : items) {
      if (item instanceof ScalarNode scalar && !scalar.isNull() && !isTemplate(scalar.text())) {
        String word = scalar.text().toLowerCase(Locale.ROOT);
        if (!TIMEFRAMES.contains(word)) {
          report.accept(unknown(file, scalar.text(), scalar.span()));
        } else if (calendar == null && lacksOffset(model, word, false)) {
          report.accept(fiscal(file, scalar.text(), scalar.span()));
        }
      }
    }
  }

  private static boolean isTemplate(String text) {
    return text.contains("@{") || text.contains("{{");
  }

  private static void bracket(
      ModelIndex model, IndexedFile file, Reference reference, Consumer<Finding> report) {
    String word = reference.timeframe().toLowerCase(Locale.ROOT);
    Span span = reference.timeframeSpan();
    if (Character.isDigit(word.charAt(0))) {
      return;
    }
    boolean timeframe = TIMEFRAMES.contains(word);
    boolean interval = INTERVALS.contains(word);
    if (!timeframe && !interval) {
      report.accept(unknown(file, reference.timeframe(), span));
      return;
    }
    if (lacksOffset(model, word, true)) {
      report.accept(fiscal(file, reference.timeframe(), span));
    }
    FieldMeaning meaning = model.names().field(reference);
    FieldFacts field = meaning.field();
    if (field != null && !fits(model, field, timeframe, word)) {
      String name = reference.display();
      String message =
          field.kind() == FieldFacts.Kind.MEASURE
              ? Messages.get("check.timeframe.measure", name)
              : timeframe
                  ? Messages.get("check.timeframe.noDate", name, reference.timeframe())
                  : Messages.get("check.timeframe.noDuration", name, reference.timeframe());
      report.accept(Finding.error(MISPLACED, file, span, message));
    }
  }

  private static boolean fits(ModelIndex model, FieldFacts field, boolean timeframe, String word) {
    return switch (field.time()) {
      case NEITHER -> word.equals("raw");
      case TIMEFRAMES -> timeframe;
      case INTERVALS -> !timeframe || word.equals("raw");
      case UNKNOWN ->
          timeframe
              || field.kind() == FieldFacts.Kind.COLUMN
              || model.surroundings().layers() == Layers.CHANGES
              || field.inherits();
    };
  }

  /// `mayHaveCalendar` where the field may follow a calendar of its own.
  private static boolean lacksOffset(ModelIndex model, String word, boolean mayHaveCalendar) {
    if (!word.startsWith("fiscal_")) {
      return false;
    }
    ModelFacts facts = model.model();
    return model.knowsGiven()
        && !facts.hasFiscalOffset()
        && !facts.hasDefaultCalendar()
        && !(mayHaveCalendar && facts.hasCalendars())
        && model.file(FileName.MODEL) != null;
  }

  private static Finding unknown(IndexedFile file, String word, Span span) {
    String near = Nearest.of(word.toLowerCase(Locale.ROOT), TIMEFRAMES);
    String message =
        near == null
            ? Messages.get("check.timeframe.unknown", word)
            : Messages.get("check.timeframe.near", word, near);
    Finding finding = Finding.error(UNKNOWN, file, span, message);
    FileName name = file.name();
    return near == null
        ? finding
        : finding.curedBy(model -> List.of(Cures.replace(name, span, near)));
  }

  private static Finding fiscal(IndexedFile file, String word, Span span) {
    return Finding.warning(FISCAL, file, span, Messages.get("check.timeframe.fiscal", word));
  }
}
