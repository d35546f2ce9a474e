package modeldesk.app.command;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.AreaFolds;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.editor.Rewriting;

/// The Edit menu, for the text that is open. Its keys belong to the editor.
public final class EditCommands {
  /// The levels that can be folded by their number.
  private static final int LEVELS = 3;

  private final EditorViewModel editor;
  private final EditorView view;
  private final Rewriting rewriting;

  public EditCommands(EditorViewModel editor, EditorView view, Rewriting rewriting) {
    this.editor = editor;
    this.view = view;
    this.rewriting = rewriting;
  }

  public void addTo(CommandList list) {
    add(list, "edit.undo", Messages.get("app.command.undo"), CodeView::undo);
    add(list, "edit.redo", Messages.get("app.command.redo"), CodeView::redo);
    add(list, "edit.cut", Messages.get("app.command.cut"), CodeView::cut);
    add(list, "edit.copy", Messages.get("app.command.copy"), CodeView::copy);
    add(list, "edit.paste", Messages.get("app.command.paste"), CodeView::paste);
    add(list, "edit.selectAll", Messages.get("app.command.selectAll"), CodeView::selectAll);
    add(list, "edit.find", Messages.get("app.command.find"), CodeView::find);
    add(list, "edit.replace", Messages.get("app.command.replace"), CodeView::replace);
    add(list, "edit.comment", Messages.get("app.command.comment"), CodeView::toggleComment);
    add(list, "edit.selectNext", Messages.get("app.command.selectNext"), CodeView::selectNext);
    add(list, "edit.caretAbove", Messages.get("app.command.caretAbove"), CodeView::addCaretAbove);
    add(list, "edit.caretBelow", Messages.get("app.command.caretBelow"), CodeView::addCaretBelow);
    add(list, "edit.indent", Messages.get("app.command.indent"), CodeView::indent);
    add(list, "edit.outdent", Messages.get("app.command.outdent"), CodeView::outdent);
    add(list, "edit.moveUp", Messages.get("app.command.moveUp"), CodeView::moveLinesUp);
    add(list, "edit.moveDown", Messages.get("app.command.moveDown"), CodeView::moveLinesDown);
    add(list, "edit.duplicate", Messages.get("app.command.duplicate"), CodeView::duplicateLines);
    add(list, "edit.deleteLine", Messages.get("app.command.deleteLine"), CodeView::deleteLines);
    fold(list, "edit.fold", Messages.get("app.command.fold"), AreaFolds::fold);
    fold(list, "edit.unfold", Messages.get("app.command.unfold"), AreaFolds::unfold);
    fold(
        list,
        "edit.foldThisLevel",
        Messages.get("app.command.foldThisLevel"),
        AreaFolds::foldThisLevel);
    fold(list, "edit.unfoldAll", Messages.get("app.command.unfoldAll"), AreaFolds::unfoldAll);
    for (int level = 1; level <= LEVELS; level++) {
      int wanted = level;
      fold(
          list,
          "edit.foldLevel" + level,
          Messages.get("app.command.foldLevel", level),
          folds -> folds.foldLevel(wanted));
    }
    list.add(
            "edit.sortKeys",
            Messages.get("app.command.sortKeys"),
            null,
            "Alt+Shift+O",
            rewriting::sortKeys)
        .because(noDocument(editor));
    list.add(
            "edit.format",
            Messages.get("app.command.format"),
            null,
            "Alt+Shift+F",
            rewriting::format)
        .because(noDocument(editor));
  }

  private void add(CommandList list, String id, String title, Consumer<CodeView> action) {
    list.add(id, title, null, "", () -> onCode(action)).because(noDocument(editor));
  }

  private void fold(CommandList list, String id, String title, Consumer<AreaFolds> action) {
    add(list, id, title, code -> action.accept(code.folds()));
  }

  private void onCode(Consumer<CodeView> action) {
    CodeView code = view.code();
    if (code != null) {
      code.requestFocus();
      action.accept(code);
    }
  }

  static ObservableValue<String> noDocument(EditorViewModel editor) {
    return editor
        .activeProperty()
        .map(document -> "")
        .orElse(Messages.get("app.command.noDocument"));
  }
}
