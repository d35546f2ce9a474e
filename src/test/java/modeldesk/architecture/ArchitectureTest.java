package modeldesk.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The program keeps the laws of the house.
final class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("modeldesk");

  private final Rules rules = new Rules("modeldesk");

  @Test
  void importsGoDownOnly() {
    rules.layers().check(PROGRAM);
  }

  @Test
  void featuresDoNotKnowEachOther() {
    rules.featuresDoNotKnowEachOther().check(PROGRAM);
  }

  @Test
  void viewModelsNeedNoToolkit() {
    rules.viewModelsNeedNoToolkit().check(PROGRAM);
  }

  @Test
  void platformIsUsedOnlyInApp() {
    rules.platformOnlyInApp().check(PROGRAM);
  }

  @Test
  void threadsAreMadeOnlyInWork() {
    rules.threadsOnlyInWork().check(PROGRAM);
  }

  @Test
  void richTextStaysInCodeAndEditor() {
    rules.richTextOnlyInCode().check(PROGRAM);
  }

  @Test
  void snakeYamlStaysInYaml() {
    rules.snakeYamlOnlyInYaml().check(PROGRAM);
  }

  @Test
  void theLayoutLibraryStaysInLayout() {
    rules.layoutLibraryOnlyInLayout().check(PROGRAM);
  }

  @Test
  void jacksonStaysAtTheEdges() {
    rules.jacksonOnlyAtTheEdges().check(PROGRAM);
  }

  @Test
  void onlyAppWritesToTheConsole() {
    rules.standardStreamsOnlyInApp().check(PROGRAM);
  }

  @Test
  void thereIsNoStaticMutableState() {
    rules.noStaticMutableState().check(PROGRAM);
  }

  @Test
  void namesSayTheThing() {
    rules.namesSayTheThing().check(PROGRAM);
  }
}
