package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.content.ReplaceViewModel;
import modeldesk.ui.exposure.ExposureViewModel;
import modeldesk.ui.issues.ContentCheck;
import modeldesk.ui.shell.ShellViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The part of the Model menu about what people see of a model: documents and topics.
public final class ContentCommands {
  private final ShellViewModel shell;
  private final ContentCheck check;
  private final ReplaceViewModel replace;
  private final ExposureViewModel exposure;

  public ContentCommands(
      ShellViewModel shell,
      ContentCheck check,
      ReplaceViewModel replace,
      ExposureViewModel exposure) {
    this.shell = shell;
    this.check = check;
    this.replace = replace;
    this.exposure = exposure;
  }

  public void addTo(CommandList list) {
    list.add(
            "model.contentValidator",
            Messages.get("app.command.contentValidator"),
            Feather.FILE_TEXT,
            "",
            this::run)
        .because(check.unavailableProperty());
    list.add(
            "model.replaceContent",
            Messages.get("app.command.replaceContent"),
            Feather.REPEAT,
            "",
            replace::show)
        .because(replace.unavailableProperty());
    list.add(
            "model.exposure",
            Messages.get("app.command.exposure"),
            Feather.BOOK_OPEN,
            "",
            exposure::checkOpen)
        .because(exposure.unavailableProperty());
  }

  private void run() {
    shell.showTab("issues");
    check.run();
  }
}
