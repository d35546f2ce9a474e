package modeldesk.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Schema;
import modeldesk.lang.schema.Type;
import modeldesk.model.FileKind;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What is to be known of a key: what it does, what it takes, what holds without it, and the page
/// that documents it.
public record Documentation(String name, List<String> sentences, Optional<String> link) {
  public Documentation {
    sentences = List.copyOf(sentences);
  }

  public static Documentation of(Parameter parameter) {
    List<String> sentences = new ArrayList<>();
    if (!parameter.description().isEmpty()) {
      sentences.add(parameter.description());
    }
    if (!parameter.values().isEmpty()) {
      sentences.add(Messages.get("complete.doc.values", String.join(", ", parameter.values())));
    } else if (parameter.type() == Type.BOOLEAN) {
      sentences.add(Messages.get("complete.doc.values", "true, false"));
    }
    parameter
        .standard()
        .ifPresent(standard -> sentences.add(Messages.get("complete.doc.default", standard)));
    if (parameter.isRequired()) {
      sentences.add(Messages.get("complete.doc.required"));
    }
    if (!parameter.companions().isEmpty()) {
      sentences.add(Messages.get("complete.doc.with", String.join(", ", parameter.companions())));
    }
    if (parameter.isUnverified()) {
      sentences.add(Messages.get("complete.doc.unverified"));
    }
    return new Documentation(parameter.name(), sentences, parameter.link());
  }

  /// What is known of the key that the caret or the mouse is on; empty for keys people choose and
  /// for those that nothing is known of.
  public static Optional<Documentation> at(FileKind kind, @Nullable YamlNode file, int offset) {
    YamlPath path = YamlPath.at(file, offset);
    return path.isRoot()
        ? Optional.empty()
        : Schema.of(kind)
            .parameter(path)
            .map(Documentation::of)
            .filter(documentation -> !documentation.sentences().isEmpty());
  }

  /// All of it but the page, a sentence a line.
  public String text() {
    return String.join("\n", sentences);
  }
}
