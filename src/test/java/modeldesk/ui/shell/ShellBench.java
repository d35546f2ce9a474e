package modeldesk.ui.shell;

import modeldesk.ui.session.Bench;

/// The state of a window on a bench.
final class ShellBench {
  private ShellBench() {}

  /// Without a limit of requests.
  static ShellViewModel of(Bench bench) {
    return new ShellViewModel(
        bench.session,
        bench.documents,
        bench.texts,
        bench.issues,
        bench.requests,
        bench.notices,
        bench.background,
        Meter.UNLIMITED);
  }
}
