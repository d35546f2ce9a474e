package modeldesk.app.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Rule;
import modeldesk.lang.check.Rules;
import modeldesk.lang.check.practice.Practices;
import modeldesk.ui.session.Problems;

/// `modeldesk check`: the rules of the language on a folder, for scripts. Starts no toolkit, needs
/// no network, and changes nothing; standard output holds the findings and nothing else.
public final class CheckProgram {
  private static final int CLEAN = 0;
  private static final int ERRORS = 1;
  private static final int WRONG = 2;

  private final OutputStream out;
  private final PrintWriter err;
  private final String version;

  /// `version` is that of this program, which a SARIF log tells.
  public CheckProgram(OutputStream out, PrintWriter err, String version) {
    this.out = out;
    this.err = err;
    this.version = version;
  }

  /// Gives 0 where there is no error, 1 where there is one, 2 where nothing could be checked. With
  /// `practices` it tells the best practices, too.
  public int run(Path folder, CheckFormat format, boolean practices) {
    if (!Files.exists(folder)) {
      return wrong(Messages.get("app.check.missing", folder));
    }
    if (!Files.isDirectory(folder)) {
      return wrong(Messages.get("app.check.noFolder", folder));
    }
    FolderCheck.Outcome outcome;
    try {
      outcome = FolderCheck.of(folder, rules(practices));
    } catch (IOException e) {
      return wrong(Messages.get("app.check.notRead", Problems.disk(e)));
    }
    if (outcome.files() == 0) {
      err.println(Messages.get("app.check.empty", folder));
    }
    try {
      BufferedOutputStream buffered = new BufferedOutputStream(out);
      format.report(outcome.files(), version).write(outcome.findings(), buffered);
      buffered.flush();
    } catch (IOException e) {
      return wrong(Messages.get("app.check.notWritten", Problems.disk(e)));
    }
    return outcome.findings().stream().anyMatch(DiskFinding::isError) ? ERRORS : CLEAN;
  }

  private static List<Rule> rules(boolean practices) {
    List<Rule> rules = new ArrayList<>(Rules.all());
    if (practices) {
      rules.addAll(Practices.all());
    }
    return rules;
  }

  private int wrong(String sentence) {
    err.println(sentence);
    return WRONG;
  }
}
