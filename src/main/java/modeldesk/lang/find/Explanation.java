package modeldesk.lang.find;

import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.lang.Documentation;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import modeldesk.yaml.YamlPlace;
import org.jspecify.annotations.Nullable;

/// What is told of the word under the mouse: what its name stands for, else what Omni documents of
/// its key. `hint` says which key leads on, empty where none does.
public record Explanation(String text, String hint) {
  /// Empty where there is nothing to tell.
  public static Optional<Explanation> at(
      ModelIndex model, FileName name, int offset, Layering layers) {
    IndexedFile file = model.file(name);
    if (file == null) {
      return Optional.empty();
    }
    Optional<Meaning> meaning = Meaning.at(model, name, offset, layers);
    return meaning.isPresent()
        ? Optional.of(of(meaning.get()))
        : key(file, offset).map(known -> new Explanation(known.text(), ""));
  }

  private static Explanation of(Meaning meaning) {
    boolean leads = meaning.definition() != null && !meaning.here();
    String hint = leads ? Messages.get("find.hint.definition") : Messages.get("find.hint.usages");
    return new Explanation(meaning.text(), hint);
  }

  private static Optional<Documentation> key(IndexedFile file, int offset) {
    YamlNode root = file.document().root();
    return isKey(root, offset) ? Documentation.at(file.kind(), root, offset) : Optional.empty();
  }

  private static boolean isKey(@Nullable YamlNode root, int offset) {
    if (root == null) {
      return false;
    }
    YamlPlace place = root.deepest(YamlPath.at(root, offset));
    return place.key() != null && place.key().span().touches(offset);
  }
}
