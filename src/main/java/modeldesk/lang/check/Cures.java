package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Use;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Ways to cure a finding. None of them holds a model.
final class Cures {
  private Cures() {}

  static List<Fix> of(Fix... fixes) {
    List<Fix> found = new ArrayList<>();
    for (Fix fix : fixes) {
      if (!fix.changes().isEmpty()) {
        found.add(fix);
      }
    }
    return found;
  }

  /// How a reference is taken out of the text around it.
  private interface Removal {
    Edits of(IndexedFile file, YamlNode root, YamlPath path);
  }

  /// Another word in the place of the wrong one, when there is one that was probably meant; then
  /// taking the reference away, where something stays that works. Null where neither can be.
  static @Nullable Function<ModelIndex, List<Fix>> word(
      IndexedFile file, Reference reference, @Nullable String better) {
    FileName name = file.name();
    Span span = reference.span();
    Use use = reference.use();
    if (better == null && !isRemovable(file, span, use)) {
      return null;
    }
    return model -> {
      List<Fix> fixes = new ArrayList<>();
      if (better != null) {
        fixes.add(replace(name, span, better));
      }
      fixes.addAll(removal(model, name, span, use));
      return fixes;
    };
  }

  static Fix replace(FileName file, Span span, String word) {
    return new Fix(
        Messages.get("check.fix.replace", word),
        List.of(new Fix.Change.Edit(file, Edits.of(Edit.replace(span, word)))));
  }

  static Fix edit(String title, FileName file, Edits edits) {
    return new Fix(title, edits.isEmpty() ? List.of() : List.of(new Fix.Change.Edit(file, edits)));
  }

  /// Deletes a topic that no other file names.
  static Function<ModelIndex, List<Fix>> deleteTopic(FileName file) {
    return model ->
        isNamed(model, file)
            ? List.of()
            : List.of(
                new Fix(
                    Messages.get("check.fix.deleteTopic", file.stem()),
                    List.of(new Fix.Change.Delete(file))));
  }

  private static boolean isNamed(ModelIndex model, FileName topic) {
    return model.files().stream()
        .filter(each -> !each.name().equals(topic))
        .flatMap(each -> each.references().stream())
        .anyMatch(each -> each.kind() == SymbolKind.TOPIC && each.name().equals(topic.stem()));
  }

  /// Whether `removal` finds something to take away, by the look of what is around.
  static boolean isRemovable(IndexedFile file, Span span, Use use) {
    YamlNode root = file.document().root();
    if (root == null || removalOf(use) == null) {
      return false;
    }
    YamlPath path = YamlPath.at(root, span.start());
    return switch (use) {
      case JOIN -> isLeaf(root, path);
      case RELATIONSHIP -> !path.parent().isRoot();
      case EXTENDS -> true;
      default -> isItem(root, path);
    };
  }

  private static boolean isItem(YamlNode root, YamlPath path) {
    return !path.isRoot()
        && root.find(path.parent()) instanceof ListNode list
        && list.item(path.last()) != null;
  }

  private static boolean isLeaf(YamlNode root, YamlPath path) {
    return !(root.find(path) instanceof MapNode below) || below.entries().isEmpty();
  }

  /// Null for a use that may not just be left out.
  private static @Nullable Removal removalOf(Use use) {
    return switch (use) {
      case FIELD_LIST, FIELD_LIST_OUT, DRILL, VALUE -> Cures::item;
      case EXTENDS -> Cures::parent;
      case JOIN -> Cures::join;
      case RELATIONSHIP -> Cures::relationship;
      default -> null;
    };
  }

  /// Takes away the list item or key that a reference is, for those that may just be left out.
  static List<Fix> removal(ModelIndex model, FileName name, Span span, Use use) {
    IndexedFile file = model.file(name);
    YamlNode root = file == null ? null : file.document().root();
    Removal removal = removalOf(use);
    if (file == null || root == null || removal == null) {
      return List.of();
    }
    Edits edits = removal.of(file, root, YamlPath.at(root, span.start()));
    return of(edit(Messages.get("check.fix.remove"), name, edits));
  }

  private static Edits item(IndexedFile file, YamlNode root, YamlPath path) {
    return isItem(root, path)
        ? YamlEdits.removeItem(file.text(), path.parent(), Integer.parseInt(path.last()))
        : Edits.NONE;
  }

  /// With its last parent the whole key goes.
  private static Edits parent(IndexedFile file, YamlNode root, YamlPath path) {
    boolean several = root.find(path.parent()) instanceof ListNode list && list.items().size() > 1;
    boolean only = path.last().equals("0");
    return several
        ? item(file, root, path)
        : YamlEdits.removeKey(file.text(), only ? path.parent() : path);
  }

  /// What is joined through the view would be lost with it.
  private static Edits join(IndexedFile file, YamlNode root, YamlPath path) {
    return isLeaf(root, path) ? YamlEdits.removeKey(file.text(), path) : Edits.NONE;
  }

  private static Edits relationship(IndexedFile file, YamlNode root, YamlPath path) {
    YamlPath item = path.parent();
    return item.isRoot()
        ? Edits.NONE
        : YamlEdits.removeItem(file.text(), item.parent(), Integer.parseInt(item.last()));
  }

  /// Says that a key of a map is true, unless the map says something of it.
  static Edits add(IndexedFile file, @Nullable YamlNode node, String key) {
    String entry = key + ": true";
    if (node instanceof MapNode map && map.entries().isEmpty()) {
      return Edits.of(Edit.replace(map.span(), "{ " + entry + " }"));
    }
    if (node instanceof MapNode map && map.get(key) == null) {
      int start = map.entries().getFirst().key().span().start();
      int line = start;
      while (line > 0 && file.text().charAt(line - 1) == ' ') {
        line--;
      }
      String next = map.flow() ? ", " : "\n" + file.text().substring(line, start);
      return Edits.of(Edit.insert(start, entry + next));
    }
    return node instanceof ScalarNode scalar && scalar.span().isEmpty()
        ? Edits.of(Edit.insert(scalar.span().start(), " { " + entry + " }"))
        : Edits.NONE;
  }
}
