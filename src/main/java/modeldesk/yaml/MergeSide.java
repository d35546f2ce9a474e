package modeldesk.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The parts of a map or list in one of the texts, each under the id that the merge knows it by.
record MergeSide(
    MergeText text,
    List<MergeRow> rows,
    List<String> ids,
    Map<String, Integer> index,
    boolean flow,
    int start,
    int end) {

  /// `owner` is the row that has the map or list as its value, null where there is none.
  static MergeSide of(MergeText text, @Nullable MergeRow owner, List<String> ids) {
    List<MergeRow> rows = owner == null ? List.of() : text.rows(owner.value());
    Map<String, Integer> index = HashMap.newHashMap(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      index.put(ids.get(i), i);
    }
    boolean flow = owner == null || !MergeWriter.isBlock(owner.value());
    return new MergeSide(
        text, rows, ids, index, flow, start(text, owner), owner == null ? 0 : owner.end());
  }

  /// The whole file begins where it begins, everything else on the line below its key.
  private static int start(MergeText text, @Nullable MergeRow owner) {
    if (owner == null) {
      return 0;
    }
    return owner.mark() == owner.start() ? owner.start() : text.nextLine(owner.mark());
  }

  /// What stands between a part and the one before it: comments and blank lines.
  Span zone(int i) {
    if (flow || i < 0 || !rows.get(i).ownLine()) {
      return new Span(0, 0);
    }
    int from = i == 0 ? start : rows.get(i - 1).end();
    int to = rows.get(i).start() - text.column(rows.get(i).start());
    return new Span(Math.min(from, to), to);
  }

  /// What stands behind the last part.
  Span tail() {
    return flow || rows.isEmpty() || rows.getLast().end() >= end
        ? new Span(0, 0)
        : new Span(rows.getLast().end(), end);
  }

  List<String> lines(Span span) {
    return span.isEmpty() ? List.of() : text.slice(span.start(), span.end()).lines().toList();
  }

  int size() {
    return rows.size();
  }

  String id(int i) {
    return ids.get(i);
  }

  MergeRow row(int i) {
    return rows.get(i);
  }

  @Nullable MergeRow row(String id) {
    Integer i = index.get(id);
    return i == null ? null : rows.get(i);
  }

  int indexOf(String id) {
    return index.getOrDefault(id, -1);
  }

  /// What stands between a part and the one before it, empty for the first.
  String gap(int i) {
    return i == 0 ? "" : text.slice(rows.get(i - 1).end(), rows.get(i).lead());
  }

  boolean hasGap(int i) {
    return !flow && i > 0 && i < rows.size() && !gap(i).isEmpty();
  }

  boolean hasGaps() {
    for (int i = 1; i < rows.size(); i++) {
      if (hasGap(i)) {
        return true;
      }
    }
    return false;
  }
}
