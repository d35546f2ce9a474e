package modeldesk.lang.rename;

import java.util.List;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.SymbolKind;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.YamlNode;

/// `ignored_views` and `included_views` of the model file, as far as they name a view whole (YAML
/// reference §3.6).
final class ViewLists implements Spelling {
  @Override
  public void write(Subject subject, NewName name, Places into) {
    IndexedFile file = subject.model().file(FileName.MODEL);
    if (file == null || subject.symbol().kind() != SymbolKind.VIEW) {
      return;
    }
    for (String key : List.of("ignored_views", "included_views")) {
      if (file.document().map().get(key) instanceof ListNode list) {
        for (YamlNode item : list.items()) {
          Span span = Written.at(file.text(), item, subject.name());
          if (span != null) {
            into.refer(file.name(), span, name.text());
          }
        }
      }
    }
  }
}
