package modeldesk.lang.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Finding;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is chosen from what is offered, the rules find nothing in the new file.
final class NewFilesAreSoundTest {
  record Made(String model, ModelIndex in, FilePlace place, Beginning beginning) {
    @Override
    public String toString() {
      return model + ": " + place.name() + " " + beginning;
    }
  }

  static Stream<Made> files() {
    return Stream.of("blobs_r_us", "ledger", "returns_desk").flatMap(NewFilesAreSoundTest::files);
  }

  private static Stream<Made> files(String name) {
    ModelIndex model = Models.playground(name);
    SchemaFolder folder = SchemaFolder.largest(SchemaFolder.of(model));
    List<Made> made = new ArrayList<>();
    FilePlace topic = new FilePlace(FileKind.TOPIC, "", "made_here");
    FilePlace view = new FilePlace(FileKind.VIEW, folder.name(), "made_here");
    FilePlace query = new FilePlace(FileKind.QUERY_VIEW, folder.name(), "made_here");
    for (String base : BaseView.names(model)) {
      JoinTree tree = new JoinTree(model, base);
      Set<List<String>> all = new LinkedHashSet<>();
      take(tree, List.of(), all, new LinkedHashSet<>());
      Set<List<String>> needed = new JoinChoice(model, base).paths();
      for (Set<List<String>> joins : Arrays.asList(all, needed, null)) {
        boolean optsOut = !new BaseView(model, base).unreachedFilters(joins).isEmpty();
        made.add(new Made(name, model, topic, new NewTopic(base, "Made: here", joins, optsOut)));
      }
      List<QueryField> fields = QueryField.ofView(model, base);
      if (!fields.isEmpty()) {
        made.add(new Made(name, model, query, query(folder, base, "", fields)));
      }
    }
    List<String> topics = new ArrayList<>(model.topicNames());
    for (String each : topics) {
      var scope = model.scope(each);
      if (scope != null && !scope.base().isEmpty() && scope.isSure()) {
        List<QueryField> fields = QueryField.ofTopic(model, each);
        made.add(new Made(name, model, query, query(folder, scope.base(), each, fields)));
      }
    }
    if (topics.size() > 1) {
      FilePlace composite = new FilePlace(FileKind.COMPOSITE_TOPIC, "", "made_here");
      List<String> two = topics.subList(topics.size() - 2, topics.size());
      List<String> common = NewComposite.common(model, two);
      made.add(new Made(name, model, composite, new NewComposite(two, "Both", common)));
    }
    for (NewView.Source source : NewView.Source.values()) {
      made.add(new Made(name, model, view, new NewView(folder, source, "NOTES", "ID", "My Text")));
      made.add(new Made(name, model, query, new NewView(folder, source, "NOTES", "", "")));
    }
    for (Bare bare : Bare.values()) {
      FileKind kind = bare == Bare.MODEL ? FileKind.MODEL : FileKind.RELATIONSHIPS;
      FilePlace place = new FilePlace(kind, "", "");
      ModelIndex without = model.without(place.name());
      if (name.equals("returns_desk")) {
        made.add(new Made(name, without, place, bare));
      }
    }
    return made.stream();
  }

  private static NewQuery query(
      SchemaFolder folder, String base, String topic, List<QueryField> fields) {
    QueryField last = fields.getLast();
    return new NewQuery(folder, base, topic, fields, new NewQuery.Sort(last, true), 500);
  }

  /// Every view where a way first leads to it.
  private static void take(
      JoinTree tree, List<String> path, Set<List<String>> all, Set<String> seen) {
    for (Join join : tree.below(path)) {
      if (seen.add(join.view())) {
        all.add(join.path());
        take(tree, join.path(), all, seen);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theRulesFindNothingWrong(Made made) {
    FileName name = made.place().name();
    assertThat(made.place().problem(made.in(), List.of())).isEmpty();
    ModelIndex with = made.in().with(name, made.beginning().scaffold().text());
    Check before = Check.of(made.in());
    List<String> found =
        before.after(with).since(before).stream().map(NewFilesAreSoundTest::told).toList();
    assertThat(found).isEmpty();
  }

  private static String told(Finding finding) {
    return finding.file() + " " + finding.code() + " " + finding.message();
  }
}
