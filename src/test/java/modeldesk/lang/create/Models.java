package modeldesk.lang.create;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;

/// Models to make files in: those of the Playground, the first as a whole and the others as what
/// people wrote, and a small one that goes in circles.
final class Models {
  private Models() {}

  static ModelIndex playground(String folder) {
    Map<FileName, String> texts = new TreeMap<>();
    resource(folder + "/files.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(key -> texts.put(new FileName(key), resource(folder + "/" + key)));
    boolean whole = folder.equals("blobs_r_us");
    return ModelIndex.of(
        texts,
        whole
            ? Surroundings.COMPLETE
            : new Surroundings(Layers.AUTHORED, Map.of(), true, Set.of()));
  }

  private static String resource(String path) {
    try (InputStream in = Models.class.getResourceAsStream("/modeldesk/playground/" + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Orders lead to users and back, users to their manager, orders and tags to each other.
  static ModelIndex circles() {
    Map<FileName, String> texts = new TreeMap<>();
    for (String view : new String[] {"orders", "users", "tags", "visits"}) {
      String ignored = view.equals("visits") ? "ignored: true\n" : "";
      texts.put(
          new FileName("shop/" + view + ".view"),
          "# Reference this view as shop__%s\nschema: shop\n%sdimensions:\n  id: { primary_key: true }\n"
              .formatted(view, ignored));
    }
    texts.put(FileName.MODEL, "{}\n");
    texts.put(
        FileName.RELATIONSHIPS,
        """
        - join_from_view: shop__orders
          join_to_view: users
          join_type: inner
          on_sql: ${shop__orders.id} = ${shop__users.id}
          relationship_type: many_to_one
          reversible: true
        - join_from_view: shop__users
          join_to_view: shop__users
          join_to_view_as: managers
          on_sql: ${shop__users.id} = ${managers.id}
          relationship_type: assumed_many_to_one
        - join_from_view: shop__tags
          join_to_view: shop__orders
          on_sql: ${shop__tags.id} = ${shop__orders.id}
          relationship_type: many_to_many
        - join_from_view: shop__orders
          join_to_view: shop__visits
          on_sql: ${shop__orders.id} = ${shop__visits.id}
          relationship_type: one_to_many
        - join_from_view: shop__orders
          join_to_view: shop__nothing
          on_sql: ${shop__orders.id} = ${shop__nothing.id}
          relationship_type: one_to_many
        """);
    return ModelIndex.of(texts, Surroundings.COMPLETE);
  }
}
