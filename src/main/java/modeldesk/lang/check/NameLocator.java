package modeldesk.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import modeldesk.model.ContentName;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Project;

/// Finds where a field, view or topic is written. Parses files: for a background thread.
public final class NameLocator {
  private static final List<String> FIELD_KEYS = List.of("dimensions", "measures", "filters");

  private final IssueLocator locator;

  public NameLocator(Project project) {
    Map<FileName, String> texts = new HashMap<>();
    for (FileName name : project.names()) {
      String text = project.text(name);
      if (text != null) {
        texts.put(name, text);
      }
    }
    locator = new IssueLocator(texts, project.snapshot().viewNames());
  }

  /// The place, empty when the files do not have the name or have it twice.
  public Optional<Located> find(ContentName name) {
    return switch (name.type()) {
      case TOPIC -> file(name.name() + ".topic", FileKind.TOPIC).map(this::whole);
      case VIEW -> view(name.name()).map(this::whole);
      case FIELD -> field(name.name());
    };
  }

  private Optional<Located> field(String name) {
    int dot = name.lastIndexOf('.');
    Optional<FileName> file = view(name.substring(0, dot));
    String field = name.substring(dot + 1);
    return file.flatMap(found ->
        FIELD_KEYS.stream()
            .map(key -> locator.locate(found.key() + "," + key + "," + field))
            .filter(located -> located.path().segments().size() == 2)
            .findFirst());
  }

  private Optional<FileName> view(String name) {
    return file(name + ".view", FileKind.VIEW).or(() -> file(name + ".view", FileKind.QUERY_VIEW));
  }

  private Optional<FileName> file(String key, FileKind kind) {
    List<FileName> files = locator.files(key);
    return files.size() == 1 && files.getFirst().kind() == kind
        ? Optional.of(files.getFirst())
        : Optional.empty();
  }

  private Located whole(FileName file) {
    return locator.locate(file.key());
  }
}
