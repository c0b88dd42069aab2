package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.ToggleButton;
import javax.management.ObjectName;
import minshen.cli.Minshen;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Place;
import minshen.desktop.shell.Theme;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done again and again takes no more memory the hundredth time than the fifth. {@code
 * mvn -q test -Dtest=LongRun -Dminshen.rounds=500} is the long proof.
 */
class LongRun {
  private static final int ROUNDS = Integer.getInteger("minshen.rounds", 30);

  /** Until then what is read once is read, and what is compiled once is compiled. */
  private static final int FIRST = Math.max(3, ROUNDS / 10);

  /** A class in a histogram of the heap: how many, bytes, name. */
  private static final Pattern ROW = Pattern.compile(" *\\d+: +\\d+ +(\\d+) +(\\S+)");

  private static final double MORE = 1.1;

  private static final List<Class<? extends Place>> PLACES =
      List.of(
          OverviewPlace.class,
          ApplicantsPlace.class,
          ClaimsPlace.class,
          PlanPlace.class,
          LibraryPlace.class,
          LedgerPlace.class,
          SettingsPlace.class);

  private static final List<String> COMPANIES = List.of("砚微", "澜汐", "锦云");

  @TempDir Path folder;

  private interface Round {
    void run(int number) throws Exception;
  }

  @Test
  void placesAndClaimsThatAreLeftAreForgotten() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      staysFlat(
          "places and claims",
          number -> {
            String company = COMPANIES.get(number % COMPANIES.size());
            bench.step(
                () -> {
                  bench.workbench.go(ClaimsPlace.class);
                  bench.workspace.open(bench.dossierEditor(company), "c" + (1 + number % 3));
                });
            for (ClaimStep step : ClaimStep.ORDER) {
              bench.step(() -> bench.find(ToggleButton.class, "#step-" + step.name()).fire());
            }
            for (Class<? extends Place> place : PLACES) {
              bench.step(() -> bench.workbench.go(place));
            }
            bench.step(() -> bench.workspace.openClaimProperty().set(Optional.empty()));
          });
    }
  }

  @Test
  void formsAndPacketsThatAreWrittenAreForgotten() throws Exception {
    run("demo", "--out", folder.resolve("demo"));
    Path dossier = folder.resolve("demo/lanxi-cdmo/lanxi-cdmo.minshen.yaml");
    staysFlat(
        "forms and packets",
        number -> {
          String claim = "c" + (1 + number % 3);
          run("fill", dossier, "--claim", claim, "--out", folder.resolve("forms"));
          run("packet", dossier, "--claim", claim, "--out", folder.resolve("packet.pdf"));
        });
  }

  private static void run(Object... arguments) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    String[] words =
        java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    assertThat(Minshen.run(words, nowhere, nowhere)).isLessThan(2);
  }

  private static void staysFlat(String what, Round round) throws Exception {
    for (int number = 0; number < FIRST; number++) {
      round.run(number);
    }
    long before = kept();
    for (int number = FIRST; number < ROUNDS; number++) {
      round.run(number);
    }
    long after = kept();
    System.out.printf(
        "%s: %.1f MB after %d rounds, %.1f MB after %d%n",
        what, before / 1e6, FIRST, after / 1e6, ROUNDS);
    assertThat((double) after).isLessThan(before * MORE);
  }

  /**
   * The heap after a collection, but for arrays of whole numbers: those are the pictures that
   * JavaFX draws shadows with, and keeps as long as there is room.
   */
  private static long kept() throws Exception {
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {null},
                new String[] {String[].class.getName()});
    return ROW.matcher(histogram.toString())
        .results()
        .filter(row -> !row.group(2).equals("[I"))
        .mapToLong(row -> Long.parseLong(row.group(1)))
        .sum();
  }
}
