package modeldesk.app;

import java.util.List;
import modeldesk.app.command.BranchCommands;
import modeldesk.app.command.CommandList;
import modeldesk.app.command.CompareCommands;
import modeldesk.app.command.ConnectionCommands;
import modeldesk.app.command.ContentCommands;
import modeldesk.app.command.DiagramCommands;
import modeldesk.app.command.DraftCommands;
import modeldesk.app.command.EditCommands;
import modeldesk.app.command.FileCommands;
import modeldesk.app.command.GitCommands;
import modeldesk.app.command.GoCommands;
import modeldesk.app.command.HelpCommands;
import modeldesk.app.command.ModelCommands;
import modeldesk.app.command.NamingCommands;
import modeldesk.app.command.OmniPages;
import modeldesk.app.command.PaletteCommands;
import modeldesk.app.command.RenameCommands;
import modeldesk.app.command.SearchCommands;
import modeldesk.app.command.SettingsCommands;
import modeldesk.app.command.TabCommands;
import modeldesk.app.command.ViewCommands;
import modeldesk.lang.schema.Schema;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.editor.Rewriting;
import modeldesk.ui.session.SchemaFiles;
import modeldesk.ui.session.Session;
import modeldesk.ui.shell.Command;
import modeldesk.ui.shell.ShellViewModel;
import modeldesk.work.Background;

/// Everything that can be done with a connection, by subject. Each stands on those before it.
record Features(
    Checks checks,
    Branches branches,
    Editing editing,
    Names names,
    DraftFiles drafts,
    Pushing pushing,
    Preferences preferences) {
  static Features of(Basis basis, Kept kept, OpenModel open) {
    Checks checks = new Checks(basis, open);
    Branches branches = new Branches(basis, kept, open, checks);
    Editing editing = new Editing(basis, open, checks);
    return new Features(
        checks,
        branches,
        editing,
        new Names(basis, open, checks, editing),
        new DraftFiles(basis, kept, open),
        new Pushing(basis, kept, open, checks, branches, editing),
        new Preferences(basis, kept));
  }

  /// Every command, in the order of the menus.
  List<Command> commands(
      Basis basis,
      OpenModel open,
      ShellViewModel shell,
      Servers servers,
      Runnable tryNow,
      Runnable quit) {
    Session session = open.session;
    EditorViewModel editor = editing.editor;
    EditorView view = editing.view;
    Background background = basis.background();
    CommandList list = new CommandList();
    new ModelCommands(
            shell,
            checks.issues,
            checks.fixes,
            checks.refresh,
            checks.resetCache,
            pushing.push,
            pushing.receipts)
        .addTo(list);
    new ContentCommands(shell, checks.issues.content(), checks.replace, checks.exposure)
        .addTo(list);
    new BranchCommands(shell, session, branches.browser, branches.dialogs).addTo(list);
    new CompareCommands(pushing.compare).addTo(list);
    new NamingCommands(branches.createModel, branches.rename).addTo(list);
    new GitCommands(branches.git, branches.pullRequest).addTo(list);
    new FileCommands(shell, editing.files, branches.latest, editor, tryNow, quit).addTo(list);
    new DiagramCommands(session, editor, names.diagram).addTo(list);
    new ConnectionCommands(servers).addTo(list);
    new TabCommands(editor, view).addTo(list);
    new DraftCommands(drafts.export, drafts.importing, drafts.folder).addTo(list);
    new SettingsCommands(preferences.settings, preferences.keyMap).addTo(list);
    new HelpCommands(new SchemaFiles(Schema::texts, basis.paths(), background, basis.notices()))
        .addTo(list);
    new OmniPages(session, Links::open).addTo(list);
    new EditCommands(
            editor, view, new Rewriting(session, open.documents, basis.notices(), background))
        .addTo(list);
    new GoCommands(session, editor, names.usages, names.symbols, names.trail).addTo(list);
    new PaletteCommands(names.palette, editor).addTo(list);
    new RenameCommands(names.rename).addTo(list);
    new SearchCommands(session, names.search).addTo(list);
    new ViewCommands(editor, basis.remembered()).addTo(list);
    return list.all();
  }
}
