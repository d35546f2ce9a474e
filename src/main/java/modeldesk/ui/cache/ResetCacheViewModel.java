package modeldesk.ui.cache;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.lang.CachePolicies;
import modeldesk.model.CachePolicy;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Busy;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Reset cache… (api.md §2.6). Omni accepts any policy name and says it succeeded, so the name is
/// chosen from the `model` file here, and looked for in the file that Omni has before it is sent;
/// the moment must be in the past.
public final class ResetCacheViewModel {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm");

  private final Session session;
  private final Documents documents;
  private final Notices notices;
  private final OmniApi api;
  private final Background background;
  private final Clock clock;
  private final Busy busy;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ObservableList<CachePolicy> policies = FXCollections.observableArrayList();
  private final ObservableList<CachePolicy> policiesView =
      FXCollections.unmodifiableObservableList(policies);
  private final ObjectProperty<@Nullable CachePolicy> policy = new SimpleObjectProperty<>();
  private final BooleanProperty atMoment = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
  private final StringProperty time = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final StringBinding invalid;
  private final StringBinding unavailable;

  /// `clock` gives the present moment and the time zone that dates are typed in.
  public ResetCacheViewModel(
      Session session,
      Documents documents,
      Notices notices,
      OmniApi api,
      Background background,
      Clock clock) {
    this.session = session;
    this.documents = documents;
    this.notices = notices;
    this.api = api;
    this.background = background;
    this.clock = clock;
    busy = new Busy(background);
    invalid = Bindings.createStringBinding(this::findInvalid, atMoment, date, time);
    unavailable =
        Bindings.createStringBinding(
            this::whyNot, session.projectProperty(), session.rights().versionProperty());
  }

  /// Whether the dialog is on screen.
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  public boolean isShowing() {
    return showing.get();
  }

  /// The policies of the `model` file as it reads now, drafts included.
  public ObservableList<CachePolicy> policies() {
    return policiesView;
  }

  /// The chosen policy; null when there is none to choose.
  public ObjectProperty<@Nullable CachePolicy> policyProperty() {
    return policy;
  }

  /// Whether only results older than a moment are dropped, instead of all until now.
  public BooleanProperty atMomentProperty() {
    return atMoment;
  }

  public ObjectProperty<@Nullable LocalDate> dateProperty() {
    return date;
  }

  /// The time of day as typed, such as `14:30`.
  public StringProperty timeProperty() {
    return time;
  }

  /// What is wrong with the moment; empty when nothing is.
  public ObservableValue<String> invalidProperty() {
    return invalid;
  }

  public String invalid() {
    return invalid.get();
  }

