package modeldesk.ui.loose;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.complete.Proposal;
import modeldesk.lang.find.Definition;
import modeldesk.lang.find.Explanation;
import modeldesk.lang.find.Spot;
import modeldesk.lang.find.Usages;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.store.LooseDraftStore;
import modeldesk.store.LooseOpenStore;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Files on this computer: those that are open, what is wrong with the one in front, and what can
/// be done with it. On the window's thread only.
public final class LooseViewModel {
  private final LooseFiles files;
  private final Reopening reopening;
  private final LooseLanguage language;
  private final TakeViewModel take;
  private final LooseNames names;
  private final LooseRename renaming;
  private final Notices notices;
  private final AskFiles ask;
  private final ObservableList<LooseRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper listing = new ReadOnlyBooleanWrapper();

  public LooseViewModel(
      LooseDraftStore drafts,
      LooseOpenStore kept,
      Supplier<List<OpenBranch>> branches,
      AskFiles ask,
      Notices notices,
      Background background) {
    this.ask = ask;
    this.notices = notices;
    files = new LooseFiles(drafts, notices, background);
    reopening = new Reopening(files, kept, notices, background);
    language = new LooseLanguage(files, background);
    take = new TakeViewModel(branches, notices);
    names = new LooseNames(files, background);
    renaming = new LooseRename(files, language, notices, background);
    language.onTold(this::listIssues);
    language.lookingProperty().subscribe(on -> listIssues());
    files.activeProperty().subscribe(file -> showIssues());
  }

  /// The open files in the order of their tabs.
  ObservableList<LooseFile> open() {
    return files.open();
  }

  ObjectProperty<@Nullable LooseFile> activeProperty() {
    return files.activeProperty();
  }

  public @Nullable LooseFile active() {
    return files.activeProperty().get();
  }

  /// What has to be told.
  Notices notices() {
    return notices;
  }

  TakeViewModel taking() {
    return take;
  }

  LooseNames names() {
    return names;
  }

  LooseRename renaming() {
    return renaming;
  }

  /// What is listed below the text: what is wrong with it, or where a name is used.
  ObservableList<LooseRow> rows() {
    return rows;
  }

  /// Says what is listed.
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Whether nobody knows yet what is wrong with the file in front.
  ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  /// Whether places are listed in place of the issues.
  ReadOnlyBooleanProperty listingPlacesProperty() {
    return listing.getReadOnlyProperty();
  }

  /// Opens what was typed and not saved when the program ended. `found` hears how many files there
  /// are, if any.
  public void restore(IntConsumer found) {
    files.restore(found);
  }

  /// Opens files, the last one in front; one that is not there yet begins empty.
  public void open(List<Path> paths) {
    paths.forEach(path -> files.open(path, file -> {}));
  }

  void chooseFiles() {
    ask.open(this::open);
  }

  void activate(LooseFile file) {
    files.activeProperty().set(file);
  }

  void save() {
    with(files::save);
  }

  /// Saves over what another program wrote.
  void overwrite() {
    with(files::overwrite);
  }

  /// Takes over what lies on the disk.
  void reload() {
    with(files::reload);
  }

  void saveAs() {
    with(file -> ask.save(file.path(), chosen -> files.saveAs(file, chosen)));
  }

  void close(LooseFile file) {
    files.close(file);
  }

  void close() {
    with(files::close);
  }

  void takeIntoBranch() {
    with(take::show);
  }

  private void with(Consumer<LooseFile> action) {
    LooseFile file = active();
    if (file != null) {
      action.accept(file);
    }
  }

  /// One comes to the files or back to the window: other programs may have written files, and what
  /// was open before the program began is opened the first time.
  public void look() {
    reopening.begin();
    files.look();
    language.lookAtDisk();
  }

  /// Hands everything typed to the disk.
  public void keepAll() {
    files.keepAll();
  }

  /// Whether the window may close without losing what the disk does not take.
  public boolean mayClose() {
    return files.mayClose();
  }

  void propose(LooseFile file, Supplier<String> text, int offset, Consumer<List<Proposal>> then) {
    language.propose(file, text, offset, then);
  }

  void explain(LooseFile file, Supplier<String> text, int offset, Consumer<Explanation> then) {
    language.explain(file, text, offset, then);
  }

  /// Goes to where the name at a place is given; on that place itself lists what uses it.
  void definition(LooseFile file, int offset) {
    language.ask(
        file,
        (model, check) ->
            switch (Definition.at(model, file.name(), offset)) {
              case Definition.There(var symbol, List<Spot> spots) ->
                  Optional.of(new Usages(symbol, spots));
              case Definition.Here(var symbol) -> Optional.of(Usages.of(model, symbol));
              case Definition.Nowhere(), Definition.Unknown(var _) -> Optional.<Usages>empty();
            },
        found -> {
          if (found.isPresent() && found.get().spots().size() == 1) {
            go(file, found.get().spots().getFirst());
          } else {
            listPlaces(file, found);
          }
        });
  }

