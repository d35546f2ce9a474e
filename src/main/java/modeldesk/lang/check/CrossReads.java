package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.List;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.Use;

/// What a field reads in other views than its own, which a topic must have for the field to work
/// (YAML reference §10, 8).
public final class CrossReads {
  private CrossReads() {}

  /// `view` is what the topic calls the view of the field; `topic` is empty for the whole model.
  public static List<Reference> of(Names names, String view, String topic, FieldFacts field) {
    List<Reference> reads = new ArrayList<>();
    for (Reference use : field.uses()) {
      boolean isRead =
          use.use() == Use.SQL
              || (use.use() == Use.FILTER && field.kind() == FieldFacts.Kind.MEASURE);
      if (isRead
          && use.qualified()
          && use.topic().isEmpty()
          && !use.owner().equals(view)
          && names.exists(use.owner(), "")
          && !isSelf(names, view, topic, use.owner())) {
        reads.add(use);
      }
    }
    return reads;
  }

  /// Whether a view under another name still calls itself by its own.
  private static boolean isSelf(Names names, String view, String topic, String owner) {
    return names.canonical(view).equals(owner)
        || names.ancestors(view, topic).contains(owner)
        || names.view(view, topic).parts().stream()
            .anyMatch(part -> part.facts().name().equals(owner));
  }
}