  /// Why the last try failed; empty when it did not.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String problem() {
    return problem.get();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.property();
  }

  /// The time zone the moment is read in, by its id.
  public String zone() {
    String zone = clock.getZone().getId();
    return zone.equals("Z") ? "UTC" : zone;
  }

  /// The name of the model whose cache it is; empty while none is open.
  public String modelName() {
    Target target = session.target();
    return target == null ? "" : target.model().displayName();
  }

  /// Why no cache can be reset; empty when one can.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public String unavailable() {
    return unavailable.get();
  }

  /// Reads the policies and shows the dialog, or says why there is nothing to reset.
  public void show() {
    if (!unavailable().isEmpty()) {
      notices.info(unavailable());
      return;
    }
    policies.setAll(readPolicies());
    policy.set(policies.isEmpty() ? null : policies.getFirst());
    ZonedDateTime hourAgo = ZonedDateTime.now(clock).minusHours(1);
    atMoment.set(false);
    date.set(hourAgo.toLocalDate());
    time.set(hourAgo.format(DateTimeFormatter.ofPattern("HH:mm")));
    problem.set("");
    showing.set(true);
  }

  public void close() {
    showing.set(false);
  }

  /// Opens the `model` file, where policies are written.
  public void openModelFile() {
    close();
    documents.open(FileName.MODEL);
  }

  /// Resets the chosen policy and closes the dialog when Omni agreed.
  public void reset() {
    Target target = session.target();
    CachePolicy chosen = policy.get();
    if (target == null || chosen == null || !invalid().isEmpty() || busy.isBusy()) {
      return;
    }
    Instant moment = moment();
    problem.set("");
    background.io(
        Messages.get("cache.job.title", chosen.name()),
        busy.<Boolean>during(progress -> {
          checkPolicy(target, chosen);
          reset(target, chosen, moment);
          return true;
        }),
        done -> succeeded(chosen, moment),
        failure -> failed(chosen, failure));
  }

  /// The policy is not in Omni's `model` file.
  private static final class UnknownPolicy extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// Whether it was reset is not known, and no other call tells (api.md §2.6).
  private static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private void reset(Target target, CachePolicy chosen, @Nullable Instant moment)
      throws ApiException, Unclear {
    try {
      api.resetCache(target.model().id(), chosen.name(), moment);
    } catch (ApiException e) {
      if (e.isWorthLookingUp()) {
        throw new Unclear();
      }
      throw e;
    }
  }

  /// The file here may be a draft, or older than what somebody pushed meanwhile.
  private void checkPolicy(Target target, CachePolicy chosen) throws ApiException, UnknownPolicy {
    ModelFile file = api.file(target.with(Mode.COMBINED), FileName.MODEL);
    if (file == null
        || CachePolicies.of(file.text()).stream().noneMatch(p -> p.name().equals(chosen.name()))) {
      throw new UnknownPolicy();
    }
  }

  private void succeeded(CachePolicy chosen, @Nullable Instant moment) {
    close();
    notices.settled(this);
    notices.success(
        moment == null
            ? Messages.get("cache.done.now", chosen.name())
            : Messages.get(
                "cache.done.until", chosen.name(), MOMENT.format(moment.atZone(zoneId()))));
  }

  private void failed(CachePolicy chosen, Exception failure) {
    String sentence =
        switch (failure) {
          case UnknownPolicy _ -> Messages.get("cache.failed.unknown", chosen.name());
          case Unclear _ -> Messages.get("cache.failed.unclear", chosen.name());
          case ApiException e when e.kind() == ApiException.Kind.FORBIDDEN ->
              Messages.get("cache.failed.role", chosen.name(), String.valueOf(e.getMessage()));
          default -> Messages.get("cache.failed.call", chosen.name(), Problems.sentence(failure));
        };
    problem.set(sentence);
    if (!showing.get()) {
      notices.error(this, sentence);
    }
  }

  private List<CachePolicy> readPolicies() {
    Document open = documents.find(FileName.MODEL);
    Project project = session.project();
    String text =
        open != null ? open.text() : project == null ? null : project.text(FileName.MODEL);
    return text == null ? List.of() : CachePolicies.of(text);
  }

  private @Nullable Instant moment() {
    LocalDate day = date.get();
    LocalTime hour = parseTime();
    return !atMoment.get() || day == null || hour == null
        ? null
        : day.atTime(hour).atZone(zoneId()).toInstant();
  }

  private @Nullable LocalTime parseTime() {
    try {
      return LocalTime.parse(time.get().strip(), DateTimeFormatter.ofPattern("H:mm[:ss]"));
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private ZoneId zoneId() {
    return clock.getZone();
  }

  private String findInvalid() {
    if (!atMoment.get()) {
      return "";
    }
    if (date.get() == null) {
      return Messages.get("cache.invalid.date");
    }
    if (parseTime() == null) {
      return Messages.get("cache.invalid.time");
    }
    Instant moment = moment();
    return moment != null && moment.isBefore(clock.instant())
        ? ""
        : Messages.get("cache.invalid.future");
  }

  private String whyNot() {
    Target target = session.target();
    if (target == null) {
      return Messages.get("cache.whyNot.noModel");
    }
    if (target.model().isDeleted()) {
      return Messages.get("cache.whyNot.deleted");
    }
    return target.model().kind() == ModelKind.SCHEMA
        ? Messages.get("cache.whyNot.schema")
        : session.rights().missing(target.model(), Right.RESET_CACHE);
  }
}
