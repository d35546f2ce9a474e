package modeldesk.yaml;

import java.util.Random;

/// Texts in the manner of Omni's files, and ways to break them.
public final class Samples {
  public static final String VIEW =
      """
      # Reference this view as shop__orders
      label: Orders
      schema: shop
      default_drill_fields: [ set:detail, shop__users.full_name ]

      dimensions:
        # the key
        id:
          primary_key: true
          format: ID

        status:
          label: "Line \\"Status\\""
          all_values: [ Open,
            Shipped, 'It''s lost' ]
          synonyms:
            - state
            - fulfilment status # two words
          colors: { series: "#d9534f", else: lightgrey }

        event_date:
          sql: |-
            CASE {{ filters.shop__orders.basis.value }}
              WHEN 'shipped' THEN ${shipped_at} /* not
              the order's date */

              ELSE ${shop__users.created_at[date]} -- fallback
            END
          description: >
            Follows the control.

            Really.
          hidden: false

      measures:
        count:
          aggregate_type: count
        rate:
          sql: 1.0 * SUM(${sale_price}) / NULLIF(${count}, 0)
          markdown: "**{{value}}** @{unit}"
          filters:
            shop__users.country:
              is: [ USA, UK ]
      """;

  public static final String TOPIC =
      """
      base_view: shop__orders
      label: Orders 😀 and more

      joins:
        shop__users:
          facts: {}
        shop__items: {}

      fields:
        [
          all_views.*,
          -shop__items.*
        ]

      views:
        shop__orders:
          filters:
            basis:
              type: string
      """;

  private static final String ALPHABET =
      "ab: -#\n\t[]{}\"'|>&*!%@`${}?,.0~\\xU\u2028\u0007\u00e9\ud83d\ude00\r";

  private Samples() {}

  static String random(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /// The sample with a few characters removed, doubled or put in.
  static String mutated(String sample, Random random) {
    StringBuilder text = new StringBuilder(sample);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(6)));
        case 1 -> text.insert(at, random(random, 1 + random.nextInt(3)));
        default ->
            text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
      }
      if (text.isEmpty()) {
        text.append(sample);
      }
    }
    return text.toString();
  }
}
