package modeldesk.ui.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// A number within a range. What is typed counts when it is done, so that nobody gets 9 on the way
/// to 90; what is out of range is refused with a sentence, and what was there stays.
final class Amount implements Setting {
  /// From `smallest` to `largest`, both included, with at most `decimals` digits behind the point.
  record Range(int smallest, int largest, int decimals) {}

  private final About about;
  private final Range range;
  private final String unit;
  private final Kept<Double> kept;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// `unit` is what stands behind the number.
  Amount(About about, Range range, String unit, Kept<Double> kept) {
    this.about = about;
    this.range = range;
    this.unit = unit;
    this.kept = kept;
    text.subscribe(typed -> problem.set(""));
    kept.valueProperty().subscribe(value -> show());
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public List<String> words() {
    return List.of(unit);
  }

  String unit() {
    return unit;
  }

  /// What stands in the field.
  StringProperty textProperty() {
    return text;
  }

  /// What is wrong with what was typed; empty while nothing is.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The default with its unit; empty while that is chosen.
  ObservableValue<String> usualProperty() {
    return kept.valueProperty()
        .map(value -> value.equals(kept.usual()) ? "" : withUnit(kept.usual()));
  }

  /// Takes what was typed, or says why not.
  void commit() {
    BigDecimal typed = typed();
    if (typed == null || !isInRange(typed)) {
      problem.set(refusal());
    } else {
      take(typed);
    }
  }

  /// Takes what was typed if it can be taken, and forgets it otherwise.
  void settle() {
    BigDecimal typed = typed();
    if (typed == null || !isInRange(typed)) {
      show();
    } else {
      take(typed);
    }
  }

  /// One more or, with -1, one less, within the range.
  void step(int by) {
    take(
        BigDecimal.valueOf(
            Math.clamp(kept.get() + by, (double) range.smallest(), (double) range.largest())));
  }

  void reset() {
    take(BigDecimal.valueOf(kept.usual()));
  }

  private void take(BigDecimal number) {
    kept.set(number.doubleValue());
    show();
  }

  private void show() {
    text.set(plain(kept.get()));
    problem.set("");
  }

  private @Nullable BigDecimal typed() {
    String number = text.get().strip();
    String pattern = range.decimals() == 0 ? "\\d{1,9}" : "\\d{1,9}([.,]\\d{1,9})?";
    return number.matches(pattern)
        ? new BigDecimal(number.replace(',', '.')).setScale(range.decimals(), RoundingMode.HALF_UP)
        : null;
  }

  private boolean isInRange(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(range.smallest())) >= 0
        && number.compareTo(BigDecimal.valueOf(range.largest())) <= 0;
  }

  private String refusal() {
    String smallest = Integer.toString(range.smallest());
    String largest = Integer.toString(range.largest());
    return range.decimals() == 0
        ? Messages.get("settings.amount.whole", smallest, largest, withUnit(kept.get()))
        : Messages.get("settings.amount.number", smallest, largest, withUnit(kept.get()));
  }

  private String withUnit(double value) {
    return Messages.get("settings.amount.withUnit", plain(value), unit);
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
