package modeldesk.lang.check.shape;

import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.text.LineIndex;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// A shifted date filter without the word that sets the query's own aside (YAML reference §3.3 and
/// §10, 15).
final class OffsetWithoutCancel implements PlaceCheck {
  private static final String CANCEL = "cancel_query_filter";

  @Override
  public void check(Look look, Place place) {
    boolean offset =
        place.segment().equals("date_offset_from_query")
            && place.parent() != null
            && place.parent().is(Type.CONDITION);
    MapNode condition = place.siblings();
    if (!offset || condition == null || place.key() == null) {
      return;
    }
    YamlNode cancel = condition.get(CANCEL);
    boolean told =
        cancel != null
            && (Templates.isFilledInLater(cancel)
                || (cancel instanceof ScalarNode scalar && scalar.text().equalsIgnoreCase("true")));
    if (!told) {
      look.error(
          "offset-without-cancel",
          place,
          place.key().span(),
          Messages.get("shape.filter.offset"),
          cure(look, place, condition, cancel));
    }
  }

  private static Cure cure(Look look, Place place, MapNode condition, @Nullable YamlNode cancel) {
    String title = Messages.get("shape.fix.add", CANCEL + ": true");
    if (cancel != null) {
      YamlPath path = place.path().parent().child(CANCEL);
      return Cure.set(title, path, "true");
    }
    int end = place.value().span().end();
    if (condition.flow()) {
      return Cure.insert(title, end, ", " + CANCEL + ": true");
    }
    LineIndex lines = LineIndex.of(look.file().text());
    int start = place.word().start();
    int line = lines.lineStart(lines.lineOf(start));
    String indent = " ".repeat(start - line);
    return Cure.insert(title, line + indent.length(), CANCEL + ": true\n" + indent);
  }
}
