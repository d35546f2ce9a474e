package modeldesk.app;

import modeldesk.ui.diagram.DiagramView;
import modeldesk.ui.diagram.DiagramViewModel;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.inspector.InspectorViewModel;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.palette.PaletteView;
import modeldesk.ui.palette.PaletteViewModel;
import modeldesk.ui.rename.RenameEverywhereView;
import modeldesk.ui.rename.RenameEverywhereViewModel;
import modeldesk.ui.search.ReplaceReviewView;
import modeldesk.ui.search.SearchView;
import modeldesk.ui.search.SearchViewModel;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.Trail;
import modeldesk.ui.shell.Parts;
import modeldesk.ui.symbols.SymbolsView;
import modeldesk.ui.symbols.SymbolsViewModel;
import modeldesk.ui.usages.UsagesView;
import modeldesk.ui.usages.UsagesViewModel;
import modeldesk.work.Background;
import modeldesk.work.Once;

/// From a name to what it means: its definition and uses, the inspector, search, renaming and
/// diagrams.
final class Names {
  final Trail trail;
  final UsagesViewModel usages;
  final SymbolsViewModel symbols;
  final PaletteViewModel palette;
  final InspectorViewModel inspector;
  final SearchViewModel search;
  final RenameEverywhereViewModel rename;
  final DiagramViewModel diagram;
  final Once<SearchView> searchView;
  final Once<UsagesView> usagesView;

  Names(Basis basis, OpenModel open, Checks checks, Editing editing) {
    Session session = open.session;
    Documents documents = open.documents;
    Language language = open.language;
    Background background = basis.background();
    Notices notices = basis.notices();
    EditorViewModel editor = editing.editor;
    trail = new Trail(session, documents);
    usages = new UsagesViewModel(session, documents, language, notices, background);
    editor.onNames(atCaret(usages));
    symbols = new SymbolsViewModel(documents, language, background);
    palette = new PaletteViewModel(session, documents, basis.remembered());
    palette.onOpened(() -> background.ui(editing.view::focusCode));
    inspector =
        new InspectorViewModel(
            session,
            documents,
            open.issues,
            language,
            new InspectorAdvice(checks, usages),
            background);
    inspector.layersFrom(open.authored::layering, open.authored.knownProperty());
    search =
        new SearchViewModel(session, documents, language, open.fileChanges, notices, background);
    rename =
        new RenameEverywhereViewModel(
            session,
            documents,
            language,
            open.fileChanges,
            notices,
            basis.requests().onlineProperty(),
            basis.api(),
            background);
    editor.onRename(rename::rename);
    editing.files.onRename(rename::rename);
    diagram =
        new DiagramViewModel(
            session, documents, language, basis.paths(), Basis.home(), background, notices);
    editing.files.onDrawJoins(diagram::drawTopicOf);
    inspector.onDependencies(diagram::drawField);
    searchView = new Once<>(() -> new SearchView(search));
    usagesView = new Once<>(() -> new UsagesView(usages));
    cards(basis.root());
  }

  private static EditorViewModel.Names atCaret(UsagesViewModel usages) {
    return new EditorViewModel.Names() {
      @Override
      public void definition(Document document, int offset) {
        usages.definition(document, offset);
      }

      @Override
      public void usages(Document document, int offset) {
        usages.usages(document, offset);
      }
    };
  }

  private void cards(ModalHost root) {
    symbols.onShow(() -> new SymbolsView(symbols, root).open());
    palette.onShow(() -> new PaletteView(palette, root).open());
    Bind.once(search.review().openProperty(), () -> new ReplaceReviewView(search.review(), root));
    Bind.once(
        rename.subjectProperty().map(subject -> true),
        () -> new RenameEverywhereView(rename, root));
    Bind.once(diagram.openProperty(), () -> new DiagramView(diagram, root));
  }

  /// The panel of what was found.
  Parts.Panel searchPanel() {
    return new Parts.Panel(searchView, () -> searchView.get().tools());
  }

  /// The panel of the uses of a name.
  Parts.Panel usagesPanel() {
    return new Parts.Panel(usagesView, () -> usagesView.get().tools());
  }
}
