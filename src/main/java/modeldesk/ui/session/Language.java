package modeldesk.ui.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.check.Rules;
import modeldesk.lang.check.practice.Practices;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;
import modeldesk.yaml.TextSnapshot;
import org.jspecify.annotations.Nullable;

/// The open model as the language sees it, and what its rules find: read when a model is opened,
/// and again, as far as it changed, after each short quiet while somebody types; by the best
/// practices too, where they are wanted. On the window's thread only.
public final class Language {
  private static final Duration QUIET = Duration.ofMillis(250);

  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Debounce soon;
  private final Latest checking;
  private final LongRun run;
  private final ReadOnlyObjectWrapper<@Nullable Check> check = new ReadOnlyObjectWrapper<>();
  private ReadOnlyObjectProperty<@Nullable Fork> fork = new ReadOnlyObjectWrapper<>();
  private ModelReader reader = new ModelReader(Rules.all());

  /// Comes after `documents`, which forgets the issues of what was open before.
  public Language(Session session, Documents documents, Issues issues, Background background) {
    this.session = session;
    this.documents = documents;
    this.issues = issues;
    soon = new Debounce(background, QUIET);
    checking = new Latest(background);
    run = new LongRun(background);
    issues.lookingProperty().bind(run.property());
    new EachEdit(documents, (file, edits) -> soon.request(this::look));
    documents.open().addListener((ListChangeListener<Document>) change -> look());
    session.projectProperty().subscribe((before, after) -> follow(before, after));
    issues.practicesProperty().subscribe(on -> begin());
  }

  /// Who knows what the shared model had when the open branch began: what is wrong there, too, is
  /// nothing new on the branch.
  public void comparesWith(ReadOnlyObjectProperty<@Nullable Fork> known) {
    fork = known;
    known.subscribe(now -> look());
  }

  private @Nullable SharedFiles shared(Project project) {
    Fork known = fork.get();
    return known == null || project.target().mode() != Mode.COMBINED
        ? null
        : new SharedFiles(known, session.schemas().loaded(project.target()));
  }

  /// Looks at the whole model again, by the rules that are wanted now.
  private void begin() {
    reader = new ModelReader(rules());
    look();
  }

  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(Rules.all());
    if (issues.practicesProperty().get()) {
      rules.addAll(Practices.all());
    }
    return rules;
  }

  /// What was found last, with the model it was found in; null until the open model is read.
  public ReadOnlyObjectProperty<@Nullable Check> checkProperty() {
    return check.getReadOnlyProperty();
  }

  public @Nullable Check check() {
    return check.get();
  }

  /// The model as it is shown now, checked: to be asked for in the CPU lane. Null while nothing is
  /// open.
  public @Nullable Supplier<Check> now() {
    Project project = session.project();
    if (project == null) {
      return null;
    }
    ModelReader by = reader;
    Map<FileName, TextSnapshot> typed = typed();
    return () -> by.look(project, typed, null).shown();
  }

  /// Tells what a push would bring. For the CPU lane.
  @FunctionalInterface
  public interface Foresight {
    /// What would be wrong once these texts were sent, and is not now; no text deletes a file.
    List<Finding> added(Map<FileName, @Nullable String> texts);
  }

  /// Who can tell what a push would bring to what is open; null while nothing is.
  public @Nullable Foresight foresight() {
    Project project = session.project();
    if (project == null) {
      return null;
    }
    ModelReader by = reader;
    return (Map<FileName, @Nullable String> texts) ->
        by.added(project, texts).stream().filter(each -> !isAdvice(each)).toList();
  }

  private static boolean isAdvice(Finding finding) {
    return finding.code().startsWith(Practices.PREFIX);
  }

  private Map<FileName, TextSnapshot> typed() {
    Map<FileName, TextSnapshot> typed = new HashMap<>();
    documents.open().forEach(document -> typed.put(document.name(), document.port().snapshot()));
    return typed;
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      checking.cancel();
      run.end();
      reader = new ModelReader(rules());
      check.set(null);
    }
    look();
  }

  private void look() {
    Project project = session.project();
    if (project == null) {
      return;
    }
    soon.cancel();
    Map<FileName, TextSnapshot> typed = typed();
    Map<FileName, Long> revisions = new HashMap<>();
    documents.open().forEach(document -> revisions.put(document.name(), document.revision()));
    ModelReader by = reader;
    SharedFiles shared = shared(project);
    run.begin();
    checking.request(
        Messages.get("session.job.check", project.target().displayName()),
        progress -> by.look(project, typed, shared),
        found -> tell(found, revisions),
        failure -> {
          run.end();
          throw new IllegalStateException(failure);
        });
  }

  /// A file that was edited meanwhile keeps what it has: it is looked at again anyway.
  private void tell(ModelReader.Look found, Map<FileName, Long> revisions) {
    run.end();
    check.set(found.shown());
    Set<FileName> edited =
        documents.open().stream()
            .filter(document -> !isSeen(document, revisions))
            .map(Document::name)
            .collect(Collectors.toSet());
    issues.replaceLocal(found.issues(), edited);
  }

  private static boolean isSeen(Document document, Map<FileName, Long> revisions) {
    return Objects.equals(revisions.get(document.name()), document.revision());
  }
}
