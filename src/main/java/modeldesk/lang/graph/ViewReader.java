package modeldesk.lang.graph;

import java.util.ArrayList;
import java.util.List;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.ViewFacts;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// What a join map says of a view by the name it is joined under.
final class ViewReader {
  private final ModelIndex model;
  private final Names names;
  private final String topic;

  ViewReader(ModelIndex model, String topic) {
    this.model = model;
    this.names = model.names();
    this.topic = topic;
  }

  JoinedView read(String name, boolean base, boolean inside) {
    List<FieldFacts> fields =
        names.fields(name, topic).stream().filter(field -> !field.ignored()).toList();
    List<String> key = new ArrayList<>();
    int hidden = 0;
    for (FieldFacts field : fields) {
      hidden += field.hidden() ? 1 : 0;
      if (field.primaryKey()) {
        key.add(field.name());
      }
    }
    IndexedFile file = file(name);
    ViewFacts facts = file == null ? null : file.view();
    return new JoinedView(
        name,
        file == null ? name : file.reference(),
        file == null ? "" : label(file),
        fields.size(),
        hidden,
        key,
        facts == null ? null : facts.source(),
        base,
        inside,
        file == null ? null : new Place(file.name(), new Span(0, 0), 1));
  }

  /// The file that describes a view, that of the original for an alias.
  private @Nullable IndexedFile file(String name) {
    for (ViewMeaning.Part part : names.view(name, topic).parts()) {
      List<IndexedFile> files = model.views(part.facts().name());
      if (!files.isEmpty()) {
        return files.getFirst();
      }
    }
    return null;
  }

  private static String label(IndexedFile file) {
    String label = file.document().map().text("label");
    return label == null ? "" : label.strip();
  }
}
