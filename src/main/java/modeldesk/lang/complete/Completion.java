package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import modeldesk.lang.ViewNames;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.ReferenceKind;
import modeldesk.lang.schema.Schema;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Span;
import modeldesk.yaml.KeyLines;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What may be typed at the caret of a file: keys, words, names of the model. The text need not be
/// YAML there.
public final class Completion {
  private static final int MOST = 300;

  private final ModelIndex model;
  private final FileName file;
  private final String text;

  private Completion(ModelIndex model, FileName file, String text) {
    this.model = model;
    this.file = file;
    this.text = text;
  }

  /// The proposals for the text of a file as it is in the editor, the best first; `model` may be a
  /// little older. For the CPU lane.
  public static List<Proposal> at(ModelIndex model, FileName file, String text, int offset) {
    return new Completion(model, file, text).proposals(offset);
  }

  private List<Proposal> proposals(int offset) {
    Placeholder placeholder = Placeholder.at(text, offset);
    if (placeholder != null) {
      List<Offer> offers =
          placeholder(placeholder, offset).stream().map(placeholder::close).toList();
      return ranked(offers, placeholder.begun(), placeholder.word());
    }
    Schema schema = Schema.of(file.kind());
    Caret caret = Caret.at(text, offset);
    SqlWord sql = SqlWord.at(caret, text, offset);
    if (sql != null) {
      NameOffers names = names(sql.path());
      return ranked(new ColumnOffers(names).offers(sql), sql.begun(), sql.word());
    }
    if (caret.wants() == Caret.Wants.NOTHING || caret.wants() == Caret.Wants.TEXT) {
      return List.of();
    }
    Optional<Parameter> parameter = schema.parameter(caret.path());
    NameOffers names = names(caret.path());
    List<Offer> offers = new ArrayList<>(addresses(parameter.orElse(null), caret));
    if (caret.wants() != Caret.Wants.VALUE && parameter.isPresent()) {
      offers.addAll(new KeyOffers(schema, caret, names).offers());
    }
    if (caret.wants() == Caret.Wants.KEY) {
      return ranked(offers, caret.begun(), caret.word());
    }
    int skip = prefix(parameter.orElse(null), caret.word());
    Caret rest = skip == 0 ? caret : without(caret, skip);
    offers.addAll(new ValueOffers(model, schema, rest, names).offers());
    return ranked(offers, rest.begun(), rest.word());
  }

  /// What a query of a composite topic may take.
  private List<Offer> addresses(@Nullable Parameter parameter, Caret caret) {
    boolean queried =
        file.kind() == FileKind.COMPOSITE_TOPIC
            && parameter != null
            && caret.path().segments().indexOf("sample_queries") == 0
            && (parameter.reference().filter(ReferenceKind.FIELD::equals).isPresent()
                || parameter.keys().filter(ReferenceKind.FIELD::equals).isPresent());
    if (!queried) {
      return List.of();
    }
    int start = caret.begun().start();
    boolean quoted = start > 0 && "\"'".indexOf(text.charAt(start - 1)) >= 0;
    return new Addresses(model, text).offers(caret.word(), quoted);
  }

  /// How much of the word is no part of the name: what takes out of a list, grants before `|`.
  private static int prefix(@Nullable Parameter parameter, String word) {
    ReferenceKind kind = parameter == null ? null : parameter.reference().orElse(null);
    if (kind == ReferenceKind.ACCESS_GRANT) {
      return Math.max(word.lastIndexOf('|'), word.lastIndexOf('&')) + 1;
    }
    boolean list = kind == ReferenceKind.FIELD_LIST || kind == ReferenceKind.TOPIC_LIST;
    return list && word.startsWith("-") ? 1 : 0;
  }

  private static Caret without(Caret caret, int skip) {
    Span begun = new Span(caret.begun().start() + skip, caret.begun().end());
    return new Caret(
        caret.wants(),
        caret.path(),
        begun,
        caret.word().substring(skip),
        caret.flow(),
        caret.column(),
        caret.present(),
        caret.named());
  }

  private List<Offer> placeholder(Placeholder at, int offset) {
    YamlPath path = KeyLines.of(text).above(offset);
    NameOffers names = names(path);
    return switch (at.kind()) {
      case CONSTANT ->
          model.given(SymbolKind.CONSTANT).stream()
              .sorted()
              .map(name -> Offer.of(name, Proposal.Kind.CONSTANT, ""))
              .toList();
      case MUSTACHE -> new MustacheOffers(names, path.last()).offers(at, text);
      case FIELD ->
          file.kind() == FileKind.COMPOSITE_TOPIC
              ? new Members(model, text).measures()
              : names.fields(at.word());
    };
  }

  /// The names that count at a path: of a view file its own fields, of a topic its views, of a
  /// relationship its two ends, of a shared dimension the topic it is mapped in.
  private NameOffers names(YamlPath path) {
    List<String> keys = path.segments();
    return switch (file.kind()) {
      case VIEW, QUERY_VIEW -> {
        String told = model.surroundings().viewNames().get(file.key());
        yield new NameOffers(model, told == null ? ViewNames.of(file, text) : told, "", Set.of());
      }
      case TOPIC -> {
        boolean local = keys.size() > 2 && keys.getFirst().equals("views");
        boolean join = keys.size() > 1 && keys.getFirst().equals("relationships");
        yield new NameOffers(
            model, local ? keys.get(1) : "", file.stem(), join ? ends(path) : Set.of());
      }
      case RELATIONSHIPS -> new NameOffers(model, "", "", ends(path));
      case COMPOSITE_TOPIC -> {
        boolean mapping = keys.size() > 3 && keys.get(2).equals("mappings");
        yield new NameOffers(model, "", mapping ? keys.get(3) : "", Set.of());
      }
      case MODEL, OTHER -> new NameOffers(model, "", "", Set.of());
    };
  }

  private Set<String> ends(YamlPath path) {
    List<String> keys = path.segments();
    int depth = file.kind() == FileKind.TOPIC ? 2 : 1;
    return keys.size() < depth
        ? Set.of()
        : new TreeSet<>(Ends.of(text, new YamlPath(keys.subList(0, depth))));
  }

  private record Ranked(Offer offer, int score) {}

  private List<Proposal> ranked(List<Offer> offers, Span begun, String typed) {
    return offers.stream()
        .map(offer -> new Ranked(offer, Ranking.of(typed, offer.text())))
        .filter(each -> each.score() != Ranking.NONE)
        .sorted(Comparator.comparingInt((Ranked each) -> -each.score()))
        .map(Ranked::offer)
        .distinct()
        .limit(MOST)
        .map(offer -> proposal(offer, begun))
        .toList();
  }

  private static Proposal proposal(Offer offer, Span begun) {
    return new Proposal(
        offer.text(),
        offer.kind(),
        offer.detail(),
        offer.documentation(),
        Edit.replace(begun, offer.insert()),
        begun.start() + offer.insert().length() - offer.back());
  }
}
