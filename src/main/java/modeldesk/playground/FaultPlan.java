package modeldesk.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What shall go wrong while a server runs: what `serve --faults FILE` reads.
///
/// ```json
/// {
///   "seed": 7,
///   "rules": [
///     {"method": "GET", "path": "/api/v1/models/*/yaml", "fault": "too-many", "retryAfter": 2},
///     {"path": "/api/**", "every": 3, "fault": ["status", "html", "cut-middle"], "status": 503},
///     {"method": "POST", "path": "/api/**/yaml", "skip": 2, "count": 1, "fault": "cut-after"}
///   ]
/// }
/// ```
///
/// A rule fits requests with its `method` (any without one) and `path`, as it is sent: `*` stands
/// for anything within one part of it, `**` for anything. Of those it leaves the first `skip`
/// alone; then every one goes wrong, or each `every`-th, or by `chance` (0 to 1, thrown with the
/// `seed`), always `burst` in a row and `count` in all: 1 unless said, without end (0) beside
/// `every` and `chance`. Where several rules fit, the first that wants to wins; all of them count
/// on. Of several faults one is drawn with the seed. The faults, and what they take:
///
/// - before anything is done: `too-many` (`retryAfter` seconds, or `retryAfterDate` as a date, or
///   neither), `status` (`status`, 503), `html` (`status`, 502), `answer` (`status`, 200; `body`),
///   `not-success`, `stale`, `token-expired`, `cut-before`;
/// - once it is done: `invalid-json`, `truncated-json`, `cut-middle` (of the answer), `cut-after`
///   (no answer at all), `huge-body` (`bytes`, 60 MB), `many-issues` (`issues`, 5000);
/// - `slow-first-byte` and `slow-body` (`seconds`, 2).
///
/// @param seed where throws of chance begin
public record FaultPlan(long seed, List<Rule> rules) {
  public static final FaultPlan NONE = new FaultPlan(0, List.of());

  public FaultPlan {
    rules = List.copyOf(rules);
  }

  /// A rule. `every` is 0 and `chance` 1 where they are not used; `count` 0 is without end.
  public record Rule(
      String method,
      String path,
      int skip,
      int every,
      double chance,
      int burst,
      int count,
      List<Faults.Fault> faults) {
    public Rule {
      faults = List.copyOf(faults);
    }
  }

  /// Reads a plan; the exception says what is wrong with the file.
  public static FaultPlan read(Path file) throws IOException {
    return FaultFile.plan(Files.readAllBytes(file));
  }
}
