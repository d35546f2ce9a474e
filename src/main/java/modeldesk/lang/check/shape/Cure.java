package modeldesk.lang.check.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Ways to put a finding right, best first, each of which changes nothing but its words.
final class Cure {
  static final Cure NONE = new Cure(List.of());

  /// `edits` makes the change for the text of the file; one without edits is left out.
  private record Way(String title, Function<String, Edits> edits) {}

  private final List<Way> ways;

  private Cure(List<Way> ways) {
    this.ways = ways;
  }

  static Cure replace(String title, Span span, String words) {
    return NONE.or(title, text -> Edits.of(Edit.replace(span, words)));
  }

  static Cure remove(String title, YamlPath path) {
    return NONE.or(title, text -> YamlEdits.removeKey(text, path));
  }

  static Cure set(String title, YamlPath path, String value) {
    return NONE.or(title, text -> YamlEdits.setScalar(text, path, value));
  }

  static Cure insert(String title, int offset, String words) {
    return NONE.or(title, text -> Edits.of(Edit.insert(offset, words)));
  }

  /// This cure, or that one.
  Cure or(Cure other) {
    List<Way> all = new ArrayList<>(ways);
    all.addAll(other.ways);
    return new Cure(List.copyOf(all));
  }

  Cure or(String title, Function<String, Edits> edits) {
    return or(new Cure(List.of(new Way(title, edits))));
  }

  /// As a finding in a file has it; null where there is nothing to do.
  @Nullable Function<ModelIndex, List<Fix>> of(FileName file) {
    if (ways.isEmpty()) {
      return null;
    }
    return model -> {
      IndexedFile now = model.file(file);
      List<Fix> fixes = new ArrayList<>();
      for (Way way : ways) {
        Edits edits = now == null ? Edits.NONE : way.edits.apply(now.text());
        if (!edits.isEmpty()) {
          fixes.add(new Fix(way.title, List.of(new Fix.Change.Edit(file, edits))));
        }
      }
      return List.copyOf(fixes);
    };
  }
}
