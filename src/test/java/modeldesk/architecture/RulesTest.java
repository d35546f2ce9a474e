package modeldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// Each law of the house catches the offender that was planted for it.
final class RulesTest {
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  private final Rules rules = new Rules("planted");

  @Test
  void anUpwardImportIsCaught() {
    assertCaught(rules.layers(), "PlantedUpwardImport");
  }

  @Test
  void aFeatureThatKnowsAnotherIsCaught() {
    assertCaught(rules.featuresDoNotKnowEachOther(), "PlantedPushView");
  }

  @Test
  void aViewModelThatTouchesANodeIsCaught() {
    assertCaught(rules.viewModelsNeedNoToolkit(), "PlantedViewModel");
  }

  @Test
  void platformOutsideAppIsCaught() {
    assertCaught(rules.platformOnlyInApp(), "PlantedPlatformUse");
  }

  @Test
  void aThreadOutsideWorkIsCaught() {
    assertCaught(rules.threadsOnlyInWork(), "PlantedThread");
  }

  @Test
  void richTextOutsideTheEditorIsCaught() {
    assertCaught(rules.richTextOnlyInCode(), "PlantedRichText");
  }

  @Test
  void snakeYamlOutsideYamlIsCaught() {
    assertCaught(rules.snakeYamlOnlyInYaml(), "PlantedYaml");
  }

  @Test
  void theLayoutLibraryElsewhereIsCaught() {
    assertCaught(rules.layoutLibraryOnlyInLayout(), "PlantedLayout");
  }

  @Test
  void jacksonAwayFromTheEdgesIsCaught() {
    assertCaught(rules.jacksonOnlyAtTheEdges(), "PlantedJson");
  }

  @Test
  void theConsoleOutsideAppIsCaught() {
    assertCaught(rules.standardStreamsOnlyInApp(), "PlantedConsole");
  }

  @Test
  void staticStateIsCaught() {
    assertCaught(rules.noStaticMutableState(), "PlantedState");
  }

  @Test
  void aNameOfAMechanismIsCaught() {
    assertCaught(rules.namesSayTheThing(), "PlantedCallManager");
  }

  private static void assertCaught(ArchRule rule, String offender) {
    assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains(offender));
  }
}
