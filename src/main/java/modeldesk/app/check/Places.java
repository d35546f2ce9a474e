package modeldesk.app.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import modeldesk.lang.ViewNames;
import modeldesk.lang.check.Finding;
import modeldesk.model.FileName;

/// Places as Omni's validator writes them (api.md §5.3): a file by its reference name and without
/// its folder, then keys, commas between them.
final class Places {
  private Places() {}

  static String of(FileName file, String text) {
    return switch (file.kind()) {
      case VIEW -> ViewNames.of(file, text) + ".view";
      case QUERY_VIEW -> ViewNames.of(file, text) + ".query.view";
      case MODEL, RELATIONSHIPS, TOPIC, COMPOSITE_TOPIC, OTHER -> file.baseName();
    };
  }

  static String of(Finding finding, String text) {
    return Stream.concat(Stream.of(of(finding.file(), text)), finding.path().segments().stream())
        .collect(Collectors.joining(","));
  }
}