  /// Lists where the name at a place is used.
  void usages(LooseFile file, int offset) {
    language.ask(
        file,
        (model, check) -> Usages.at(model, file.name(), offset),
        found -> listPlaces(file, found));
  }

  /// Goes to where the name at the caret is given.
  void definition() {
    with(file -> definition(file, caret(file)));
  }

  /// Lists where the name at the caret is used.
  void usages() {
    with(file -> usages(file, caret(file)));
  }

  /// Gives what the caret is on another name.
  void rename() {
    with(file -> renaming.begin(file, caret(file)));
  }

  private static int caret(LooseFile file) {
    return file.port().selection().end();
  }

  private void listPlaces(LooseFile file, Optional<Usages> found) {
    if (found.isEmpty() || found.get().spots().isEmpty()) {
      notices.info(Messages.get("loose.noPlaces"));
      return;
    }
    List<Spot> spots = found.get().spots();
    listing.set(true);
    title.set(Messages.get("loose.places", found.get().name(), spots.size()));
    rows.setAll(LooseRow.places(file, spots));
  }

  private void go(LooseFile from, Spot spot) {
    files.open(from.pathOf(spot.file()), file -> file.reveal(spot.span()));
  }

  /// Goes to what a row is about.
  void go(LooseRow row) {
    switch (row) {
      case LooseRow.Problem(LooseFile file, Issue issue, int _) ->
          file.reveal(issue.span() == null ? new Span(0, 0) : issue.span());
      case LooseRow.Place(Path path, Spot spot) ->
          files.open(path, file -> file.reveal(spot.span()));
      case LooseRow.Heading _ -> {}
    }
  }

  /// Lists the issues again.
  void showIssues() {
    listing.set(false);
    listIssues();
  }

  private void listIssues() {
    if (listing.get()) {
      return;
    }
    LooseFile file = active();
    if (file == null) {
      rows.clear();
      title.set("");
      return;
    }
    List<LooseRow> problems = LooseRow.problems(file);
    if (!problems.equals(rows)) {
      rows.setAll(problems);
    }
    boolean waiting = problems.isEmpty() && !file.isChecked();
    title.set(
        waiting || language.lookingProperty().get()
            ? Messages.get("loose.issues.checking")
            : Messages.get("loose.issues", problems.size()));
    checking.set(waiting);
  }

  /// Goes to the next issue of the file in front, or with -1 to the one before, round and round.
  void stepIssue(int by) {
    with(file -> {
      List<Span> spans =
          file.issues().stream()
              .map(issue -> issue.span() == null ? new Span(0, 0) : issue.span())
              .sorted(Comparator.comparingInt(Span::start))
              .toList();
      if (spans.isEmpty()) {
        notices.info(Messages.get("loose.issues.none"));
        return;
      }
      int at = file.port().selection().start();
      int before = (int) spans.stream().filter(span -> span.start() < at).count();
      boolean there = spans.stream().anyMatch(span -> span.start() == at);
      int next = by < 0 ? before - 1 : there ? before + 1 : before;
      file.reveal(spans.get(Math.floorMod(next, spans.size())));
    });
  }

  /// Cures an issue of the line of the caret, the nearest of those for which a cure is known.
  void fix() {
    with(file -> {
      int at = caret(file);
      int line = LineIndex.of(file.text()).lineOf(at) + 1;
      LooseRow.problems(file).stream()
          .map(LooseRow.Problem.class::cast)
          .filter(problem -> problem.line() == line && problem.isCurable())
          .min(Comparator.comparingInt(problem -> distance(problem.issue().span(), at)))
          .ifPresentOrElse(this::fix, () -> notices.info(Messages.get("loose.noFixHere")));
    });
  }

  private static int distance(@Nullable Span span, int at) {
    return span == null ? at : Math.max(0, Math.max(span.start() - at, at - span.end()));
  }

  /// Cures an issue, as one step that can be taken back in each file it changes.
  void fix(LooseRow.Problem problem) {
    LooseFile file = problem.file();
    long revision = file.revision();
    language.ask(
        file,
        (model, check) ->
            LooseLanguage.cures(check, file.name(), problem.issue()).stream()
                .filter(fix -> fix.changes().stream().allMatch(each -> isPossible(file, each)))
                .findFirst(),
        found -> {
          if (found.isEmpty() || file.revision() != revision) {
            notices.info(Messages.get("loose.noFix"));
            return;
          }
          found.get().changes().forEach(change -> change(file, change));
        });
  }

  private static boolean isPossible(LooseFile from, Fix.Change change) {
    return change instanceof Fix.Change.Edit && from.around().paths().containsKey(change.file());
  }

  private void change(LooseFile from, Fix.Change change) {
    if (change instanceof Fix.Change.Edit(FileName name, Edits edits) && !edits.isEmpty()) {
      int at = edits.list().getFirst().start();
      files.open(
          from.pathOf(name),
          file -> {
            file.port().apply(edits);
            file.reveal(new Span(at, at));
          });
    }
  }
}
