package modeldesk.lang.check.shape;

import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;

/// `${TABLE}` in SQL, which Omni takes for a column that is not there (YAML reference §3.1).
final class LookmlTable implements PlaceCheck {
  private static final String CODE = "lookml-table";
  private static final String TABLE = "${TABLE}";

  @Override
  public void check(Look look, Place place) {
    if (!place.is(Type.SQL) || !(place.value() instanceof ScalarNode sql)) {
      return;
    }
    YamlPath path = place.path();
    String written = PlainSql.withoutComments(look.written(sql.span()));
    int at = written.indexOf(TABLE);
    while (at >= 0) {
      int start = sql.span().start() + at;
      boolean dot = written.startsWith(".", at + TABLE.length());
      Span gone = new Span(start, start + TABLE.length() + (dot ? 1 : 0));
      Cure cure =
          dot
              ? Cure.NONE.or(
                  Messages.get("shape.fix.tableAway"), text -> without(text, path, sql, gone))
              : Cure.NONE;
      look.error(
          CODE,
          path,
          new Span(start, start + TABLE.length()),
          Messages.get("shape.lookml.table"),
          cure);
      at = written.indexOf(TABLE, at + TABLE.length());
    }
  }

  /// The words go as they stand, unless what is left would be read as something else.
  private static Edits without(String text, YamlPath path, ScalarNode sql, Span gone) {
    Edits edits = Edits.of(Edit.delete(gone));
    int from = gone.start() - sql.span().start();
    if (sql.style() != ScalarNode.Style.PLAIN) {
      return edits;
    }
    String left = sql.text().replaceFirst("\\$\\{TABLE\\}\\.", "");
    YamlDocument after = YamlParser.parse(edits.apply(text));
    boolean same =
        from > 0
            || (after.isValid()
                && after.root() != null
                && after.root().find(path) instanceof ScalarNode read
                && read.text().equals(left));
    return same ? edits : YamlEdits.setScalar(text, path, left);
  }
}
