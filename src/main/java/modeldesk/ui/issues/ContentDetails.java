package modeldesk.ui.issues;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentFinding;
import modeldesk.model.ContentReport;
import modeldesk.model.Instance;

/// What there is to know about the document of a finding, a line each, and its address where it may
/// be opened: `rows` are pairs of a word and its value.
record ContentDetails(String title, List<Row> rows, Optional<URI> link) {
  record Row(String name, String value) {}

  static ContentDetails of(ContentFinding finding, Instance instance) {
    ContentReport.Document document = finding.document();
    List<Row> rows = new ArrayList<>();
    add(rows, Messages.get("issues.details.type"), document.type());
    add(rows, Messages.get("issues.details.folder"), document.folder());
    add(rows, Messages.get("issues.details.owner"), document.owner());
    add(rows, Messages.get("issues.details.queries"), String.join("\n", finding.queries()));
    if (finding.filters() > 0) {
      add(rows, Messages.get("issues.details.filters"), Messages.count(finding.filters()));
    }
    if (document.needsPullRequest()) {
      add(rows, Messages.get("issues.details.changes"), Messages.get("issues.details.pullRequest"));
    }
    return new ContentDetails(document.name(), rows, link(document.identifier(), instance));
  }

  private static void add(
      List<Row> rows, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null && !value.isBlank()) {
      rows.add(new Row(name, value));
    }
  }

  /// Only on the instance's own host, only over https, and only for a plain identifier.
  private static Optional<URI> link(String identifier, Instance instance) {
    return "https".equals(instance.base().getScheme()) && identifier.matches("[A-Za-z0-9_-]+")
        ? Optional.of(instance.base().resolve("/dashboards/" + identifier))
        : Optional.empty();
  }
}
