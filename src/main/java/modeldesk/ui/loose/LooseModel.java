package modeldesk.ui.loose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import modeldesk.lang.check.Check;
import modeldesk.lang.index.DiskLayers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.ui.session.LineEnds;
import org.jspecify.annotations.Nullable;

/// The model on disk around open files, with what was typed into these. Works in the CPU lane, one
/// look after another.
final class LooseModel {
  private final ModelAround around;
  private final Set<FileName> typedBefore = new HashSet<>();
  private @Nullable Check last;

  LooseModel(ModelAround around) {
    this.around = around;
  }

  /// Only what changed since the last look is read and checked again. `typed` are texts of editors.
  Check look(Map<FileName, String> typed) {
    Check before = last;
    Check now;
    if (before == null) {
      Map<FileName, String> texts = new TreeMap<>();
      around.texts().forEach((name, text) -> texts.put(name, LineEnds.plain(text)));
      texts.putAll(typed);
      now = Check.of(DiskLayers.read(texts, around.partial()));
    } else {
      now = before.after(after(before.model(), typed));
    }
    typedBefore.clear();
    typedBefore.addAll(typed.keySet());
    last = now;
    return now;
  }

  private ModelIndex after(ModelIndex before, Map<FileName, String> typed) {
    Map<FileName, @Nullable String> texts = new HashMap<>();
    for (FileName closed : typedBefore) {
      String text = around.texts().get(closed);
      texts.put(closed, text == null ? null : LineEnds.plain(text));
    }
    texts.putAll(typed);
    return before.with(texts);
  }
}
