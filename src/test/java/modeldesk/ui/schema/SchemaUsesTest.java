package modeldesk.ui.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.junit.jupiter.api.Test;

final class SchemaUsesTest {
  private static final Target TARGET =
      new Target(
          new Model("m", "M", ModelKind.SHARED, null, null, null, null, null), null, Mode.COMBINED);
  private static final ModelFile TOPIC =
      file("people.topic", "base_view: shop__users\nfields: [shop__users.tier, all_views.*]\n");
  private static final ModelFile RELATIONSHIPS =
      file("relationships", "- join_from_view: shop__orders\n  join_to_view: shop__users\n");
  private static final ModelFile OTHER =
      file("other.topic", "# shop__users is not meant\nbase_view: shop__users_old\n");

  private static ModelFile file(String name, String text) {
    return new ModelFile(new FileName(name), text, null);
  }

  private static Snapshot files(ModelFile... files) {
    return Snapshot.of(TARGET, Arrays.asList(files), 1, Instant.EPOCH);
  }

  private static SchemaUses uses(Snapshot before, Snapshot after, Draft... drafts) {
    Project project = Project.of(after, Arrays.asList(drafts));
    return SchemaUses.find(SchemaChanges.between(before, after), before, project, project.names());
  }

  private static FileChange change(Snapshot before, Snapshot after) {
    return SchemaChanges.between(before, after).files().getFirst();
  }

  @Test
  void aViewThatIsGoneBreaksEveryFileThatNamesIt() {
    Snapshot before =
        files(file("shop/users.view", "dimensions:\n  id: {}\n"), TOPIC, RELATIONSHIPS, OTHER);
    Snapshot after = files(TOPIC, RELATIONSHIPS, OTHER);
    assertThat(uses(before, after).of(change(before, after)))
        .containsExactlyInAnyOrder(
            new SchemaUses.Use(TOPIC.name(), true), new SchemaUses.Use(RELATIONSHIPS.name(), true));
  }

  @Test
  void aFieldThatIsGoneBreaksOnlyTheFilesThatNameTheField() {
    Snapshot before =
        files(file("shop/users.view", "dimensions:\n  tier: {}\n"), TOPIC, RELATIONSHIPS);
    Snapshot after =
        files(file("shop/users.view", "dimensions:\n  level: {}\n"), TOPIC, RELATIONSHIPS);
    assertThat(uses(before, after).of(change(before, after)))
        .containsExactlyInAnyOrder(
            new SchemaUses.Use(TOPIC.name(), true),
            new SchemaUses.Use(RELATIONSHIPS.name(), false));
  }

  @Test
  void aViewThatIsNewConcernsNobody() {
    Snapshot before = files(TOPIC);
    Snapshot after = files(TOPIC, file("shop/users.view", "dimensions:\n  tier: {}\n"));
    assertThat(uses(before, after).files()).isEmpty();
  }

  @Test
  void aDraftIsReadAsItStands() {
    Snapshot before = files(file("shop/users.view", "dimensions: {}\n"), TOPIC);
    Snapshot after = files(TOPIC);
    Draft draft =
        new Draft(TOPIC.name(), "base_view: shop__orders\n", TOPIC.text(), null, Instant.EPOCH);
    assertThat(uses(before, after, draft).files()).isEmpty();
    assertThat(List.copyOf(uses(before, after).files())).containsExactly(TOPIC.name());
  }
}
