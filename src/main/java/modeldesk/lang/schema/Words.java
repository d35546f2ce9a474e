package modeldesk.lang.schema;

import java.util.List;
import java.util.regex.Pattern;

/// The words a value may be. `values` are all that is documented; `tolerated` are seen without
/// being documented; `patterns` are texts nobody lists, such as a constant. `examples` propose
/// without shutting anything out.
record Words(
    List<String> values, List<String> tolerated, List<Pattern> patterns, List<String> examples) {
  static final Words FREE = new Words(List.of(), List.of(), List.of(), List.of());

  Words {
    values = List.copyOf(values);
    tolerated = List.copyOf(tolerated);
    patterns = List.copyOf(patterns);
    examples = List.copyOf(examples);
  }

  /// These words over those of the shape referred to.
  Words over(Words below) {
    boolean silent = values.isEmpty() && patterns.isEmpty();
    return new Words(
        silent ? below.values : values,
        silent ? below.tolerated : tolerated,
        silent ? below.patterns : patterns,
        examples.isEmpty() ? below.examples : examples);
  }
}
