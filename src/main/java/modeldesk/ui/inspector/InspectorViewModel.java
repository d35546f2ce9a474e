package modeldesk.ui.inspector;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.lang.Documentation;
import modeldesk.lang.ViewNames;
import modeldesk.lang.check.Check;
import modeldesk.lang.find.Layering;
import modeldesk.lang.find.Meaning;
import modeldesk.lang.find.Spot;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.text.Diff;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;
import modeldesk.work.Once;
import modeldesk.yaml.TextSnapshot;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What is known about the place of the caret in the active document. Follows the caret after a
/// short quiet; reading happens in the CPU lane.
public final class InspectorViewModel {
  private static final Duration CARET_QUIET = Duration.ofMillis(120);

  /// How Omni says that something is missing (api.md §5).
  private static final Pattern MISSING =
      Pattern.compile("not found|does not exist|^No (view|field|topic)\\b");

  private record Place(
      YamlPath path,
      FileFacts facts,
      @Nullable Documentation documentation,
      @Nullable Meaning meaning) {}

  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Language language;
  private final Advice advice;
  private final Latest reading;
  private final Latest searching;
  private final Debounce caretSoon;
  private final ObservableList<Issue> here = FXCollections.observableArrayList();
  private final ObservableList<Issue> hereView = FXCollections.unmodifiableObservableList(here);
  private final ReadOnlyObjectWrapper<YamlPath> path = new ReadOnlyObjectWrapper<>(YamlPath.ROOT);
  private final ReadOnlyObjectWrapper<@Nullable FileFacts> facts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Documentation> documentation =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Meaning> meaning = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Uses> uses = new ReadOnlyObjectWrapper<>(Uses.NONE);
  private Supplier<Layering> layers = () -> Layering.UNKNOWN;
  private Subscription following = Subscription.EMPTY;
  private Runnable drawDependencies = () -> {};

  public InspectorViewModel(
      Session session,
      Documents documents,
      Issues issues,
      Language language,
      Advice advice,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.issues = issues;
    this.language = language;
    this.advice = advice;
    reading = new Latest(background);
    searching = new Latest(background);
    caretSoon = new Debounce(background, CARET_QUIET);
    issues.all().addListener((ListChangeListener<Issue>) change -> background.ui(this::findIssues));
    documents.activeProperty().subscribe(this::follow);
    session.projectProperty().subscribe(project -> projectChanged());
    language.checkProperty().subscribe(check -> projectChanged());
  }

  /// Who knows which layer gives what; it is asked again whenever `known` changes.
  public void layersFrom(Supplier<Layering> by, ObservableValue<?> known) {
    layers = by;
    known.subscribe(now -> projectChanged());
  }

  /// The issues of the caret's line, the worst first, of equal ones the nearest; then those of the
  /// file as a whole.
  public ObservableList<Issue> here() {
    return hereView;
  }

  /// The keys from the root to the caret.
  public ReadOnlyObjectProperty<YamlPath> pathProperty() {
    return path.getReadOnlyProperty();
  }

  public YamlPath path() {
    return path.get();
  }

  /// What Omni documents of the key at the caret; null where it documents nothing.
  public ReadOnlyObjectProperty<@Nullable Documentation> documentationProperty() {
    return documentation.getReadOnlyProperty();
  }

  public @Nullable Documentation documentation() {
    return documentation.get();
  }

  /// What is known of the thing that the name at the caret stands for; null where there is none.
  public ReadOnlyObjectProperty<@Nullable Meaning> meaningProperty() {
    return meaning.getReadOnlyProperty();
  }

  public @Nullable Meaning meaning() {
    return meaning.get();
  }

  /// About the active file; null while none is open.
  public ReadOnlyObjectProperty<@Nullable FileFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  public @Nullable FileFacts facts() {
    return facts.get();
  }

  /// Where the name at the caret is used, or that of the active file where none stands there.
  public ReadOnlyObjectProperty<Uses> usesProperty() {
    return uses.getReadOnlyProperty();
  }

  public Uses uses() {
    return uses.get();
  }

  public Optional<String> fixTitle(Issue issue) {
    return advice.fixTitle(issue);
  }

  public boolean isNew(Issue issue) {
    return advice.isNew(issue);
  }

  /// Whether what an issue misses may be there once Omni has read the database again.
  public boolean mayBeCuredByRefresh(Issue issue) {
    return issue.origin() != Issue.Origin.LOCAL && MISSING.matcher(issue.message()).find();
  }

  public void fix(Issue issue) {
    advice.fix(issue);
  }

  public void openPage(String address) {
    advice.openPage(address);
  }

  public void refreshSchema() {
    advice.refreshSchema();
  }

  public void validate() {
    advice.validate();
  }

  public void reveal(Spot spot) {
    documents.reveal(spot.file(), spot.span());
  }

