package modeldesk.lang.rename;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Template;
import modeldesk.text.Edit;

/// `{{/ view.field.filter }}`: closes a tag of the same name and changes with it (YAML reference
/// §3.2).
final class ClosingTags implements Spelling {
  @Override
  public void write(Subject subject, NewName name, Places into) {
    for (IndexedFile file : subject.model().files()) {
      for (Template template : file.templates()) {
        Map<String, Template.Tag> opened = new HashMap<>();
        for (Template.Tag tag : template.tags()) {
          Template.Tag opening = opened.get(tag.name());
          if (tag.sign() == '/' && opening != null) {
            follow(file, opening, tag, into);
          } else if (tag.sign() != ' ') {
            opened.put(tag.name(), tag);
          }
        }
      }
    }
  }

  private static void follow(
      IndexedFile file, Template.Tag opening, Template.Tag closing, Places into) {
    int from = file.text().indexOf(opening.name(), opening.span().start());
    int to = file.text().indexOf(closing.name(), closing.span().start());
    List<Place> changed = into.within(file.name(), opening.span());
    for (Place place : changed) {
      Edit edit = place.edits().getFirst();
      int moved = to - from;
      into.attach(
          file.name(),
          place.start(),
          new Edit(edit.start() + moved, edit.end() + moved, edit.replacement()));
    }
  }
}
