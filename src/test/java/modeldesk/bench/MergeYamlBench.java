package modeldesk.bench;

import java.util.Arrays;
import modeldesk.yaml.YamlMerge;

/// Times the merge of files of 50,000 lines that both sides changed in a hundred places. Run by
/// hand.
public final class MergeYamlBench {
  private static final int ROUNDS = 40;
  private static final int FIELDS = 50_000 / 8;

  private MergeYamlBench() {}

  public static void main(String[] args) {
    String base = view("", "");
    String mine = view("mine", "");
    String theirs = view("", "theirs");
    long[] millis = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      YamlMerge merge = YamlMerge.of(base, mine, theirs);
      millis[i] = (System.nanoTime() - start) / 1_000_000;
      System.out.println(
          millis[i] + " ms, " + merge.conflicts().size() + " conflicts, " + merge.text().length());
    }
    long[] warm = Arrays.copyOfRange(millis, ROUNDS / 2, ROUNDS);
    Arrays.sort(warm);
    System.out.println(
        "warm: median " + warm[warm.length / 2] + " ms, most " + warm[warm.length - 1]);
  }

  private static String view(String mine, String theirs) {
    StringBuilder text = new StringBuilder("schema: shop\n\ndimensions:\n");
    for (int i = 0; i < FIELDS; i++) {
      boolean touched = i % 62 == 0;
      text.append("  # field ").append(i).append("\n  field_").append(i).append(":\n");
      text.append("    label: Field ").append(i).append(touched ? mine : "").append('\n');
      text.append("    description: What it is ").append(touched ? theirs : "").append('\n');
      text.append("    sql: |-\n      CASE ${status}\n        WHEN 1 THEN 2 END\n");
      text.append("    synonyms: [ a, b, c ]\n");
      if (touched && !theirs.isEmpty()) {
        text.append("  added_").append(i).append(": {}\n");
      }
    }
    return text.toString();
  }
}