  /// Lists all uses of the name at the caret.
  public void listUses() {
    advice.listUses();
  }

  /// Who draws what goes into the field at the caret and what it goes into.
  public void onDependencies(Runnable action) {
    drawDependencies = action;
  }

  void drawDependencies() {
    drawDependencies.run();
  }

  private void follow(@Nullable Document document) {
    following.unsubscribe();
    uses.set(Uses.NONE);
    if (document == null) {
      following = Subscription.EMPTY;
      caretSoon.cancel();
      reading.cancel();
      searching.cancel();
      facts.set(null);
      documentation.set(null);
      meaning.set(null);
      path.set(YamlPath.ROOT);
      here.clear();
      return;
    }
    following =
        document
            .caretProperty()
            .subscribe(caret -> caretMoved())
            .and(document.revisionProperty().subscribe(revision -> caretMoved()));
    look();
  }

  private void caretMoved() {
    findIssues();
    caretSoon.request(this::look);
  }

  private void projectChanged() {
    if (documents.active() != null) {
      caretSoon.request(this::look);
    }
  }

  private void findIssues() {
    Document document = documents.active();
    if (document == null) {
      here.clear();
      return;
    }
    int caret = document.caretProperty().get().offset();
    List<Issue> all = issues.of(document.name());
    Span line = all.isEmpty() ? new Span(caret, caret) : document.port().line(caret).span();
    List<Issue> found =
        all.stream()
            .filter(issue -> isHere(issue.span(), caret, line))
            .sorted(
                Comparator.comparing((Issue issue) -> issue.span() == null)
                    .thenComparing(Issue::severity)
                    .thenComparing(issue -> !isAt(issue.span(), caret))
                    .thenComparingInt(InspectorViewModel::reach))
            .toList();
    if (!found.equals(here)) {
      here.setAll(found);
    }
  }

  private static boolean isHere(@Nullable Span span, int caret, Span line) {
    return span == null || span.touches(caret) || line.touches(span.start());
  }

  private static boolean isAt(@Nullable Span span, int caret) {
    return span != null && span.touches(caret);
  }

  private void look() {
    Document document = documents.active();
    if (document == null) {
      return;
    }
    TextSnapshot text = document.port().snapshot();
    Check known = language.check();
    Supplier<ModelIndex> model =
        known == null ? null : new Once<>(() -> known.model().with(document.name(), text));
    read(document, text, model);
    if (model != null) {
      search(document, model);
    }
  }

  private void read(Document document, TextSnapshot text, @Nullable Supplier<ModelIndex> model) {
    Project project = session.project();
    if (project == null) {
      return;
    }
    String base = document.base();
    int caret = document.caretProperty().get().offset();
    String reason = session.readOnlyReason();
    Layering now = layers.get();
    reading.request(
        Messages.get("inspector.job.read", document.name().key()),
        progress -> place(document.name(), project, model, base, text, caret, reason, now),
        place -> {
          documentation.set(place.documentation());
          meaning.set(place.meaning());
          path.set(place.path());
          facts.set(place.facts());
        },
        failure -> {});
  }

  private static Place place(
      FileName file,
      Project project,
      @Nullable Supplier<ModelIndex> model,
      String base,
      TextSnapshot snapshot,
      int caret,
      String reason,
      Layering layers) {
    String text = snapshot.get();
    ModelFile fetched = project.snapshot().file(file);
    Diff.Count count = Diff.count(base, text);
    FileFacts facts =
        new FileFacts(
            file,
            referenceName(file, text),
            fetched == null ? null : project.snapshot().fetchedAt(),
            LineIndex.of(text).lineCount(),
            text.length(),
            count.added(),
            count.removed(),
            project.target().mode(),
            reason);
    YamlNode root = snapshot.document().root();
    return new Place(
        YamlPath.at(root, caret),
        facts,
        Documentation.at(file.kind(), root, caret).orElse(null),
        model == null ? null : Meaning.at(model.get(), file, caret, layers).orElse(null));
  }

  private static String referenceName(FileName file, String text) {
    return switch (file.kind()) {
      case VIEW, QUERY_VIEW -> ViewNames.of(file, text);
      case TOPIC, COMPOSITE_TOPIC -> file.stem();
      case MODEL, RELATIONSHIPS, OTHER -> "";
    };
  }

  private void search(Document document, Supplier<ModelIndex> model) {
    FileName file = document.name();
    int caret = document.caretProperty().get().offset();
    searching.request(
        Messages.get("inspector.job.uses", file.key()),
        progress -> Uses.at(model.get(), file, caret),
        found -> {
          Document now = documents.active();
          if (now != null && Objects.equals(now.name(), file)) {
            uses.set(found);
          }
        },
        failure -> {});
  }

  private static int reach(Issue issue) {
    return issue.span() == null ? Integer.MAX_VALUE : issue.span().length();
  }
}
