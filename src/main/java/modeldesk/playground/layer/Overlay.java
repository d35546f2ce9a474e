package modeldesk.playground.layer;

import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// Puts what one layer says on top of the layers below (api.md §3.1): the text of the layer stays
/// as it is; what only the layers below say is added, map by map: whole blocks and fields behind
/// it, settings of one line in front.
final class Overlay {
  private final String below;
  private final Splices splices;
  private final String text;

  private Overlay(String text, String below) {
    this.text = text;
    this.below = below;
    this.splices = new Splices(text);
  }

  /// The composed text; null when nothing is to be seen because the layer ignores the file.
  static @Nullable String of(String delta, @Nullable String below) {
    YamlNode upper = YamlParser.parse(delta).root();
    if (upper instanceof MapNode map && Layout.isIgnored(map)) {
      return null;
    }
    if (below == null) {
      return delta;
    }
    if (Layout.isEmpty(upper)) {
      return below;
    }
    MapNode own = Layout.block(upper);
    MapNode base = Layout.block(YamlParser.parse(below).root());
    if (own == null || base == null) {
      return delta;
    }
    String ended = delta.endsWith("\n") ? delta : delta + "\n";
    Overlay overlay = new Overlay(ended, below);
    overlay.fill(own, base, Depth.ROOT);
    return overlay.splices.applied();
  }

  private void fill(MapNode upper, MapNode lower, Depth depth) {
    StringBuilder missing = new StringBuilder();
    StringBuilder front = new StringBuilder();
    int column = Layout.column(text, upper);
    for (MapNode.Entry entry : lower.entries()) {
      MapNode.Entry own = upper.entry(entry.key().text());
      if (own == null) {
        boolean block = Layout.block(entry.value()) != null;
        StringBuilder place = depth == Depth.ROOT && !block ? front : missing;
        place.append(depth == Depth.ROOT && block ? "\n" : "");
        place.append(Layout.entryAt(below, entry, column));
      } else if (depth.merges(own.key().text())) {
        merge(own, entry, column, depth.inside());
      }
    }
    splices.insert(Layout.entryStart(text, upper.entries().getFirst()), front.toString());
    if (!missing.isEmpty()) {
      splices.insert(Layout.entryEnd(text, upper.entries().getLast()), missing.toString());
    }
  }

  private void merge(MapNode.Entry own, MapNode.Entry entry, int column, Depth depth) {
    MapNode upper = Layout.block(own.value());
    MapNode lower = Layout.block(entry.value());
    if (lower == null) {
      return;
    }
    if (Layout.isEmpty(own.value())) {
      splices.replace(
          Layout.entryStart(text, own),
          Layout.entryEnd(text, own),
          Layout.entryAt(below, entry, column));
    } else if (upper != null && !Layout.isIgnored(upper)) {
      fill(upper, lower, depth);
    }
  }

  /// How deep a map stands, which decides whether its entries merge.
  private enum Depth {
    ROOT,
    FIELDS,
    FIELD;

    boolean merges(String key) {
      return switch (this) {
        case ROOT -> Layout.FIELD_MAPS.contains(key);
        case FIELDS -> true;
        case FIELD -> false;
      };
    }

    Depth inside() {
      return this == ROOT ? FIELDS : FIELD;
    }
  }
}
