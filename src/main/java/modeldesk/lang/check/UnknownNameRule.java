package modeldesk.lang.check;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;

/// A grant, cache policy, constant, format, set or calendar that the model file does not give (YAML
/// reference §10, 10). Without that file, or where it may not be all, only a name that looks
/// mistyped is reported.
final class UnknownNameRule implements Rule {
  private static final Map<SymbolKind, String> CODES =
      Map.of(
          SymbolKind.ACCESS_GRANT, "unknown-grant",
          SymbolKind.CACHE_POLICY, "unknown-cache-policy",
          SymbolKind.CONSTANT, "unknown-constant",
          SymbolKind.FORMAT, "unknown-format",
          SymbolKind.CALENDAR, "unknown-calendar",
          SymbolKind.SET, "unknown-set");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    for (Reference reference : file.references()) {
      String code = CODES.get(reference.kind());
      if (code != null
          && !model.has(reference.kind(), reference.name())
          && !isNoCaching(reference)) {
        unknown(model, file, reference, code, report);
      }
    }
  }

  /// Production models say `cache_policy: "0"` without a policy of that name; no name is a number.
  private static boolean isNoCaching(Reference reference) {
    return reference.kind() == SymbolKind.CACHE_POLICY
        && reference.name().chars().allMatch(Character::isDigit);
  }

  private static void unknown(
      ModelIndex model,
      IndexedFile file,
      Reference reference,
      String code,
      Consumer<Finding> report) {
    Set<String> given = model.given(reference.kind());
    boolean known = model.knowsGiven();
    if (!known && Nearest.slip(reference.name(), given) == null) {
      return;
    }
    String near = Nearest.of(reference.name(), given);
    report.accept(
        Finding.of(
                code,
                known ? Severity.ERROR : Severity.WARNING,
                file,
                reference.span(),
                message(reference.kind(), reference.name(), near))
            .curedBy(Cures.word(file, reference, near)));
  }

  private static String message(SymbolKind kind, String name, @Nullable String near) {
    String what =
        switch (kind) {
          case ACCESS_GRANT -> Messages.get("check.unknownName.grant", name);
          case CACHE_POLICY -> Messages.get("check.unknownName.cachePolicy", name);
          case CONSTANT -> Messages.get("check.unknownName.constant", name);
          case FORMAT -> Messages.get("check.unknownName.format", name);
          case CALENDAR -> Messages.get("check.unknownName.calendar", name);
          case SET -> Messages.get("check.unknownName.set", name);
          case TOPIC -> Messages.get("check.unknownName.topic", name);
          case VIEW, FIELD, SKILL, TAG -> name;
        };
    return near == null ? what : Messages.get("check.unknownName.near", what, near);
  }

  static String topic(String name, @Nullable String near) {
    return message(SymbolKind.TOPIC, name, near);
  }
}
