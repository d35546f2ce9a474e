package modeldesk.ui.diagram;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiagramViewModelTest {
  @TempDir Path home;
  private Bench bench;
  private DiagramViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    model =
        new DiagramViewModel(
            bench.session,
            bench.documents,
            bench.language(),
            new Paths(home),
            home,
            bench.background,
            bench.notices);
    bench.open(bench.branch("test/diagram"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Picture drawn() {
    bench.window.until(() -> model.picture() != null);
    return requireNonNull(model.picture());
  }

  private Document front(String file) {
    return requireNonNull(bench.documents.open(new FileName(file)));
  }

  @Test
  void thePathFromTheBaseOfATopicSaysWhereRowsRepeat() {
    front("order_transactions.topic");
    model.drawTopic();
    drawn();
    assertThat(model.selection().fromProperty().get()).isEqualTo("ecomm__order_items");
    model.selection().toProperty().set("user_order_facts");
    assertThat(model.selection().wayProperty().get().words()).isEqualTo("3 joins, no fan-out.");
    assertThat(model.selection().marks().wayLines()).hasSize(3);
    model.selection().toProperty().set("ecomm__returns");
    assertThat(model.selection().wayProperty().get().warns()).isTrue();
    assertThat(model.selection().wayProperty().get().words())
        .startsWith("1 join. Fan-out at ecomm__returns: a query that uses it repeats a row of")
        .contains("because it has the primary key id;");
  }

  @Test
  void aViewIsNoWayToItself() {
    model.drawModel();
    drawn();
    model.selection().fromProperty().set("ecomm__users");
    model.selection().toProperty().set("ecomm__users");
    assertThat(model.selection().wayProperty().get())
        .isEqualTo(new Way(null, "Choose two different views.", true));
  }

  @Test
  void aViewIsFoundInTheListByTheTitleItHasInThePicture() {
    model.drawModel();
    drawn();
    model.selection().lettersProperty().set("ware");
    assertThat(model.selection().rows())
        .isNotEmpty()
        .allMatch(line -> line.to().equals("ecomm__distribution_centers"));
  }

  @Test
  void anEditIsDrawnAndWhatWasChosenStays() {
    Document relations = front("relationships");
    model.drawModel();
    Picture before = drawn();
    Box users = requireNonNull(before.box("ecomm__users"));
    model.selection().choose(users);
    int lines = before.drawing().lines().size();
    String more =
        "- join_from_view: calendar_dates\n  join_to_view: ecomm__users\n  on_sql: 1 = 1\n";
    relations.port().apply(Edits.of(Edit.insert(0, more)));
    bench.window.pass(Duration.ofSeconds(1));
    bench.window.until(() -> requireNonNull(model.picture()).drawing().lines().size() == lines + 1);
    assertThat(model.selection().marks().box()).isEqualTo("ecomm__users");
    assertThat(model.selection().rows().getFirst().from()).isEqualTo("calendar_dates");
  }

  @Test
  void lettersNarrowTheListAndEnterGoesThroughWhatTheyFind() {
    model.drawModel();
    drawn();
    model.selection().lettersProperty().set("orders");
    assertThat(model.selection().rows())
        .isNotEmpty()
        .allMatch(line -> (line.from() + line.to()).contains("orders"));
    model.selection().step(1);
    assertThat(model.selection().marks().box()).isEqualTo("ecomm__orders");
    model.selection().lettersProperty().set("zzz");
    assertThat(model.selection().findProperty().get()).isEqualTo(Find.NONE);
    assertThat(model.selection().rows()).isEmpty();
  }

  @Test
  void withoutRelationshipsAndWithoutAFieldItIsSaidWhy() {
    Document relations = front("relationships");
    relations.port().apply(Edits.of(new Edit(0, relations.text().length(), "[]\n")));
    model.drawModel();
    bench.window.until(() -> model.emptyProperty().get().startsWith("This model has no"));
    assertThat(model.picture()).isNull();
    model.close();
    model.drawField(relations, 0);
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all().getLast().text()).startsWith("There is no field at the caret.");
  }

  @Test
  void whatCannotBeSavedIsSaidAndASavedPictureIsWellFormed() throws Exception {
    model.drawModel();
    Picture picture = drawn();
    Map<Ink, String> inks =
        Arrays.stream(Ink.values()).collect(Collectors.toMap(ink -> ink, ink -> "gray"));
    model.save(
        ".svg",
        progress ->
            SvgPen.draw(picture, Marks.NONE, inks, "A < B & C").getBytes(StandardCharsets.UTF_8));
    bench.window.until(() -> bench.notices.all().size() == 1);
    byte[] svg = Files.readAllBytes(home.resolve("joins.svg"));
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg))
            .getDocumentElement();
    assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A < B & C");
    assertThat(root.getElementsByTagName("polyline").getLength())
        .isEqualTo(picture.drawing().lines().size());
    Files.createDirectories(home.resolve("joins.txt/in the way"));
    model.save(".txt", progress -> svg);
    bench.window.until(() -> bench.notices.all().size() == 2);
    assertThat(bench.notices.all().getLast().level()).isEqualTo(Notice.Level.ERROR);
  }
}
