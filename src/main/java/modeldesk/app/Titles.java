package modeldesk.app;

import static java.util.Objects.requireNonNull;

import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.EditorWindow;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.TabGroup;

/// What stands over each window of a connection: the file in front, its branch and its model, with
/// a dot while the file, or without one anything that is open, has changes that are not on the
/// server.
final class Titles {
  private final Session session;

  Titles(Session session) {
    this.session = session;
  }

  /// Of a connection of which nothing is open.
  static String of(String name) {
    return Messages.get("app.title", name);
  }

  ObservableValue<String> of(EditorWindow window) {
    return session
        .projectProperty()
        .flatMap(project -> of(requireNonNull(project), window))
        .orElse(of(session.instance().host()));
  }

  private static ObservableValue<String> of(Project project, EditorWindow window) {
    String place = place(project.target());
    return window
        .activeProperty()
        .flatMap(TabGroup::frontProperty)
        .flatMap(front -> of(requireNonNull(front).document(), place))
        .orElse(of(place, !project.drafts().isEmpty()));
  }

  private static ObservableValue<String> of(Document document, String place) {
    String file = within(document.name().baseName(), place);
    return document.draftProperty().map(draft -> of(file, draft));
  }

  private static String of(String place, boolean drafts) {
    return drafts ? Messages.get("app.title.drafts", place) : of(place);
  }

  private static String place(Target target) {
    String model = target.model().displayName();
    return target.branch() == null ? model : within(target.branch().name(), model);
  }

  private static String within(String part, String whole) {
    return Messages.get("app.title.within", part, whole);
  }
}
