package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The conflicts found so far, numbered from 0.
final class MergeClashes {
  private final List<Clash> found = new ArrayList<>();

  private record Clash(
      YamlPath path, @Nullable String base, @Nullable String mine, @Nullable String theirs) {}

  /// Gives the number of the conflict.
  int add(YamlPath path, @Nullable String base, @Nullable String mine, @Nullable String theirs) {
    found.add(new Clash(path, base, mine, theirs));
    return found.size() - 1;
  }

  int size() {
    return found.size();
  }

  YamlConflict at(int number, Span place) {
    Clash clash = found.get(number);
    return new YamlConflict(clash.path(), clash.base(), clash.mine(), clash.theirs(), place);
  }
}
