package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// The list under `fields:` of a topic (YAML reference §3.6). Its entries count by kind, not by
/// position: all views, then views, then tags, then single fields. Without a list everything is in.
final class FieldList {
  /// Whether a field is in.
  enum Answer {
    IN,
    OUT,
    /// The list says both, or something that cannot be read from here.
    UNSURE
  }

  private static final String ALL = "all_views.*";

  private record Entry(String text, boolean out) {
    boolean isAll() {
      return text.equals(ALL);
    }

    boolean isTag() {
      return text.startsWith("tag:");
    }

    boolean isView() {
      return !isAll() && text.endsWith(".*");
    }

    boolean isField() {
      return !isTag() && !text.endsWith("*") && text.contains(".");
    }
  }

  private final @Nullable List<Entry> entries;
  private final boolean readable;

  private FieldList(@Nullable List<Entry> entries, boolean readable) {
    this.entries = entries;
    this.readable = readable;
  }

  static FieldList of(@Nullable YamlNode node) {
    if (node == null || (node instanceof ScalarNode scalar && scalar.isNull())) {
      return new FieldList(null, true);
    }
    if (!(node instanceof ListNode list)) {
      return new FieldList(List.of(), false);
    }
    List<Entry> entries = new ArrayList<>();
    boolean readable = true;
    for (YamlNode item : list.items()) {
      String text = item instanceof ScalarNode scalar ? scalar.text().strip() : "";
      boolean out = text.startsWith("-");
      Entry entry = new Entry(out ? text.substring(1) : text, out);
      entries.add(entry);
      readable &= entry.isAll() || entry.isTag() || entry.isView() || entry.isField();
    }
    return new FieldList(entries, readable);
  }

  boolean isReadable() {
    return readable;
  }

  /// `tags` are the field's own; `otherTags` says that it may have more from elsewhere.
  Answer answer(String view, String field, Set<String> tags, boolean otherTags) {
    if (entries == null) {
      return Answer.IN;
    }
    if (!readable) {
      return Answer.UNSURE;
    }
    Answer answer = Answer.OUT;
    answer = next(answer, entries.stream().filter(Entry::isAll).toList());
    answer = next(answer, entries.stream().filter(e -> e.text.equals(view + ".*")).toList());
    List<Entry> tagged = entries.stream().filter(Entry::isTag).toList();
    answer = next(answer, tagged.stream().filter(e -> tags.contains(e.text.substring(4))).toList());
    if (otherTags && !tagged.isEmpty()) {
      answer = Answer.UNSURE;
    }
    String name = view + "." + field;
    return next(answer, entries.stream().filter(e -> plain(e.text).equals(name)).toList());
  }

  /// Whether some field of a view whose fields are not known must be in.
  boolean wantsView(String view) {
    if (entries == null) {
      return true;
    }
    boolean single =
        entries.stream().anyMatch(e -> !e.out && e.isField() && e.text.startsWith(view + "."));
    boolean tags = entries.stream().anyMatch(Entry::isTag);
    boolean whole = !tags && answer(view, "*", Set.of(), false) == Answer.IN && noneOut(view);
    return readable && (single || whole);
  }

  private boolean noneOut(String view) {
    return entries == null
        || entries.stream().noneMatch(e -> e.out && e.isField() && e.text.startsWith(view + "."));
  }

  private static Answer next(Answer before, List<Entry> entries) {
    if (entries.isEmpty()) {
      return before;
    }
    boolean out = entries.getFirst().out;
    boolean same = entries.stream().allMatch(entry -> entry.out == out);
    return !same ? Answer.UNSURE : out ? Answer.OUT : Answer.IN;
  }

  private static String plain(String field) {
    int bracket = field.indexOf('[');
    return bracket < 0 ? field : field.substring(0, bracket);
  }
}
