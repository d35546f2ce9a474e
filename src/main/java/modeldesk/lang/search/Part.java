package modeldesk.lang.search;

import java.util.Set;
import java.util.function.BooleanSupplier;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A part of a model, as a query sees it: `places` are what it is in, `keyed` is whether it has a
/// primary key of any kind.
record Part(
    String name,
    Set<String> places,
    Span span,
    @Nullable MapNode map,
    boolean ignored,
    boolean keyed,
    BooleanSupplier unused) {
  static final String KEY = "primary_key";

  boolean fits(Condition condition) {
    return switch (condition) {
      case Condition.With(String key, var value) ->
          value == null ? has(key) : map != null && says(map.get(key), value);
      case Condition.Without(String key) -> !has(key);
      case Condition.Named(Wanted wanted) -> wanted.fits(name);
      case Condition.In(Wanted place) -> places.stream().anyMatch(place::fits);
      case Condition.Being(Condition.State state, boolean so) -> is(state) == so;
    };
  }

  private boolean is(Condition.State state) {
    return switch (state) {
      case HIDDEN -> map != null && "true".equalsIgnoreCase(map.text("hidden"));
      case IGNORED -> ignored;
      case UNUSED -> unused.getAsBoolean();
    };
  }

  private boolean has(String key) {
    if (key.equals(KEY) && keyed) {
      return true;
    }
    YamlNode value = map == null ? null : map.get(key);
    return switch (value) {
      case null -> false;
      case ScalarNode scalar -> !scalar.isNull() && !scalar.text().isBlank();
      case ListNode list -> !list.items().isEmpty();
      case MapNode below -> !below.entries().isEmpty();
    };
  }

  private static boolean says(@Nullable YamlNode node, Wanted value) {
    return switch (node) {
      case null -> false;
      case ScalarNode scalar -> value.fits(scalar.text());
      case ListNode list -> list.items().stream().anyMatch(item -> says(item, value));
      case MapNode map -> map.entries().stream().anyMatch(e -> value.fits(e.key().text()));
    };
  }
}
