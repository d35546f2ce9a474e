package modeldesk.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import modeldesk.model.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the whole window offers to people of different roles.
final class RoleWindowTest extends WindowStory {
  private static final List<String> BUTTONS =
      List.of("#toolbar-refresh", "#toolbar-reset-cache", "#browser-new-branch", "#files-new");

  private Target branch;

  @BeforeEach
  void start() {
    branch = omni.branch("fix/roles");
  }

  private TestWindow window(Launch.Server server) {
    TestWindow window = new TestWindow(omni, server, home.resolve("desk"), branch);
    window.listed("#files-tree", "returns.topic");
    window.until("the role is known", () -> window.sent("GET", "/api/v1/whoami") == 1);
    window.listed("#browser-tree", "More[");
    return window;
  }

  @Test
  void aViewerSeesEverythingAndIsToldWhichRoleEachChangeNeeds() {
    try (TestWindow window = window(omni.placeOf("viewer"))) {
      window.until("read-only", () -> window.refusals().containsKey("model-push"));
      Map<String, String> refusals = window.refusals();
      assertThat(refusals.get("model-refreshSchema"))
          .startsWith("Refresh schema needs Connection Admin. Your role in Blobs R Us is Viewer;");
      assertThat(refusals.get("model-resetCache")).startsWith("Reset cache needs Modeler.");
      assertThat(refusals.get("model-replaceContent")).startsWith("Replace in content needs");
      assertThat(refusals.get("model-push")).startsWith("Pushing needs Modeler,");
      assertThat(refusals.get("model-create")).startsWith("Create model needs Connection Admin.");
      assertThat(refusals.get("model-rename")).startsWith("Renaming the model needs Connection");
      assertThat(refusals.get("model-git")).startsWith("Seeing git settings needs Connection");
      assertThat(refusals.get("branch-new")).startsWith("New branch needs Modeler.");
      assertThat(refusals.get("branch-rename")).startsWith("Renaming a branch needs Modeler.");
      assertThat(refusals.get("branch-merge")).startsWith("Merge branch needs Modeler.");
      assertThat(refusals.get("branch-delete")).startsWith("Delete branch needs Modeler.");
      assertThat(refusals).doesNotContainKeys("model-validate", "file-reload");
      assertThat(BUTTONS).noneMatch(window::isOffered);
      assertThat(window.isOffered("#browser-create-model")).isFalse();
      assertThat(window.isOffered("#toolbar-validate")).isTrue();
      window.refused("branch-merge");
      window.says("#notices", requireNonNull(refusals.get("branch-merge")));
      window.picture("role-viewer");
    }
  }

  @Test
  void aModelerLacksWhatIsTheConnectionAdminsAndNothingElse() {
    try (TestWindow window = window(omni.placeOf("modeler"))) {
      window.until("known", () -> window.refusals().containsKey("model-refreshSchema"));
      Map<String, String> refusals = window.refusals();
      assertThat(refusals.get("model-refreshSchema"))
          .startsWith("Refresh schema needs Connection Admin. Your role in Blobs R Us is Modeler;");
      assertThat(refusals)
          .containsKeys("model-create", "model-rename", "model-git")
          .doesNotContainKeys(
              "model-resetCache",
              "model-replaceContent",
              "branch-new",
              "branch-rename",
              "branch-merge",
              "branch-delete");
      assertThat(window.isOffered("#toolbar-refresh")).isFalse();
      assertThat(window.isOffered("#files-new")).isTrue();
      window.picture("role-modeler");
    }
  }

  @Test
  void aConnectionAdminLacksNothing() {
    try (TestWindow window = window(omni.placeOf("connection-admin"))) {
      window.menu("model-create");
      window.fire("#create-model-cancel");
      assertThat(window.refusals())
          .doesNotContainKeys(
              "model-refreshSchema", "model-create", "model-rename", "model-git", "branch-merge");
      assertThat(BUTTONS).allMatch(window::isOffered);
    }
  }

  @Test
  void whereOmniDoesNotTellTheRoleNothingIsHeldBack() {
    omni.suffer(Mishap.FORBIDDEN, "GET", "/api/v1/whoami");
    try (TestWindow window = window(omni.placeOf("viewer"))) {
      assertThat(window.refusals())
          .doesNotContainKeys(
              "model-refreshSchema", "model-create", "model-rename", "model-git", "branch-merge");
      assertThat(BUTTONS).allMatch(window::isOffered);
      window.menu("branch-merge");
      window.until("the merge", () -> window.isOffered("#merge-close-button"));
    }
  }
}
