package modeldesk.lang.rename;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Finding;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Symbols;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever can be renamed: there and back gives every file as it was, and the rules find the same
/// under the new name.
final class RenameLawTest {
  @ParameterizedTest
  @EnumSource(SampleModel.class)
  void thereAndBackChangesNothing(SampleModel sample) {
    ModelIndex model = sample.read();
    List<Rename> all = renamable(model);
    assertThat(all).hasSizeGreaterThan(2);
    for (Rename rename : all) {
      Renaming there = rename.to(other(rename), false);
      ModelIndex changed = model.with(there.texts());
      assertThat(texts(changed)).as("%s there", rename.symbol()).isNotEqualTo(texts(model));
      Symbol symbol = rename.symbol();
      Renamable back =
          Rename.of(changed, new Symbol(symbol.kind(), symbol.owner(), there.newName()));
      assertThat(back).as("%s back", symbol).isInstanceOf(Renamable.Possible.class);
      Rename again = ((Renamable.Possible) back).rename();
      assertThat(texts(changed.with(again.to(rename.oldName(), false).texts())))
          .as("%s there and back", symbol)
          .isEqualTo(texts(model));
    }
  }

  @ParameterizedTest
  @EnumSource(SampleModel.class)
  void theRulesFindTheSameUnderTheNewName(SampleModel sample) {
    ModelIndex model = sample.read();
    Check before = Check.of(model);
    for (Rename rename : renamable(model)) {
      Renaming there = rename.to(other(rename), false);
      assertThat(rename.problem(there.newName())).as("%s", rename.symbol()).isEmpty();
      Check after = before.after(model.with(there.texts()));
      assertThat(told(after, there, rename.oldName()))
          .as("%s", rename.symbol())
          .containsExactlyInAnyOrderElementsOf(told(before, there, rename.oldName()));
    }
  }

  private static String other(Rename rename) {
    return rename.oldName() + "_x";
  }

  private static List<String> told(Check check, Renaming there, String oldName) {
    Map<FileName, FileName> moved =
        there.files().stream().collect(Collectors.toMap(RenamedFile::becomes, RenamedFile::file));
    List<String> told = new ArrayList<>();
    for (Finding finding : check.findings()) {
      FileName file = moved.getOrDefault(finding.file(), finding.file());
      String line = file + " " + finding.code() + " " + finding.path() + " " + finding.message();
      told.add(line.replace(there.newName(), oldName).replace(stem(there), stem(oldName)));
    }
    return told;
  }

  private static String stem(Renaming there) {
    return stem(there.newName());
  }

  private static String stem(String name) {
    return name.substring(name.indexOf("__") < 0 ? 0 : name.indexOf("__") + 2);
  }

  private static List<Rename> renamable(ModelIndex model) {
    Symbols symbols = new Symbols(model);
    Set<Symbol> given = new LinkedHashSet<>();
    for (IndexedFile file : model.files()) {
      symbols.given(file).forEach(each -> given.add(each.symbol()));
    }
    List<Rename> found = new ArrayList<>();
    for (Symbol symbol : given) {
      if (symbol.kind() != SymbolKind.TAG
          && Rename.of(model, symbol) instanceof Renamable.Possible(Rename rename)) {
        found.add(rename);
      }
    }
    return found;
  }

  private static Map<FileName, @Nullable String> texts(ModelIndex model) {
    Map<FileName, @Nullable String> texts = new TreeMap<>();
    model.files().forEach(file -> texts.put(file.name(), file.text()));
    return texts;
  }
}
