package modeldesk.ui.editor;

import java.util.ArrayList;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import modeldesk.yaml.YamlPlace;
import org.jspecify.annotations.Nullable;

/// The breadcrumb of a place: folder, file, then the keys of the YAML path; a list item shows the
/// name it is known by, else its number from 1.
final class Crumbs {
  private Crumbs() {}

  static List<Crumb> of(FileName file) {
    List<Crumb> crumbs = new ArrayList<>();
    if (!file.folder().isEmpty()) {
      crumbs.add(new Crumb(file.folder(), null));
    }
    crumbs.add(new Crumb(file.baseName(), new Span(0, 0)));
    return crumbs;
  }

  static List<Crumb> of(FileName file, @Nullable YamlNode root, int offset) {
    List<Crumb> crumbs = of(file);
    YamlPath path = YamlPath.ROOT;
    for (String segment : YamlPath.at(root, offset).segments()) {
      path = path.child(segment);
      YamlPlace place = root == null ? null : root.deepest(path);
      if (place == null || !place.path().equals(path)) {
        break;
      }
      boolean item = place.key() == null;
      Span span = place.key() == null ? place.node().span() : place.key().span();
      crumbs.add(new Crumb(item ? "#" + (Integer.parseInt(segment) + 1) : segment, span));
    }
    return crumbs;
  }
}
