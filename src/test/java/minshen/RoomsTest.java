package minshen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
          .whereLayer("packet")
          .mayOnlyBeAccessedByLayers("cli", "desktop")
          .whereLayer("exchange")
          .mayOnlyBeAccessedByLayers("cli", "desktop")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("cli", "desktop")
          .whereLayer("packs")
          .mayOnlyBeAccessedByLayers("store", "cli", "desktop")
          .whereLayer("form")
          .mayOnlyBeAccessedByLayers("packet", "exchange", "cli", "desktop")
          .whereLayer("dossier")
          .mayOnlyBeAccessedByLayers(
              "form", "packet", "exchange", "packs", "store", "cli", "desktop")
          .whereLayer("policy")
          .mayOnlyBeAccessedByLayers(
              "dossier", "form", "packet", "exchange", "packs", "store", "cli", "desktop");

  @ArchTest
  static final ArchRule roomsAreFreeOfCycles =
      slices().matching("minshen.(*)..").should().beFreeOfCycles();

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
              "java.nio..",
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
          .resideInAnyPackage("com.itextpdf..", "org.apache.poi..", "org.apache.pdfbox..");
}
