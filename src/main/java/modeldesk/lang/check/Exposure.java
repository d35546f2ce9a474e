package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import modeldesk.model.ExposedTopic;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What a topic's YAML promises held against what Omni exposes (api.md §2.16): Omni validates clean
/// and drops fields in silence (§5.5). What the files do not tell for sure is not compared, and
/// `doubts` says why.
public record Exposure(List<Missing> missing, List<Extra> extra, Set<Doubt> doubts) {
  /// Why something is probably not exposed.
  public enum Cause {
    /// The topic names the view, but not under `joins:`.
    NOT_JOINED,
    /// The topic is `hidden: true`, for which Omni answers as if it were not there.
    TOPIC_HIDDEN,
    /// The topic is open to some users only.
    TOPIC_CLOSED,
    /// Omni does not know the topic: not pushed, or kept from this token.
    TOPIC_UNKNOWN,
    /// The topic joins a view that no file describes, as in a schema that is not loaded.
    VIEW_UNKNOWN,
    /// The topic joins the view and its file is there, but Omni leaves it out.
    VIEW_LEFT_OUT,
    /// Omni exposes the view without the field.
    FIELD_LEFT_OUT
  }

  /// What could not be compared.
  public enum Doubt {
    /// The topic extends others, whose joins and fields it may take over.
    TOPIC_EXTENDS,
    /// Without `joins:` the topic reaches what the global relationships reach.
    NO_JOINS,
    /// The list under `fields:` has entries that cannot be read from here.
    FIELD_LIST,
    /// A view extends others, whose fields it may take over.
    VIEW_EXTENDS,
    /// The file is no map, or has no base view that is known.
    UNREADABLE
  }

  /// Something promised and not exposed, with the key that promises it. `view` is empty for the
  /// topic as a whole; `fields` are those it is about, as far as they are known.
  public record Missing(
      String view, List<String> fields, Cause cause, FileName file, YamlPath path) {
    public Missing {
      fields = List.copyOf(fields);
    }
  }

  /// Fields of a view that the topic exposes although no file names them.
  public record Extra(String view, List<String> fields) {
    public Extra {
      fields = List.copyOf(fields);
    }
  }

  public Exposure {
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
    doubts = Set.copyOf(doubts);
  }

  /// Compares; `exposed` is null where Omni says that there is no such topic. Parses the files it
  /// needs: for a background thread.
  public static Exposure of(TopicFiles files, FileName topic, @Nullable ExposedTopic exposed) {
    TopicPromise promise = TopicPromise.of(files, topic);
    if (exposed == null) {
      return new Exposure(List.of(promise.whyNotShown()), List.of(), Set.of());
    }
    List<Missing> missing = new ArrayList<>();
    promise.notJoined().stream()
        .filter(missed -> exposed.view(missed.view()) == null)
        .forEach(missing::add);
    promise.views().forEach(view -> missing.addAll(missing(view, topic, exposed)));
    List<Extra> extra = new ArrayList<>();
    for (ExposedTopic.View view : exposed.views()) {
      List<String> unknown = new ArrayList<>(fields(view));
      unknown.removeAll(promise.mentioned(view.name()));
      if (!unknown.isEmpty()) {
        extra.add(new Extra(view.name(), unknown));
      }
    }
    return new Exposure(missing, extra, promise.doubts());
  }

  private static List<Missing> missing(
      TopicPromise.View promised, FileName topic, ExposedTopic exposed) {
    ExposedTopic.View view = exposed.view(promised.name());
    if (view == null) {
      Cause cause = promised.isKnown() ? Cause.VIEW_LEFT_OUT : Cause.VIEW_UNKNOWN;
      List<String> fields = promised.fields().stream().map(TopicPromise.Field::name).toList();
      return promised.isKnown() && fields.isEmpty()
          ? List.of()
          : List.of(new Missing(promised.name(), fields, cause, topic, promised.path()));
    }
    Set<String> there = fields(view);
    return promised.fields().stream()
        .filter(field -> !there.contains(field.name()))
        .map(field ->
            new Missing(
                promised.name(),
                List.of(field.name()),
                Cause.FIELD_LEFT_OUT,
                field.file(),
                field.path()))
        .toList();
  }

  /// The names of all fields, those with a timeframe under their plain name too.
  private static Set<String> fields(ExposedTopic.View view) {
    Set<String> names = new LinkedHashSet<>();
    for (List<ExposedTopic.Field> kind :
        List.of(view.dimensions(), view.measures(), view.filters())) {
      for (ExposedTopic.Field field : kind) {
        int bracket = field.name().indexOf('[');
        names.add(bracket > 0 ? field.name().substring(0, bracket) : field.name());
      }
    }
    return names;
  }
}
