package modeldesk.app.check;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import modeldesk.model.Severity;

/// Something that was found in a file on disk. `file` is its path from the folder that was checked,
/// with `/` between the parts; `place` is written as Omni does (api.md §5.3), commas between its
/// parts, and empty for what is no part of a model.
record DiskFinding(
    String file, Region region, Severity severity, String code, String message, String place) {
  static final Comparator<DiskFinding> ORDER =
      Comparator.comparing(DiskFinding::file)
          .thenComparing(DiskFinding::region)
          .thenComparing(DiskFinding::code)
          .thenComparing(DiskFinding::message);

  /// Half a surrogate pair, as an escape in YAML can make, has no place in UTF-8.
  DiskFinding {
    message = whole(message);
    place = whole(place);
  }

  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  String level() {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }
}
