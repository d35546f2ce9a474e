package modeldesk.ui.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.junit.jupiter.api.Test;

final class SchemaChangesTest {
  private static final Target TARGET =
      new Target(
          new Model("m", "M", ModelKind.SHARED, null, null, null, null, null), null, Mode.COMBINED);

  private static ModelFile file(String name, String text) {
    return new ModelFile(new FileName(name), text, null);
  }

  private static Snapshot files(ModelFile... files) {
    return Snapshot.of(TARGET, Arrays.asList(files), 1, Instant.EPOCH);
  }

  @Test
  void countsViewsAndFieldsThatCameAndWent() {
    Snapshot before =
        files(
            file("a.view", "dimensions:\n  id: {}\n  old: {}\n"),
            file("b.view", "dimensions:\n  id: {}\nmeasures:\n  gone: {}\n"),
            file("c.view", "dimensions:\n  id: {}\n"),
            file("t.topic", "base_view: a\n"));
    Snapshot after =
        files(
            file("a.view", "dimensions:\n  id: {}\n  one: {}\n  two: {}\n"),
            file("b.view", "dimensions:\n  id: {}\n"),
            file("d.view", "dimensions:\n  id: {}\n"),
            file("t.topic", "base_view: b\n"));
    SchemaChanges changes = SchemaChanges.between(before, after);
    assertThat(changes.files())
        .containsExactly(
            new FileChange(
                new FileName("a.view"),
                FileChange.Kind.CHANGED,
                List.of("one", "two"),
                List.of("old")),
            new FileChange(
                new FileName("b.view"), FileChange.Kind.CHANGED, List.of(), List.of("gone")),
            new FileChange(new FileName("c.view"), FileChange.Kind.REMOVED, List.of(), List.of()),
            new FileChange(new FileName("d.view"), FileChange.Kind.ADDED, List.of(), List.of()),
            new FileChange(new FileName("t.topic"), FileChange.Kind.CHANGED, List.of(), List.of()));
    assertThat(changes.summary())
        .isEqualTo(
            "1 view added, 1 view removed, 2 fields added in 1 view, 2 fields removed in 2 views,"
                + " 1 other file changed");
  }

  @Test
  void theSameFilesAreNoChange() {
    Snapshot files = files(file("a.view", "dimensions: {}\n"));
    assertThat(SchemaChanges.between(files, files).isEmpty()).isTrue();
    assertThat(SchemaChanges.between(files, files).summary()).isEmpty();
  }
}
