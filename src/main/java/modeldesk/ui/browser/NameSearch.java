package modeldesk.ui.browser;

import java.util.List;
import java.util.stream.Stream;
import modeldesk.model.Connection;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.CatalogList;

/// Reads the remaining names of some connections so that they can be searched, until cancelled.
final class NameSearch {
  private final Catalog catalog;
  private boolean cancelled;

  NameSearch(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Forgets that it was cancelled.
  void renew() {
    cancelled = false;
  }

  /// Reads what is left; lists that failed wait for a retry.
  void readOn(List<Connection> connections) {
    if (!cancelled) {
      lists(connections)
          .filter(list -> list.hasMore() && !(list.state() instanceof CatalogList.State.Failed))
          .toList()
          .forEach(CatalogList::loadAll);
    }
  }

  /// Reads no more until `renew`.
  void cancel(List<Connection> connections) {
    cancelled = true;
    lists(connections).filter(CatalogList::isLoading).toList().forEach(CatalogList::cancel);
  }

  BrowserSearch progress(List<Connection> connections) {
    int done = lists(connections).mapToInt(list -> list.items().size()).sum();
    int total = lists(connections).mapToInt(CatalogList::total).sum();
    if (lists(connections).anyMatch(CatalogList::isLoading)) {
      return new BrowserSearch.Running(done, total);
    }
    return lists(connections).anyMatch(CatalogList::hasMore)
        ? new BrowserSearch.Stopped(done, total)
        : new BrowserSearch.Complete(done);
  }

  private Stream<CatalogList> lists(List<Connection> connections) {
    return connections.stream()
        .flatMap(each -> Stream.of(catalog.models(each), catalog.branches(each)));
  }
}
