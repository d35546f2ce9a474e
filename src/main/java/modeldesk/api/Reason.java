package modeldesk.api;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why Omni said no, told from its words (api.md §6, and §2 for what single calls say). The words
/// differ a little from version to version, so fragments are looked for, whatever their case; `…`
/// in a fragment stands for anything in between. The first reason that fits counts.
public enum Reason {
  /// The token is wrong or expired.
  TOKEN("invalid bearer token", "bad authorization header"),
  /// The owner of the token lost the role that tokens need.
  OWNER_DEMOTED("no longer has the required permissions"),
  /// Switched off for the whole organization.
  FEATURE_OFF("feature not enabled"),
  /// The connection needs a user attribute that the user has no value for.
  ENVIRONMENT("dynamic environment", "required user attribute"),
  /// The file changed since it was fetched.
  CHANGED("modified since it was fetched"),
  /// A parameter this server does not know.
  UNKNOWN_KEY("unrecognized key"),
  /// An id the server does not take for one.
  STALE_ID("invalid uuid", "invalid modelid format"),
  /// A schema model was asked with a branch.
  NO_BRANCHES("schema models do not have branches"),
  /// A workbook model was asked with a branch in a mode that has none.
  WORKBOOK_MODE("branches are not valid for workbook models"),
  /// The connection refreshes schemas branch by branch, and no branch was named.
  REFRESH_NEEDS_BRANCH("branch_id is required"),
  /// The connection refreshes its schema for all branches at once, and a branch was named.
  REFRESH_WITHOUT_BRANCH("branch_id must not be provided", "branch_id is not allowed"),
  /// The connection has its schema model already.
  SCHEMA_EXISTS("schema model already exists"),
  /// The connection has no schema model yet.
  SCHEMA_FIRST("schema model does not exist when"),
  /// Where schemas are refreshed branch by branch no shared model can be made so.
  NO_SHARED("shared model cannot be created"),
  /// Another model or branch has the name.
  NAME_TAKEN("branch name already exists", "model name must be unique", "git ref path conflict"),
  /// A name with characters git does not take.
  NAME_RULE("git-compatible regex"),
  /// A file name without one of the endings Omni knows.
  FILE_NAME("file name must be"),
  /// The text of a file is no YAML, or of another form than its kind.
  FILE_TEXT("property must be a list", "invalid yaml"),
  /// The file is not there.
  FILE_GONE("file does not exist"),
  /// The branch was merged or deleted.
  BRANCH_GONE(
      "branch does not exist",
      "branch model with id",
      "shared model or branch model does not exist"),
  /// The model was deleted, or is not shown to this token.
  MODEL_GONE("model with id…does not exist", "model does not exist", "model not found"),
  /// A branch with an open pull request keeps its name.
  OPEN_PULL_REQUEST("with open pull request", "with an open pull request"),
  /// The model takes changes only through a pull request.
  PULL_REQUEST(
      "pull request required",
      "pull request is required",
      "pull requests are required",
      "requires a pull request",
      "require pull requests",
      "only through a pull request",
      "branchid is required",
      "git follower",
      "pr required",
      "pr is required"),
  /// Branch and model changed the same lines.
  MERGE_CONFLICT("merge conflict"),
  /// The role of the token does not reach so far.
  ROLE("permission denied", "forbidden", "requires manage_model"),
  /// Omni could not read the model just now.
  PASSING("failed to get model yaml", "model service error"),
  /// Words this program does not know.
  OTHER();

  private final Pattern said;

  Reason(String... fragments) {
    said =
        Pattern.compile(
            Stream.of(fragments)
                .map(fragment -> Pattern.quote(fragment).replace("…", "\\E.*\\Q"))
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
  }

  /// The reason that `words` give; whatever they are, `OTHER` fits at last.
  public static Reason of(String words) {
    return Stream.of(values()).filter(r -> r.said.matcher(words).find()).findFirst().orElse(OTHER);
  }
}
