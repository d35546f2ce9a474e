package modeldesk.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import modeldesk.i18n.Messages;
import modeldesk.lang.compare.ChangedFile;
import modeldesk.lang.compare.Difference;
import modeldesk.lang.compare.ModelComparison;
import modeldesk.lang.compare.PartChange;
import modeldesk.model.FileName;

/// A row of the list: a part or a file that differs.
public sealed interface CompareRow {
  FileName file();

  Difference difference();

  /// What it is called.
  String name();

  /// What differs.
  String detail();

  /// Whether `other` is the same part or file, maybe with another difference.
  boolean isSame(CompareRow other);

  /// A view, field, topic or whatever a model is made of.
  record Part(PartChange change) implements CompareRow {
    @Override
    public FileName file() {
      return change.file();
    }

    @Override
    public Difference difference() {
      return change.difference();
    }

    @Override
    public String name() {
      return change.part().qualified();
    }

    @Override
    public String detail() {
      return CompareWords.detail(change);
    }

    @Override
    public boolean isSame(CompareRow other) {
      return other instanceof Part(PartChange one) && one.part().equals(change.part());
    }
  }

  /// A file.
  record File(ChangedFile changed) implements CompareRow {
    @Override
    public FileName file() {
      return changed.name();
    }

    @Override
    public Difference difference() {
      return changed.difference();
    }

    @Override
    public String name() {
      return changed.name().key();
    }

    @Override
    public String detail() {
      String word = CompareWords.word(difference());
      return switch (changed.parts()) {
        case -1 -> Messages.get("compare.file.unreadable", word);
        case 0 -> Messages.get("compare.file.layout", word);
        default -> Messages.get("compare.file.parts", word, changed.parts());
      };
    }

    @Override
    public boolean isSame(CompareRow other) {
      return other instanceof File(ChangedFile one) && one.name().equals(changed.name());
    }
  }

  /// The rows of a comparison in which all words of a filter are.
  static List<CompareRow> of(ModelComparison comparison, CompareSight sight, String filter) {
    Stream<CompareRow> rows =
        switch (sight) {
          case PARTS -> comparison.parts().stream().map(Part::new);
          case FILES -> comparison.files().stream().map(File::new);
        };
    List<String> words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return rows.filter(row -> words.stream().allMatch(row::mentions)).toList();
  }

  private boolean mentions(String word) {
    return Stream.of(name(), detail(), file().key())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
  }
}
