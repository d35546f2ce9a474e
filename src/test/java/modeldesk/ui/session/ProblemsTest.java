package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The catalogue of api.md §6: what Omni says, why, and the sentence the user reads.
class ProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          UNAUTHORIZED | 403 | Invalid bearer token | TOKEN | Omni does not accept the token. Your drafts are kept on this computer; choose File › Connect to Omni… and give a valid one.
          UNAUTHORIZED | 400 | Bad authorization header, must be formatted as Bearer <token> | TOKEN | Omni does not accept the token. Your drafts are kept on this computer; choose File › Connect to Omni… and give a valid one.
          UNAUTHORIZED | 401 | Authentication required | OTHER | Omni does not accept the token. Your drafts are kept on this computer; choose File › Connect to Omni… and give a valid one.
          FORBIDDEN | 403 | User no longer has the required permissions to use this API key | OWNER_DEMOTED | The owner of this token has lost the role that tokens need. Your drafts are kept on this computer; ask an administrator, or start again with another token.
          FORBIDDEN | 403 | Feature not enabled | FEATURE_OFF | This is switched off for your organization in Omni. Nothing was changed; an administrator can have it switched on.
          FORBIDDEN | 403 | Permission denied | ROLE | Omni does not let this token do that: Permission denied. Nothing was changed. Ask an administrator of the connection for the role it needs.
          FORBIDDEN | 403 | FORBIDDEN | ROLE | Omni does not let this token do that: FORBIDDEN. Nothing was changed. Ask an administrator of the connection for the role it needs.
          FORBIDDEN | 403 | Forbidden: Requires MANAGE_MODEL permission | ROLE | Omni does not let this token do that: Forbidden: Requires MANAGE_MODEL permission. Nothing was changed. Ask an administrator of the connection for the role it needs.
          FORBIDDEN | 403 | admin role required | OTHER | Omni does not let this token do that: admin role required. Nothing was changed. Ask an administrator of the connection for the role it needs.
          REFUSED | 400 | Bad Request: modelId: Invalid UUID | STALE_ID | Omni does not know this model or branch under its old id. Nothing was changed; reload the list and open it from there.
          REFUSED | 400 | Bad Request: Invalid modelId format | STALE_ID | Omni does not know this model or branch under its old id. Nothing was changed; reload the list and open it from there.
          REFUSED | 400 | Unrecognized key(s) in object: 'limit' | UNKNOWN_KEY | This Omni does not know something that Model Desk asked for, so the two are of different versions. Nothing was changed; look for a newer Model Desk.
          REFUSED | 400 | Bad Request: Unrecognized key: "branch_id" | UNKNOWN_KEY | This Omni does not know something that Model Desk asked for, so the two are of different versions. Nothing was changed; look for a newer Model Desk.
          NOT_FOUND | 404 | Model with id 7f does not exist | MODEL_GONE | Omni has no such model, or does not show it to this token. Your drafts are kept on this computer; reload the list to see what is there.
          REFUSED | 400 | Model with id 7f does not exist | MODEL_GONE | Omni has no such model, or does not show it to this token. Your drafts are kept on this computer; reload the list to see what is there.
          NOT_FOUND | 404 | Branch does not exist | BRANCH_GONE | This branch is not in Omni any more: it was merged or deleted. Your drafts are kept on this computer; open another branch or the shared model.
          NOT_FOUND | 404 | Branch model with id 9c does not exist | BRANCH_GONE | This branch is not in Omni any more: it was merged or deleted. Your drafts are kept on this computer; open another branch or the shared model.
          NOT_FOUND | 404 | Shared model or branch model does not exist | BRANCH_GONE | This branch is not in Omni any more: it was merged or deleted. Your drafts are kept on this computer; open another branch or the shared model.
          NOT_FOUND | 404 | File does not exist | FILE_GONE | The file is not in Omni any more. Nothing was changed and your draft is kept; get the latest files to see what is there.
          REFUSED | 400 | Schema models do not have branches | NO_BRANCHES | Schema models follow the database and have no branches. Nothing was changed.
          REFUSED | 400 | Branches are not valid for workbook models with mode=extension, staged | WORKBOOK_MODE | Workbook models have no branches in this mode. Nothing was changed; switch to combined mode.
          CONFLICT | 400 | File has been modified since it was fetched | CHANGED | Somebody changed the file since it was fetched. Nothing was overwritten and your draft is kept.
          CONFLICT | 409 | Conflict | OTHER | Somebody changed the file since it was fetched. Nothing was overwritten and your draft is kept.
          REFUSED | 400 | branch_id is required when branch schema refresh is enabled | REFRESH_NEEDS_BRANCH | The schema of this connection is refreshed branch by branch. Nothing was changed; open a branch and refresh there.
          REFUSED | 400 | branch_id must not be provided when branch schema refresh is not enabled | REFRESH_WITHOUT_BRANCH | The schema of this connection is refreshed for all branches at once. Nothing was changed; open the shared model and refresh there.
          REFUSED | 400 | branch_id is not allowed | REFRESH_WITHOUT_BRANCH | The schema of this connection is refreshed for all branches at once. Nothing was changed; open the shared model and refresh there.
          REFUSED | 400 | Pull request required | PULL_REQUEST | This model takes changes only through a pull request: Pull request required. Your drafts are kept; create a branch and push there.
          FORBIDDEN | 403 | PR required | PULL_REQUEST | This model takes changes only through a pull request: PR required. Your drafts are kept; create a branch and push there.
          REFUSED | 400 | A pull request is required to merge this branch | PULL_REQUEST | This model takes changes only through a pull request: A pull request is required to merge this branch. Your drafts are kept; create a branch and push there.
          REFUSED | 400 | There is no open pull request of this branch | OTHER | Omni refused: There is no open pull request of this branch. Nothing was changed.
          REFUSED | 400 | The pull request already exists | OTHER | Omni refused: The pull request already exists. Nothing was changed.
          REFUSED | 400 | Cannot rename branch with open pull request | OPEN_PULL_REQUEST | The branch has an open pull request and keeps its name until that is merged or closed. Nothing was changed.
          SERVER | 500 | Failed to get model YAML | PASSING | Omni could not get at the model just now. Your drafts are kept on this computer; try again in a moment.
          SERVER | 500 | Model service error | PASSING | Omni could not get at the model just now. Your drafts are kept on this computer; try again in a moment.
          SERVER | 500 | out of memory | OTHER | Omni had a problem of its own: out of memory. Your drafts are kept on this computer; try again in a moment.
          SERVER | 500 | Permission denied | ROLE | Omni had a problem of its own: Permission denied. Your drafts are kept on this computer; try again in a moment.
          REFUSED | 400 | Connections with dynamic environments need a value | ENVIRONMENT | The connection of this model needs a user attribute that has no value for this token. Your drafts are kept on this computer; ask an administrator to set it in Omni.
          SERVER | 500 | User has no value for the required user attribute | ENVIRONMENT | The connection of this model needs a user attribute that has no value for this token. Your drafts are kept on this computer; ask an administrator to set it in Omni.
          REFUSED | 400 | Bad Request: Schema model already exists for the connection | SCHEMA_EXISTS | This connection has a schema model already. Nothing was changed; open that one.
          REFUSED | 400 | Bad Request: Schema model does not exist when creating a non-schema model | SCHEMA_FIRST | This connection has no schema model yet. Nothing was changed; create the schema model, refresh it, then create this one.
          REFUSED | 400 | Shared model cannot be created when branch schema refresh is enabled | NO_SHARED | Where schemas are refreshed branch by branch, Omni makes no shared model this way. Nothing was changed; an administrator can change that for the connection.
          REFUSED | 200 | Branch name already exists | NAME_TAKEN | The name is taken, or stands in the way of another. Nothing was changed; choose another name.
          REFUSED | 400 | Model name must be unique | NAME_TAKEN | The name is taken, or stands in the way of another. Nothing was changed; choose another name.
          REFUSED | 400 | Branch name would create git ref path conflict | NAME_TAKEN | The name is taken, or stands in the way of another. Nothing was changed; choose another name.
          REFUSED | 400 | Branch name must match git-compatible regex [\\w\\-/]+ | NAME_RULE | A name of a branch has letters, digits, hyphens, underscores and slashes. Nothing was changed; choose another name.
          REFUSED | 400 | File name must be either 'model', 'relationships', or end with '.topic', '.composite_topic', or '.view' | FILE_NAME | Omni keeps only files called model or relationships, or ending in .view, .topic or .composite_topic. Nothing was changed and your draft is kept; give the file another name.
          REFUSED | 200 | Property must be a list | FILE_TEXT | Omni cannot read the text of this file: Property must be a list. Nothing was changed and your draft is kept; correct it and push again.
          REFUSED | 400 | Invalid YAML or file name | FILE_TEXT | Omni cannot read the text of this file: Invalid YAML or file name. Nothing was changed and your draft is kept; correct it and push again.
          REFUSED | 400 | Merge conflict | MERGE_CONFLICT | The branch and the model it goes to changed the same lines, so Omni did not merge them: Merge conflict. Nothing was changed and the branch is kept; settle these lines in the branch and merge again.
          REFUSED | 400 | branchId: branchId is required | PULL_REQUEST | This model takes changes only through a pull request: branchId: branchId is required. Your drafts are kept; create a branch and push there.
          REFUSED | 400 | Models in git follower mode cannot be edited | PULL_REQUEST | This model takes changes only through a pull request: Models in git follower mode cannot be edited. Your drafts are kept; create a branch and push there.
          """)
  void saysWhatHappenedWhatIsKeptAndWhatToDo(
      Kind kind, int status, String words, Reason reason, String sentence) {
    ApiException failure = new ApiException(kind, status, words);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(Problems.sentence(failure)).isEqualTo(sentence);
  }

  @Test
  void readsNoReasonIntoASentenceOfOurOwn() {
    ApiException failure = new ApiException(Kind.UNREACHABLE, 0, "forbidden.example is not there");
    assertThat(failure.reason()).isEqualTo(Reason.OTHER);
    assertThat(Problems.sentence(failure))
        .isEqualTo(
            "Omni cannot be reached. Your drafts are kept on this computer; check the network and"
                + " try again.");
  }

  @Test
  void saysHowLongToWait() {
    assertThat(
            Problems.sentence(new ApiException(Kind.RATE_LIMITED, 429, "", Duration.ofSeconds(17))))
        .isEqualTo(
            "Omni answered that there were too many requests this minute. Nothing was changed; try"
                + " again in 17 s.");
  }

  @Test
  void namesTheDiskWhereItWasTheDisk() {
    assertThat(Problems.sentence(new IOException("No space left on device")))
        .isEqualTo(
            "This computer's disk refused: No space left on device. The text is still in the"
                + " editor; free some space or check the permissions of the data folder.");
  }

  @Test
  void saysWhatIsWrongWithAFileWhereJavaOnlyNamesIt() {
    assertThat(Problems.disk(new AccessDeniedException("/home/dana/data")))
        .isEqualTo("/home/dana/data may not be read or written");
    assertThat(Problems.disk(new FileAlreadyExistsException("/home/dana/data")))
        .isEqualTo("/home/dana/data is in the way");
    assertThat(Problems.disk(new NoSuchFileException("/home/dana/data")))
        .isEqualTo("/home/dana/data is not there");
    assertThat(
            Problems.disk(
                new FileSystemException("/home/dana/data", null, "Read-only file system.")))
        .isEqualTo("/home/dana/data: Read-only file system");
  }
}
