package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import modeldesk.api.ApiException;
import modeldesk.api.ModelQuery;
import modeldesk.api.OmniApi;
import modeldesk.api.Page;
import modeldesk.model.Model;
import org.jspecify.annotations.Nullable;

/// How far one or more lists of the server have been read, as a value: reading on makes a new one,
/// so that a cancelled read leaves no trace. The server filters by one kind at a time (api.md
/// §2.2), so a list of several kinds is read as one list each and merged here; the totals add up.
record CatalogPages(
    List<Source> sources, Set<String> given, @Nullable Comparator<Model> order, int pagesRead) {
  /// Longer lists than this are cut: a server that always has a next page must not keep us forever
  /// (api.md §1.4).
  private static final int MAX_PAGES = 500;

  CatalogPages {
    sources = List.copyOf(sources);
    given = Set.copyOf(given);
  }

  /// One list of the server: what was fetched but not given out yet, and where to go on.
  record Source(
      ModelQuery query, List<Model> fetched, Set<String> cursors, boolean hasNext, int total) {
    Source {
      fetched = List.copyOf(fetched);
      cursors = Set.copyOf(cursors);
    }

    boolean isDry() {
      return fetched.isEmpty() && hasNext;
    }
  }

  /// What reading on gave.
  record Read(List<Model> models, CatalogPages pages) {}

  /// Nothing read yet. Without `order` the lists follow one another.
  static CatalogPages start(List<ModelQuery> queries, @Nullable Comparator<Model> order) {
    List<Source> sources =
        queries.stream().map(q -> new Source(q, List.of(), Set.of(), true, 0)).toList();
    return new CatalogPages(sources, Set.of(), order, 0);
  }

  /// How many records the server has in all; 0 before the first read.
  int total() {
    return sources.stream().mapToInt(Source::total).sum();
  }

  boolean hasMore() {
    return sources.stream().anyMatch(s -> s.hasNext() || !s.fetched().isEmpty());
  }

  /// Reads on until `count` more are there or the lists end. Blocks.
  Read next(OmniApi api, int count, int pageSize) throws ApiException {
    List<Source> now = new ArrayList<>(sources);
    Set<String> seen = new HashSet<>(given);
    List<Model> models = new ArrayList<>();
    int pages = pagesRead;
    while (models.size() < count) {
      for (int i = 0; i < now.size(); i++) {
        while (now.get(i).isDry()) {
          now.set(i, fetch(api, now.get(i), pageSize, pages++ >= MAX_PAGES));
        }
      }
      int first = first(now);
      if (first < 0) {
        break;
      }
      Model model = now.get(first).fetched().getFirst();
      now.set(first, withoutFirst(now.get(first)));
      if (seen.add(model.id())) {
        models.add(model);
      }
    }
    return new Read(List.copyOf(models), new CatalogPages(now, seen, order, pages));
  }

  private int first(List<Source> now) {
    int best = -1;
    for (int i = 0; i < now.size(); i++) {
      List<Model> fetched = now.get(i).fetched();
      if (!fetched.isEmpty()
          && (best < 0
              || (order != null && order.compare(fetched.getFirst(), head(now, best)) < 0))) {
        best = i;
      }
    }
    return best;
  }

  private static Model head(List<Source> now, int index) {
    return now.get(index).fetched().getFirst();
  }

  private static Source withoutFirst(Source source) {
    return new Source(
        source.query(),
        source.fetched().subList(1, source.fetched().size()),
        source.cursors(),
        source.hasNext(),
        source.total());
  }

  private static Source fetch(OmniApi api, Source source, int pageSize, boolean last)
      throws ApiException {
    Page<Model> page = api.models(source.query().pageSize(pageSize));
    String cursor = page.nextCursor();
    Set<String> cursors = new HashSet<>(source.cursors());
    boolean goesOn = cursor != null && !cursor.isEmpty() && cursors.add(cursor) && !last;
    List<Model> wanted = page.records().stream().filter(m -> asked(source.query(), m)).toList();
    return new Source(
        goesOn ? source.query().after(cursor) : source.query(),
        wanted,
        cursors,
        goesOn,
        Math.max(page.total(), wanted.size()));
  }

  /// A parameter the server dropped silently must not bring strangers into the list.
  private static boolean asked(ModelQuery query, Model model) {
    return (query.kind() == null || query.kind() == model.kind())
        && (query.baseModelId() == null
            || model.baseModelId() == null
            || Objects.equals(query.baseModelId(), model.baseModelId()));
  }
}
