package modeldesk.app.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.model.Severity;

/// `file:line:column: error: message [code]`, a finding on one line without any control character,
/// and how many there are.
final class TextReport implements Report {
  private final int files;

  TextReport(int files) {
    this.files = files;
  }

  @Override
  public void write(List<DiskFinding> findings, OutputStream out) throws IOException {
    for (DiskFinding finding : findings) {
      line(
          out,
          "%s:%d:%d: %s: %s [%s]"
              .formatted(
                  finding.file(),
                  finding.region().line(),
                  finding.region().column(),
                  finding.level(),
                  finding.message(),
                  finding.code()));
    }
    long errors = count(findings, Severity.ERROR);
    long warnings = count(findings, Severity.WARNING);
    long infos = count(findings, Severity.INFO);
    line(
        out,
        infos == 0
            ? Messages.get("app.check.summary", files, errors, warnings)
            : Messages.get("app.check.summaryInfos", files, errors, warnings, infos));
  }

  private static long count(List<DiskFinding> findings, Severity severity) {
    return findings.stream().filter(each -> each.severity() == severity).count();
  }

  private static void line(OutputStream out, String text) throws IOException {
    String shown = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    out.write((shown + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
