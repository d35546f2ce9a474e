package modeldesk.lang.check;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.TopicScope;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;

/// A default access filter of the model whose field a topic without filters of its own cannot reach
/// (YAML reference §10, 19).
final class AccessFilterRule implements Rule {
  static final String CODE = "access-filter-not-reachable";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = file.topic();
    TopicScope scope = topic == null ? null : model.scope(topic.name());
    if (topic == null
        || scope == null
        || !scope.isSure()
        || scope.hasAccessFilters()
        || topic.template()) {
      return;
    }
    Names names = model.names();
    for (Reference filter : model.model().accessFilters()) {
      boolean known = names.view(filter.owner(), "").state() == ViewMeaning.State.KNOWN;
      if (filter.qualified() && known && !scope.contains(filter.owner(), names)) {
        String message = Messages.get("check.accessFilter", filter.display(), topic.name());
        FileName name = file.name();
        Span place = topic.place();
        report.accept(
            Finding.error(CODE, file, place, message)
                .curedBy(now -> Cures.of(optOut(now, name, place))));
      }
    }
  }

  private static Fix optOut(ModelIndex model, FileName name, Span place) {
    IndexedFile file = model.file(name);
    String text = file == null ? "" : file.text();
    LineIndex lines = LineIndex.of(text);
    int line = lines.lineStart(lines.lineOf(place.start()));
    return Cures.edit(
        Messages.get("check.fix.noAccessFilters"),
        name,
        Edits.of(Edit.insert(line, "access_filters: []\n")));
  }
}
