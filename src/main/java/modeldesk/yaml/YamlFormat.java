package modeldesk.yaml;

import modeldesk.i18n.Messages;
import modeldesk.text.Edits;

/// Lays a whole text out: two spaces a level, no blanks at the end of a line, at most one blank
/// line, one line end at the end. Comments, quotes and what the text says stay.
public final class YamlFormat {
  private YamlFormat() {}

  /// The edits that lay the text out; refused for a text with mistakes, and where a place of it
  /// could only be moved by changing a value.
  public static YamlRewrite of(String text) {
    YamlDocument document = YamlParser.parse(text);
    if (!document.isValid()) {
      return new YamlRewrite.Refused(Messages.get("yaml.rewrite.syntax"));
    }
    Edits edits = new FormatLines(text, FormatPlan.of(text, document.root())).edits();
    YamlDocument after = YamlParser.parse(edits.apply(text));
    return after.isValid() && SameMeaning.inOrder(document.root(), after.root())
        ? new YamlRewrite.Done(edits)
        : new YamlRewrite.Refused(Messages.get("yaml.rewrite.values"));
  }
}
