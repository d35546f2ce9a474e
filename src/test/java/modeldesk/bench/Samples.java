package modeldesk.bench;

import java.util.Random;
import java.util.SortedMap;
import modeldesk.model.FileName;

/// The generated texts, for the small benchmarks.
public final class Samples {
  private Samples() {}

  /// A view of so many lines.
  public static String view(int lines) {
    return Docs.view(lines);
  }

  /// 2,000 files with 60,000 fields.
  public static SortedMap<FileName, String> model() {
    return new LargeModel(new Random(5)).texts();
  }
}
