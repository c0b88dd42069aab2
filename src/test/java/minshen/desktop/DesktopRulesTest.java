package minshen.desktop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who on the desktop may know what: models know no window, and views ask models, not the rooms. */
@AnalyzeClasses(packages = "minshen", importOptions = ImportOption.DoNotIncludeTests.class)
class DesktopRulesTest {
  /** A view model, what it is made of, or the work behind the windows. */
  private static final DescribedPredicate<JavaClass> MODEL =
      resideInAPackage("minshen.desktop..model")
          .or(simpleNameEndingWith("ViewModel"))
          .or(DescribedPredicate.describe("nested in a view model", DesktopRulesTest::inViewModel));

  /** What is drawn: a node, or a class that makes or holds nodes. */
  private static final DescribedPredicate<JavaClass> VIEW =
      DescribedPredicate.describe("views", DesktopRulesTest::isView);

  /** What does something, as records and enums do not, in the rooms that keep and write. */
  private static final DescribedPredicate<JavaClass> SERVICE =
      DescribedPredicate.describe("services of the rooms below", DesktopRulesTest::isService);

  @ArchTest
  static final ArchRule modelsKnowNoNodes =
      noClasses()
          .that(are(MODEL))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx.scene..");

  @ArchTest
  static final ArchRule viewsCallNoService =
      noClasses().that(are(VIEW)).should().dependOnClassesThat(SERVICE);

  private static boolean inViewModel(JavaClass type) {
    return type.getEnclosingClass().map(outer -> MODEL.test(outer)).orElse(false);
  }

  private static boolean isView(JavaClass type) {
    return type.getPackageName().startsWith("minshen.desktop")
        && type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .anyMatch(used -> used.isAssignableTo("javafx.scene.Node"));
  }

  private static boolean isService(JavaClass type) {
    JavaClass top = type;
    return resideInAnyPackage(
                "minshen.store..",
                "minshen.packs..",
                "minshen.exchange..",
                "minshen.packet..",
                "minshen.form..")
            .test(top)
        && !type.isRecord()
        && !type.isEnum()
        && !type.isAssignableTo(Throwable.class)
        && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
