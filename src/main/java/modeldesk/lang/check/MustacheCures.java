package modeldesk.lang.check;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldMeaning;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Template;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlPath;

/// Ways to put Mustache right (YAML reference §3.2), for the text of a file as it is by then.
final class MustacheCures {
  private static final String SINGLE = "filter_single_select_only";

  private MustacheCures() {}

  static List<Fix> away(ModelIndex model, FileName name, Template.Tag tag) {
    String title = Messages.get("check.fix.removeField", tag.name());
    return isThere(model, name, tag) ? fix(title, name, Edit.replace(tag.span(), "")) : List.of();
  }

  /// Gives a tag the name of the one it closes.
  static List<Fix> rename(ModelIndex model, FileName name, Template.Tag tag, String better) {
    if (!isThere(model, name, tag)) {
      return List.of();
    }
    int start = text(model, name).indexOf(tag.name(), tag.span().start());
    return List.of(Cures.replace(name, new Span(start, start + tag.name().length()), better));
  }

  /// Closes a section where its text ends.
  static List<Fix> close(ModelIndex model, FileName name, Template template, Template.Tag tag) {
    if (!isThere(model, name, tag)) {
      return List.of();
    }
    String text = text(model, name);
    int end = Math.min(template.span().end(), text.length());
    char first = text.charAt(template.span().start());
    if ((first == '"' || first == '\'') && text.charAt(end - 1) == first) {
      end--;
    }
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String title = Messages.get("check.fix.close", tag.name());
    return fix(title, name, Edit.insert(end, " {{/ " + tag.name() + " }}"));
  }

  /// Takes the quotes around a tag away, not those of the YAML around it.
  static List<Fix> unquote(ModelIndex model, FileName name, Template.Tag tag) {
    String text = text(model, name);
    Span quoted = new Span(tag.span().start() - 1, tag.span().end() + 1);
    boolean doubled =
        quoted.start() < 1
            || quoted.end() >= text.length()
            || text.charAt(quoted.start() - 1) == '\''
            || text.charAt(quoted.end()) == '\'';
    if (doubled || !isThere(model, name, tag)) {
      return List.of();
    }
    String written = text.substring(tag.span().start(), tag.span().end());
    return fix(Messages.get("check.fix.unquote"), name, Edit.replace(quoted, written));
  }

  /// Lets people choose one value of a filter-only field, where it is declared.
  static List<Fix> single(ModelIndex model, String view, String filter) {
    FieldMeaning meaning = model.names().field(view, filter, "");
    for (IndexedFile file : model.views(meaning.view())) {
      if (file.document().map().get("filters") instanceof MapNode filters
          && filters.get(filter) instanceof MapNode map) {
        Edits edits =
            map.get(SINGLE) == null
                ? Cures.add(file, map, SINGLE)
                : YamlEdits.setScalar(file.text(), YamlPath.of("filters", filter, SINGLE), "true");
        String title = Messages.get("check.fix.single", filter);
        return Cures.of(Cures.edit(title, file.name(), edits));
      }
    }
    return List.of();
  }

  private static boolean isThere(ModelIndex model, FileName name, Template.Tag tag) {
    String text = text(model, name);
    return tag.span().end() <= text.length()
        && text.substring(tag.span().start(), tag.span().end()).contains(tag.name());
  }

  private static String text(ModelIndex model, FileName name) {
    IndexedFile file = model.file(name);
    return file == null ? "" : file.text();
  }

  private static List<Fix> fix(String title, FileName name, Edit edit) {
    return Cures.of(Cures.edit(title, name, Edits.of(edit)));
  }
}
