package modeldesk.ui.usages;

import java.util.List;
import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Definition;
import modeldesk.lang.find.Mentions;
import modeldesk.lang.find.Spot;
import modeldesk.lang.find.Usages;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;

/// What was found for a name: one place to go to, several to choose from, or why there is none.
sealed interface Answer {
  record Jump(Spot spot) implements Answer {}

  /// `title` says what is listed.
  record Several(String title, List<UsageRow> rows, int places) implements Answer {}

  record None(String sentence) implements Answer {}

  /// The definition of the name at a caret; on the definition itself what uses it.
  static Answer definition(ModelIndex model, FileName file, int offset) {
    return switch (Definition.at(model, file, offset)) {
      case Definition.Nowhere() -> new None(Messages.get("usages.nowhere"));
      case Definition.Unknown(String name) -> new None(Messages.get("usages.unknown", name));
      case Definition.Here(var symbol) -> list(model, Usages.of(model, symbol));
      case Definition.There(var symbol, List<Spot> spots) ->
          spots.size() == 1
              ? new Jump(spots.getFirst())
              : new Several(
                  Messages.get(
                      "usages.definitions", new Usages(symbol, List.of()).name(), spots.size()),
                  UsageRow.of(spots, List.of()),
                  spots.size());
    };
  }

  /// What uses the name at a caret.
  static Answer usages(ModelIndex model, FileName file, int offset) {
    Optional<Usages> found = Usages.at(model, file, offset);
    return found.isPresent()
        ? list(model, found.get())
        : Definition.at(model, file, offset) instanceof Definition.Unknown(String name)
            ? new None(Messages.get("usages.unknown", name))
            : new None(Messages.get("usages.nowhere"));
  }

  /// What uses the name at a caret, or the view or topic of the file.
  static Answer usagesHere(ModelIndex model, FileName file, int offset) {
    return Usages.at(model, file, offset)
        .or(() -> Usages.ofFile(model, file))
        .map(found -> list(model, found))
        .orElseGet(() -> new None(Messages.get("usages.nowhere")));
  }

  private static Answer list(ModelIndex model, Usages found) {
    List<Spot> texts = Mentions.of(model, found.symbol());
    int places = found.spots().size();
    if (places + texts.size() == 0) {
      return new None(Messages.get("usages.none", found.name()));
    }
    return new Several(
        title(found, texts.size()), UsageRow.of(found.spots(), texts), places + texts.size());
  }

  private static String title(Usages found, int texts) {
    int places = found.spots().size();
    long files = found.spots().stream().map(Spot::file).distinct().count();
    if (places == 0) {
      return Messages.get("usages.titleOfTexts", found.name(), texts);
    }
    return texts == 0
        ? Messages.get("usages.title", found.name(), places, files)
        : Messages.get("usages.titleAndTexts", found.name(), places, files, texts);
  }
}
