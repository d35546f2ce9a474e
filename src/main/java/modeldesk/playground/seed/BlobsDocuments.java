package modeldesk.playground.seed;

import java.util.List;
import modeldesk.playground.state.ContentDocument;
import modeldesk.playground.state.ContentQuery;
import org.jspecify.annotations.Nullable;

/// The documents that use the sample's models. Some use what is not there any more, and so does a
/// dashboard's filter.
final class BlobsDocuments {
  private BlobsDocuments() {}

  static List<ContentDocument> all() {
    return List.of(
        document(
            "Store overview",
            Sample.BLOBS_R_US,
            "/Store",
            List.of("verified", "store"),
            List.of(
                query(
                    "Revenue by month",
                    "order_transactions",
                    "ecomm__order_items",
                    "ecomm__order_items.created_at[month]",
                    "ecomm__order_items.total_sale_price"),
                query(
                    "Top products",
                    "order_transactions",
                    "ecomm__order_items",
                    "ecomm__products.name",
                    "ecomm__order_items.count")),
            List.of("ecomm__order_items.created_at", "ecomm__users.country")),
        document(
            "Returns desk",
            Sample.BLOBS_R_US,
            "/Store/Returns",
            List.of("store"),
            List.of(
                query(
                    "Reasons",
                    "returns",
                    "ecomm__returns",
                    "ecomm__returns.reason",
                    "ecomm__returns.count"),
                query(
                    "Refunds by clerk",
                    "returns",
                    "ecomm__returns",
                    "ecomm__returns.clerk",
                    "ecomm__returns.count")),
            List.of("ecomm__returns.clerk")),
        document(
            "Coupons (2023)",
            Sample.BLOBS_R_US,
            "/Marketing",
            List.of(),
            List.of(
                query(
                    "Coupons used",
                    "coupons",
                    "marketing__coupons",
                    "marketing__coupons.code",
                    "marketing__coupons.count")),
            List.of()),
        owned(
            "Month end",
            Sample.BLOBS_R_US,
            "/Finance/Reports",
            false,
            true,
            List.of("finance"),
            List.of(
                query(
                    "Margin",
                    "order_transactions",
                    "ecomm__order_items",
                    "ecomm__products.category",
                    "ecomm__order_items.total_sale_price")),
            List.of()),
        owned(
            "Dana tries things",
            Sample.BLOBS_R_US,
            "/Users/Dana",
            true,
            false,
            List.of("draft"),
            List.of(
                query(
                    "Shoppers",
                    null,
                    "ecomm__users",
                    "ecomm__users.full_name",
                    "ecomm__users.shoe_size")),
            List.of()),
        document(
            "Postings",
            Sample.LEDGER,
            null,
            List.of("finance"),
            List.of(
                query(
                    "By account",
                    "postings",
                    "public__entries",
                    "public__accounts.name",
                    "public__entries.count")),
            List.of()));
  }

  private static ContentQuery query(
      String name, @Nullable String topic, String view, String... fields) {
    return new ContentQuery(name, Sample.id("query", name), topic, view, List.of(fields));
  }

  private static ContentDocument document(
      String name,
      String modelId,
      @Nullable String folder,
      List<String> labels,
      List<ContentQuery> queries,
      List<String> filters) {
    return owned(name, modelId, folder, false, false, labels, queries, filters);
  }

  private static ContentDocument owned(
      String name,
      String modelId,
      @Nullable String folder,
      boolean personal,
      boolean pullRequest,
      List<String> labels,
      List<ContentQuery> queries,
      List<String> filters) {
    String id = Sample.id("document", name);
    return new ContentDocument(
        id,
        id.substring(0, 8),
        name,
        modelId,
        folder,
        personal,
        "Dana Okafor",
        labels,
        pullRequest,
        queries,
        filters);
  }
}
