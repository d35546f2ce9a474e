package modeldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The documents that are measured: generated ones in the manner of Omni's views, or files.
final class Docs {
  private Docs() {}

  /// The texts by their names: the given files, or 10k, 50k, 1k and 200k lines, of which only the
  /// first two when `few`.
  static Map<String, String> of(List<Path> files, boolean few) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.(view|yaml)$", "");
      texts.put(name, Files.readString(file).replace("\r\n", "\n"));
    }
    if (files.isEmpty()) {
      for (int thousands : few ? new int[] {10, 50} : new int[] {10, 50, 1, 200}) {
        texts.put(thousands + "k", view(thousands * 1000));
      }
    }
    return texts;
  }

  /// A view of so many lines: dimensions with SQL, labels, lists, blocks and comments.
  static String view(int lines) {
    StringBuilder text = new StringBuilder(lines * 36);
    text.append("# Orders\nschema: shop\nlabel: Orders\n\ndimensions:\n");
    int count = 5;
    for (int i = 0; count + 14 <= lines; i++, count += 14) {
      text.append(
          """
            # Counted once for each line of an order
            amount_%d:
              sql: CASE WHEN "STATUS" = 'shipped' THEN "AMOUNT_%d" ELSE 0 END
              label: "Amount %d"
              description: What an order of kind %d is worth, without tax and shipping.
              format: usdcurrency_2
              hidden: false
              group_label: Amounts
              tags: [ money, "order", kind_%d ]
              synonyms:
                - worth
                - value # as people say
              all_values: [ Open, Shipped, 'It''s lost' ]

          """
              .formatted(i, i, i, i, i));
    }
    text.append("# end\n".repeat(Math.max(0, lines - count)));
    return text.toString();
  }

  /// What is pasted: the lines of so many more fields.
  static String fields(int lines) {
    String text = view(lines + 19).replace("amount_", "pasted_");
    int from = text.indexOf("  # Counted");
    int to = from;
    for (int i = 0; i < lines; i++) {
      to = text.indexOf('\n', to) + 1;
    }
    return text.substring(from, to);
  }
}
