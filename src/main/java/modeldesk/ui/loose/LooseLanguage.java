package modeldesk.ui.loose;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Finding;
import modeldesk.lang.complete.Completion;
import modeldesk.lang.complete.Proposal;
import modeldesk.lang.find.Explanation;
import modeldesk.lang.find.Layering;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.ui.session.LongRun;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;

/// What the models around the open files mean, read again after each short quiet. On the window's
/// thread only.
final class LooseLanguage {
  private static final Duration QUIET = Duration.ofMillis(250);

  private record Seen(long revision, List<Issue> issues) {}

  private final LooseFiles files;
  private final Background background;
  private final Debounce soon;
  private final Latest checking;
  private final LongRun run;
  private final Latest completing;
  private final Latest explaining;
  private final Latest asking;
  private Map<Path, LooseModel> models = new HashMap<>();
  private Runnable told = () -> {};

  LooseLanguage(LooseFiles files, Background background) {
    this.files = files;
    this.background = background;
    soon = new Debounce(background, QUIET);
    checking = new Latest(background);
    run = new LongRun(background);
    completing = new Latest(background);
    explaining = new Latest(background);
    asking = new Latest(background);
    files.onEdited(file -> soon.request(this::look));
    files.open().addListener((ListChangeListener<LooseFile>) change -> look());
  }

  /// Who hears that the issues are those of the texts again.
  void onTold(Runnable listener) {
    told = listener;
  }

  /// Whether the check of the texts as they are goes on for more than a moment.
  ReadOnlyBooleanProperty lookingProperty() {
    return run.property();
  }

  /// Reads the models again from the disk.
  void lookAtDisk() {
    List<Path> open = files.open().stream().map(LooseFile::path).toList();
    background.quietIo(
        Messages.get("loose.job.look"),
        progress ->
            open.stream().collect(Collectors.toMap(path -> path, path -> ModelAround.of(path))),
        found -> {
          files.open().stream()
              .filter(file -> found.containsKey(file.path()))
              .forEach(file -> file.setAround(Objects.requireNonNull(found.get(file.path()))));
          models = new HashMap<>();
          look();
        },
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void look() {
    soon.cancel();
    Map<LooseFile, Long> revisions = new LinkedHashMap<>();
    Map<LooseFile, Supplier<Check>> checks = new LinkedHashMap<>();
    for (LooseFile file : files.open()) {
      revisions.put(file, file.revision());
      checks.put(file, now(file));
    }
    run.begin();
    checking.request(
        Messages.get("loose.job.check"),
        progress -> {
          Map<LooseFile, Seen> seen = new HashMap<>();
          checks.forEach((file, check) ->
              seen.put(
                  file,
                  new Seen(
                      Objects.requireNonNull(revisions.get(file)),
                      issues(check.get(), file.name()))));
          return seen;
        },
        this::tell,
        failure -> {
          run.end();
          throw new IllegalStateException(failure);
        });
  }

  private static List<Issue> issues(Check check, FileName name) {
    return check.findings(name).stream().map(finding -> finding.issue(false, false)).toList();
  }

  /// A file that was edited meanwhile keeps what it has: it is looked at again anyway.
  private void tell(Map<LooseFile, Seen> seen) {
    run.end();
    seen.forEach((file, found) -> {
      if (file.revision() == found.revision()) {
        file.setIssues(found.issues());
      }
    });
    told.run();
  }

  /// The model around a file with all that is typed: to be asked for in the CPU lane.
  private Supplier<Check> now(LooseFile file) {
    Path root = file.around().root();
    LooseModel model = models.computeIfAbsent(root, any -> new LooseModel(file.around()));
    Map<FileName, Supplier<String>> typed = new HashMap<>();
    for (LooseFile other : files.open()) {
      if (other.around().root().equals(root)) {
        typed.put(other.name(), other.port().snapshot());
      }
    }
    return () -> {
      Map<FileName, String> texts = new HashMap<>();
      typed.forEach((name, text) -> texts.put(name, text.get()));
      return model.look(texts);
    };
  }

  /// Tells `then` what may be typed at a place of a text.
  void propose(LooseFile file, Supplier<String> text, int offset, Consumer<List<Proposal>> then) {
    Supplier<Check> check = now(file);
    FileName name = file.name();
    completing.request(
        Messages.get("loose.job.complete"),
        progress -> Completion.at(check.get().model(), name, text.get(), offset),
        then,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  /// Tells `then` what is known of a place of a text.
  void explain(LooseFile file, Supplier<String> text, int offset, Consumer<Explanation> then) {
    FileName name = file.name();
    Supplier<Check> check = now(file);
    explaining.request(
        Messages.get("loose.job.ask"),
        progress ->
            Explanation.at(
                check.get().model().with(name, text.get()), name, offset, Layering.UNKNOWN),
        found -> found.ifPresent(then),
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  /// Asks the model around a file something, of several questions only the newest.
  <T> void ask(LooseFile file, BiFunction<ModelIndex, Check, T> question, Consumer<T> then) {
    Supplier<Check> now = now(file);
    asking.request(
        Messages.get("loose.job.ask"),
        progress -> {
          Check check = now.get();
          return question.apply(check.model(), check);
        },
        then,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  /// The best cure of an issue in the texts of a check; none when it is not found any more.
  static List<Fix> cures(Check check, FileName file, Issue issue) {
    Issue.Rule rule = issue.rule();
    int start = issue.span() == null ? 0 : issue.span().start();
    return check.findings(file).stream()
        .filter(found -> rule != null && found.code().equals(rule.code()))
        .min(
            Comparator.comparing((Finding found) -> !found.message().equals(issue.message()))
                .thenComparingInt(found -> Math.abs(found.span().start() - start)))
        .map(found -> found.fixes(check.model()))
        .orElse(List.of());
  }
}
