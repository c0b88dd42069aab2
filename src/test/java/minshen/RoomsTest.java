package minshen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import minshen.cli.Minshen;
import minshen.desktop.Desktop;
import minshen.files.SystemClock;
import minshen.store.StoreLock;

/** The table of rooms: each room knows only rooms below it, and each library has its room. */
@AnalyzeClasses(packages = "minshen", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  @ArchTest
  static final ArchRule eachRoomKnowsOnlyRoomsBelowIt =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("minshen..")
          .layer("door")
          .definedBy("minshen")
          .optionalLayer("desktop")
          .definedBy("minshen.desktop..")
          .layer("cli")
          .definedBy("minshen.cli..")
          .layer("report")
          .definedBy("minshen.report..")
          .layer("batch")
          .definedBy("minshen.batch..")
          .optionalLayer("packet")
          .definedBy("minshen.packet..")
          .layer("exchange")
          .definedBy("minshen.exchange..")
          .layer("store")
          .definedBy("minshen.store..")
          .layer("packs")
          .definedBy("minshen.packs..")
          .layer("form")
          .definedBy("minshen.form..")
          .layer("dossier")
          .definedBy("minshen.dossier..")
          .layer("policy")
          .definedBy("minshen.policy..")
          .layer("files")
          .definedBy("minshen.files..")
          .layer("words")
          .definedBy("minshen.words..")
          .whereLayer("door")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("desktop")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli", "desktop")
          .whereLayer("batch")
          .mayOnlyBeAccessedByLayers("report", "cli", "desktop")
          .whereLayer("packet")
          .mayOnlyBeAccessedByLayers("batch", "cli", "desktop")
          .whereLayer("exchange")
          .mayOnlyBeAccessedByLayers("report", "batch", "cli", "desktop")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("cli", "desktop")
          .whereLayer("packs")
          .mayOnlyBeAccessedByLayers("exchange", "store", "cli", "desktop")
          .whereLayer("form")
          .mayOnlyBeAccessedByLayers(
              "packet", "exchange", "packs", "batch", "report", "cli", "desktop")
          .whereLayer("dossier")
          .mayOnlyBeAccessedByLayers(
              "form", "packet", "exchange", "packs", "store", "batch", "report", "cli", "desktop")
          .whereLayer("policy")
          .mayOnlyBeAccessedByLayers(
              "dossier",
              "form",
              "packet",
              "exchange",
              "packs",
              "store",
              "batch",
              "report",
              "cli",
              "desktop");

  @ArchTest
  static final ArchRule packagesOfAnyDepthAreFreeOfCycles =
      slices().matching("(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule policyIsPure =
      noClasses()
          .that()
          .resideInAPackage("minshen.policy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "minshen.files..",
              "java.io..",
              "java.nio.file..",
              "java.nio.channels..",
              "java.sql..",
              "org..",
              "com..",
              "tools..");

  @ArchTest
  static final ArchRule noWindowsBelowTheDesktop =
      noClasses()
          .that()
          .resideOutsideOfPackages("minshen.desktop..", "minshen")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..");

  @ArchTest
  static final ArchRule noSqlOutsidePacksAndStore =
      noClasses()
          .that()
          .resideOutsideOfPackages("minshen.packs..", "minshen.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.h2..", "org.jdbi..", "org.flywaydb..");

  @ArchTest
  static final ArchRule documentsAreWrittenAndReadInTheirRoomsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("minshen.form..", "minshen.packet..", "minshen.exchange..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.itextpdf..",
              "org.apache.poi..",
              "org.apache.pdfbox..",
              "org.apache.james..",
              "org.apache.commons.compress..",
              "org.bouncycastle..");

  /** Whoever wants to know the day or the time is handed a clock. */
  @ArchTest
  static final ArchRule theMachinesClockIsReadInOnePlace =
      noClasses()
          .that()
          .doNotBelongToAnyOf(SystemClock.class)
          .should()
          .callMethodWhere(describe("it reads the machine's clock", RoomsTest::readsTheClock));

  private static boolean readsTheClock(JavaMethodCall call) {
    AccessTarget.MethodCallTarget target = call.getTarget();
    JavaClass owner = target.getOwner();
    boolean byItself =
        target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    String name = target.getName();
    return (owner.getPackageName().equals("java.time") && name.equals("now") && byItself)
        || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
  }

  /** The doors hand it down; a lock tells when it was taken, which decides nothing. */
  @ArchTest
  static final ArchRule onlyTheDoorsTakeTheMachinesClock =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Desktop.class, Minshen.class, StoreLock.class, SystemClock.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(SystemClock.class);
}
