package modeldesk.lang.rename;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewFacts;

/// Why something has to keep its name, as sentences; empty when it need not.
final class Reasons {
  private final Subject subject;
  private final ModelIndex model;

  Reasons(Subject subject) {
    this.subject = subject;
    this.model = subject.model();
  }

  String against() {
    SymbolKind kind = subject.symbol().kind();
    if (kind == SymbolKind.TAG) {
      return Messages.get("rename.whyNot.tag");
    }
    if (model.surroundings().layers() == Layers.CHANGES) {
      return Messages.get("rename.whyNot.changesOnly");
    }
    if (subject.symbols().declarations(subject.symbol()).isEmpty()) {
      return Messages.get("rename.whyNot.outside", subject.name());
    }
    return switch (kind) {
      case FIELD -> field();
      case VIEW -> view();
      case TOPIC -> topic();
      default -> "";
    };
  }

  private String field() {
    Kin kin = new Kin(model);
    List<Member> members = subject.members();
    for (Member member : members) {
      boolean column =
          switch (member.part()) {
            case OWNS -> false;
            case COLUMN -> true;
            case ADDS -> !kin.isMade(member, members);
          };
      if (column) {
        boolean dimension =
            member.field().kind() == FieldFacts.Kind.DIMENSION
                || member.field().kind() == FieldFacts.Kind.COLUMN;
        return dimension
            ? Messages.get("rename.whyNot.column", subject.name())
            : Messages.get("rename.whyNot.outside", subject.name());
      }
    }
    return "";
  }

  private String view() {
    List<IndexedFile> files = model.views(subject.name());
    if (files.size() > 1) {
      return Messages.get("rename.whyNot.twoFiles", subject.name());
    }
    IndexedFile file = subject.file();
    ViewFacts view = file == null ? null : file.view();
    if (file == null || view == null) {
      return "";
    }
    if (!new NamedFile(file).isCalledAfter()) {
      return Messages.get("rename.whyNot.path", subject.name(), file.name().key());
    }
    boolean table = view.source() == ViewFacts.Source.TABLE && !view.template();
    boolean named =
        file.document().map().get("table_name") != null
            || file.document().map().get("uploaded_table_name") != null;
    if (table && !named) {
      return Messages.get("rename.whyNot.table", subject.name(), file.name().stem());
    }
    return isBaseByName() ? Messages.get("rename.whyNot.baseOfTopic", subject.name()) : "";
  }

  private boolean isBaseByName() {
    return model.topics(subject.name()).stream().anyMatch(Reasons::hasBaseByName);
  }

  private static boolean hasBaseByName(IndexedFile file) {
    TopicFacts topic = file.topic();
    return topic != null && topic.base() == null && topic.parents().isEmpty();
  }

  private String topic() {
    if (model.topics(subject.name()).size() > 1) {
      return Messages.get("rename.whyNot.twoFiles", subject.name());
    }
    IndexedFile file = subject.file();
    return file != null && hasBaseByName(file)
        ? Messages.get("rename.whyNot.noBase", subject.name())
        : "";
  }
}
