package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.diagram.DiagramViewModel;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.session.Session;
import org.kordamp.ikonli.feather.Feather;

/// The pictures in the Model menu.
public final class DiagramCommands {
  private final Session session;
  private final EditorViewModel editor;
  private final DiagramViewModel diagram;

  public DiagramCommands(Session session, EditorViewModel editor, DiagramViewModel diagram) {
    this.session = session;
    this.editor = editor;
    this.diagram = diagram;
  }

  public void addTo(CommandList list) {
    list.add(
            "model.joinMap",
            Messages.get("app.command.joinMap"),
            Feather.SHARE_2,
            "Shortcut+Shift+J",
            diagram::drawModel)
        .because(
            session
                .projectProperty()
                .map(project -> "")
                .orElse(Messages.get("app.command.noModel")));
    list.add("model.topicMap", Messages.get("app.command.topicMap"), null, "", diagram::drawTopic)
        .because(diagram.topicUnavailableProperty());
    list.add(
            "model.dependencies",
            Messages.get("app.command.dependencies"),
            null,
            "",
            diagram::drawField)
        .because(EditCommands.noDocument(editor));
  }
}
