package modeldesk.app.check;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Tells findings in one form, in UTF-8 whatever the locale.
@FunctionalInterface
interface Report {
  void write(List<DiskFinding> findings, OutputStream out) throws IOException;
}
