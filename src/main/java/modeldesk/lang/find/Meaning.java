package modeldesk.lang.find;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.Declaration;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// What is known of the thing that the name at a caret stands for. `definition` is where its name
/// is given, null when that is not known; `here` says that it is given at the caret itself.
public record Meaning(
    Kind kind, String name, @Nullable Spot definition, boolean here, List<Fact> facts) {
  /// One thing that its definition says, by Omni's word for it.
  public record Fact(String key, String value) {}

  public Meaning {
    facts = List.copyOf(facts);
  }

  /// Empty when no name stands there or nobody knows it.
  public static Optional<Meaning> at(ModelIndex model, FileName file, int offset, Layering layers) {
    return Named.at(model, file, offset)
        .flatMap(named -> named.symbol().map(symbol -> of(model, named, symbol, layers)));
  }

  private static Meaning of(ModelIndex model, Named named, Symbol symbol, Layering layers) {
    List<Declaration> given =
        Declarations.nearest(Declarations.of(model, symbol), named).stream()
            .sorted(Comparator.comparing(Declarations::isBase))
            .toList();
    boolean here =
        named.reference() == null
            || given.stream()
                .anyMatch(each ->
                    each.file().equals(named.file().name()) && each.span().equals(named.span()));
    Spot definition =
        given.isEmpty()
            ? null
            : Declarations.spot(model, new Spots(), given.getLast()).orElse(null);
    MeaningFacts facts = new MeaningFacts(model, symbol, given);
    if (!given.isEmpty()) {
      facts.layer(given.getLast(), layers);
    }
    return new Meaning(
        facts.kind(), new Usages(symbol, List.of()).name(), definition, here, facts.all());
  }

  /// All of it, a line each.
  public String text() {
    StringBuilder text = new StringBuilder(Messages.get("find.meaning.title", kind.word(), name));
    if (definition != null && !here) {
      text.append('\n')
          .append(Messages.get("find.meaning.place", definition.file().key(), definition.line()));
    }
    facts.forEach(fact ->
        text.append('\n').append(Messages.get("find.meaning.fact", fact.key(), fact.value())));
    return text.toString();
  }
}
