package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.text.Span;
import modeldesk.yaml.ScalarNode;

/// A SQL view that takes all columns: a column that comes or goes in the table changes the view, or
/// breaks it, without a word (YAML reference §8).
final class SelectStar implements Rule {
  static final String CODE = "practice-select-star";
  private static final Pattern STAR =
      Pattern.compile("(?i)\\bselect\\s+(?:distinct\\s+)?(?:\\w{1,80}\\.)?(\\*)");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    if (!file.isView() || !(file.document().map().get("sql") instanceof ScalarNode sql)) {
      return;
    }
    Span span = sql.span();
    Matcher star = STAR.matcher(file.text()).region(span.start(), span.end());
    if (star.find()) {
      Span place = new Span(star.start(1), star.end(1));
      report.accept(Finding.info(CODE, file, place, Messages.get("practice.selectStar")));
    }
  }
}
