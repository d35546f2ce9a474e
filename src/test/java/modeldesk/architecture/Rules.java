package modeldesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/// The laws of the house, each for any root package, so that planted offenders can be held against
/// them too.
final class Rules {
  private static final Set<String> SHARED_UI = Set.of("session", "code", "kit", "shell");

  private final String root;

  Rules(String root) {
    this.root = root;
  }

  ArchRule layers() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(root + "..")
        .withOptionalLayers(true)
        .layer("app")
        .definedBy(root + ".app..")
        .layer("shell")
        .definedBy(root + ".ui.shell..")
        .layer("features")
        .definedBy(feature())
        .layer("code and kit")
        .definedBy(root + ".ui.code..", root + ".ui.kit..")
        .layer("session")
        .definedBy(root + ".ui.session..")
        .layer("playground")
        .definedBy(root + ".playground..")
        .layer("edges")
        .definedBy(root + ".api..", root + ".store..", root + ".work..")
        .layer("lang")
        .definedBy(root + ".lang..")
        .layer("yaml and model")
        .definedBy(root + ".yaml..", root + ".model..")
        .layer("text and i18n")
        .definedBy(root + ".text..", root + ".i18n..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("shell")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("features")
        .mayOnlyBeAccessedByLayers("app", "shell")
        .whereLayer("code and kit")
        .mayOnlyBeAccessedByLayers("app", "shell", "features")
        .whereLayer("session")
        .mayOnlyBeAccessedByLayers("app", "shell", "features", "code and kit")
        .whereLayer("playground")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("edges")
        .mayOnlyBeAccessedByLayers("app", "shell", "features", "code and kit", "session")
        .whereLayer("lang")
        .mayOnlyBeAccessedByLayers("app", "shell", "features", "code and kit", "session")
        .whereLayer("yaml and model")
        .mayOnlyBeAccessedByLayers(
            "app", "shell", "features", "code and kit", "session", "playground", "edges", "lang")
        .because("a line of the architecture imports only lines below it");
  }

  private DescribedPredicate<JavaClass> feature() {
    return DescribedPredicate.describe("in a feature", type -> !featureOf(type).isEmpty());
  }

  private String featureOf(JavaClass type) {
    String prefix = root + ".ui.";
    if (!type.getPackageName().startsWith(prefix)) {
      return "";
    }
    String name = type.getPackageName().substring(prefix.length()).split("\\.", 2)[0];
    return SHARED_UI.contains(name) ? "" : name;
  }

  ArchRule featuresDoNotKnowEachOther() {
    return slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                String feature = featureOf(type);
                return feature.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(feature);
              }

              @Override
              public String getDescription() {
                return "features";
              }
            })
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .because("features meet in ui.session, ui.code and ui.shell only");
  }

  ArchRule viewModelsNeedNoToolkit() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.not(
                    resideInAnyPackage(
                        "java..",
                        "javafx.beans..",
                        "javafx.collections..",
                        "javafx.util..",
                        "org.jspecify..",
                        root + ".."))
                .or(simpleNameEndingWith("View").and(resideInAnyPackage(root + "..")))
                .or(resideInAnyPackage("java.awt..", "java.net.http..")))
        .allowEmptyShould(true)
        .because("a view-model is tested without a toolkit and never touches a node");
  }

  ArchRule platformOnlyInApp() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".app..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javafx.application.Platform")
        .because("work.Background is the one way back to the window's thread");
  }

  ArchRule threadsOnlyInWork() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".work..")
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "makes a thread",
                call ->
                    call.getTargetOwner().isAssignableTo(Thread.class)
                        || call.getTargetOwner().isAssignableTo(ThreadPoolExecutor.class)
                        || call.getTargetOwner().isAssignableTo(ForkJoinPool.class)))
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "makes a thread or chains futures",
                call ->
                    call.getTargetOwner().isEquivalentTo(Executors.class)
                        || call.getTargetOwner().isEquivalentTo(CompletableFuture.class)
                        || call.getTargetOwner().isEquivalentTo(ScheduledThreadPoolExecutor.class)
                        || (call.getTargetOwner().isEquivalentTo(Thread.class)
                            && Set.of("ofVirtual", "ofPlatform", "startVirtualThread")
                                .contains(call.getName()))))
        .because("every thread of the program is made in work");
  }

  ArchRule richTextOnlyInCode() {
    return only("org.fxmisc..", "RichTextFX stays behind EditorPort", ".ui.code..", ".ui.editor..");
  }

  ArchRule snakeYamlOnlyInYaml() {
    return only("org.yaml..", "the parser is a detail of yaml", ".yaml..");
  }

  ArchRule layoutLibraryOnlyInLayout() {
    return only("org.eclipse.elk..", "a diagram is placed in one package", ".ui.diagram.layout..");
  }

  ArchRule jacksonOnlyAtTheEdges() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".api..", root + ".store..", root + ".playground..")
        .and()
        .doNotHaveFullyQualifiedName(root + ".lang.schema.SchemaReader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .because(
            "JSON is a detail of the edges; SchemaReader reads the program's own JSON Schemas, "
                + "which are JSON so that other editors can use them");
  }

  private ArchRule only(String library, String reason, String... packages) {
    String[] allowed = new String[packages.length];
    for (int i = 0; i < packages.length; i++) {
      allowed[i] = root + packages[i];
    }
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason);
  }

  ArchRule standardStreamsOnlyInApp() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".app..")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .because("the console belongs to the command line");
  }

  ArchRule noStaticMutableState() {
    return fields()
        .that(
            DescribedPredicate.describe(
                "are static and written by people",
                field ->
                    field
                            .getModifiers()
                            .contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                        && !field
                            .getModifiers()
                            .contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)))
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .because("whoever needs state says so in its constructor");
  }

  ArchRule namesSayTheThing() {
    return classes()
        .that(alwaysTrue())
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Controller|Service)$")
        .because("a name says the thing, not the mechanism");
  }
}
