package modeldesk.lang.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Severity;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;

/// A topic that does not say where it begins, and is not called like a view (YAML reference §10,
/// 4), or that leaves it empty. In a layer that holds changes only, the layer below says it.
final class BaseViewRule implements Rule {
  static final String CODE = "missing-base-view";
  private static final String KEY = "base_view";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = file.topic();
    if (topic != null && topic.base() != null && isIgnored(model, topic.base())) {
      String message = Messages.get("check.unknownView.ignored", topic.base());
      report.accept(
          Finding.error(UnknownViewRule.CODE, file, topic.place(), message)
              .curedIn(model, Cures.deleteTopic(file.name())));
    }
    if (topic == null
        || !file.document().isValid()
        || topic.base() != null
        || isMisshapen(file.document())
        || topic.template()
        || !topic.parents().isEmpty()
        || model.surroundings().layers() == Layers.CHANGES
        || model.model().inherits()) {
      return;
    }
    boolean bare = isBare(model, topic.name());
    boolean unknown = !bare && isUnknown(model, topic.name());
    if (bare || unknown || file.document().map().entry(KEY) != null) {
      Severity severity = unknown && isProven(model, topic) ? Severity.ERROR : Severity.WARNING;
      String message = Messages.get("check.missingBaseView", topic.name());
      report.accept(
          Finding.of(CODE, severity, file, topic.place(), message)
              .curedBy(
                  !unknown
                      ? base(file.name(), model.names().canonical(topic.name()))
                      : Cures.deleteTopic(file.name())));
    }
  }

  /// Whether a view is taken out of the model, which no topic can begin with.
  private static boolean isIgnored(ModelIndex model, String view) {
    List<IndexedFile> files = model.views(model.names().canonical(view));
    return !files.isEmpty()
        && files.stream().allMatch(each -> each.view() != null && each.view().ignored());
  }

  /// Whether what stands there is no name, which is told as that.
  private static boolean isMisshapen(YamlDocument document) {
    MapNode.Entry base = document.map().entry(KEY);
    boolean other = base != null && !(base.value() instanceof ScalarNode);
    boolean noMap =
        document.root() instanceof ListNode
            || (document.root() instanceof ScalarNode all && !all.isNull());
    return other || noMap;
  }

  /// The topic begins with the view that it is called after.
  private static Function<ModelIndex, List<Fix>> base(FileName name, String view) {
    String title = Messages.get("check.fix.baseView", view);
    return model -> {
      IndexedFile file = model.file(name);
      MapNode map = file == null ? null : file.document().map();
      MapNode.Entry empty = map == null ? null : map.entry(KEY);
      Edit edit =
          empty == null
              ? Edit.insert(0, KEY + ": " + view + "\n")
              : new Edit(empty.key().span().start(), end(empty), KEY + ": " + view);
      return map == null || map.flow()
          ? List.of()
          : Cures.of(Cures.edit(title, name, Edits.of(edit)));
    };
  }

  private static int end(MapNode.Entry empty) {
    int colon = empty.key().span().end() + 1;
    return empty.value().span().isEmpty() ? colon : empty.value().span().end();
  }

  /// The topic may be called like one view, not like what some views have in common.
  private static boolean isUnknown(ModelIndex model, String topic) {
    ViewMeaning.State state = model.names().view(topic, "").state();
    boolean shared =
        state == ViewMeaning.State.UNSURE
            && model.viewNames().stream().filter(view -> isOf(view, topic)).count() > 1;
    return (state == ViewMeaning.State.UNKNOWN && !model.oftenNamed().contains(topic)) || shared;
  }

  /// Whether the topic is called like a view without its schema, where views are called with it.
  private static boolean isBare(ModelIndex model, String topic) {
    ViewMeaning meaning = model.names().view(topic, "");
    return meaning.state() == ViewMeaning.State.LOOSE
        && isOf(meaning.canonical(), topic)
        && model.views(meaning.canonical()).stream().allMatch(IndexedFile::isNamedForSure)
        && model.views(meaning.canonical()).stream()
            .noneMatch(each -> each.view() != null && each.view().aliases().contains(topic));
  }

  private static boolean isOf(String view, String topic) {
    String end = "__" + topic;
    return view.regionMatches(true, view.length() - end.length(), end, 0, end.length());
  }

  /// Git leaves out views that nobody touched, but something is joined to the base view, and the
  /// relationship would name it.
  private static boolean isProven(ModelIndex model, TopicFacts topic) {
    boolean joined = topic.hasJoins() && !topic.joins().isEmpty() && model.knowsRelations();
    return model.knowsViews() || (model.surroundings().layers() == Layers.TOUCHED && joined);
  }
}
