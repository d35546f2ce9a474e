package modeldesk.lang.create;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A topic (YAML reference §6). `label` may be empty. `joins` are the paths below the base view, in
/// the order to write them; none of them is the base view alone, and null leaves `joins` out, so
/// that the topic has whatever relationships reach. `optsOut` takes it out of the access filters
/// that the model gives every topic.
public record NewTopic(
    String base, String label, @Nullable Set<List<String>> joins, boolean optsOut)
    implements Beginning {
  @Override
  public Scaffold scaffold() {
    Writing writing = new Writing().value(0, "base_view", base);
    if (!label.isEmpty()) {
      writing.value(0, "label", label);
    }
    if (optsOut) {
      writing.line(0, "access_filters: []");
    }
    if (joins != null && joins.isEmpty()) {
      writing.gap().line(0, "joins: {}");
    } else if (joins != null) {
      writing.gap().key(0, "joins");
      Branch root = Branch.leaf();
      joins.forEach(root::add);
      root.write(writing, 1);
    }
    return writing.done();
  }

  private record Branch(Map<String, Branch> below) {
    static Branch leaf() {
      return new Branch(new LinkedHashMap<>());
    }

    void add(List<String> path) {
      Branch at = this;
      for (String view : path) {
        at = at.below.computeIfAbsent(view, v -> leaf());
      }
    }

    void write(Writing writing, int depth) {
      below.forEach((view, branch) -> {
        if (branch.below.isEmpty()) {
          writing.line(depth, view + ": {}");
        } else {
          writing.key(depth, view);
          branch.write(writing, depth + 1);
        }
      });
    }
  }
}
