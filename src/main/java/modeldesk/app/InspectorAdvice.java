package modeldesk.app;

import java.net.URI;
import java.util.Optional;
import modeldesk.model.Issue;
import modeldesk.ui.inspector.Advice;
import modeldesk.ui.usages.UsagesViewModel;

/// What can be done from the inspector.
final class InspectorAdvice implements Advice {
  private final Checks checks;
  private final UsagesViewModel usages;

  InspectorAdvice(Checks checks, UsagesViewModel usages) {
    this.checks = checks;
    this.usages = usages;
  }

  @Override
  public void refreshSchema() {
    checks.refresh.refresh();
  }

  @Override
  public void validate() {
    checks.issues.validate();
  }

  @Override
  public void fix(Issue issue) {
    checks.fixes.show(issue);
  }

  @Override
  public void listUses() {
    usages.usagesHere();
  }

  @Override
  public void openPage(String address) {
    Links.open(URI.create(address));
  }

  @Override
  public Optional<String> fixTitle(Issue issue) {
    return checks.issues.fixTitle(issue);
  }

  @Override
  public boolean isNew(Issue issue) {
    return checks.issues.isNew(issue);
  }
}
