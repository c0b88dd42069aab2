package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The optimum against GLPK's mixed-integer solver. The model is written down here from the rules'
 * text, with rates and caps of its own, so that it shares nothing with the program but the figures.
 */
class IndependentSolverTest {
  private static final List<Integer> YEARS = List.of(2026, 2027);
  private static final Pattern OBJECTIVE = Pattern.compile("Objective:\\s+total = ([0-9.e+-]+)");

  @TempDir private Path folder;

  private final List<ClaimInput> claims = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> gains = new ArrayList<>();
  private final List<String> binaries = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void glpkFindsTheSame(int seed) throws IOException, InterruptedException {
    Assumptions.assumeTrue(isInstalled(), "glpsol is not installed (glpk-utils)");
    Random random = new Random(seed);
    int ledger = random.nextInt(120);
    model(random, ledger);
    Optimum optimum =
        new Optimiser(Claims.LIBRARY)
            .optimise(
                claims,
                List.of(
                    new Award(
                        "MH-06",
                        2026,
                        Amount.of(ledger),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                Readings.DEFAULT,
                YEARS,
                () -> false);
    Optional<Double> other = solved();
    Assumptions.assumeTrue(other.isPresent(), "glpsol took too long");
    assertThat(optimum.proven()).isTrue();
    assertThat(optimum.best().total().exact().doubleValue()).isCloseTo(other.get(), within(1e-4));
  }

  private void model(Random random, int ledger) {
    for (int p = 0; p < 9; p++) {
      String project = "P" + p;
      double device = (5_000 + random.nextInt(55_000)) / 100.0;
      double second = (5_000 + random.nextInt(30_000)) / 100.0;
      double city = (1_000 + random.nextInt(8_000)) / 100.0;
      double cost = 100 + random.nextInt(600);
      claims.add(Claims.devices("a" + p, "MH-06", project, device));
      claims.add(Claims.devices("b" + p, "MH-07", project, second));
      claims.add(Claims.of("c" + p, "MH-05", project, "citySupport", city, "rdCost", cost));
      claim("a" + p, Math.min(100, 0.2 * device));
      claim("b" + p, Math.min(50, 0.2 * second));
      claim("c" + p, Math.max(0, Math.min(city, 0.5 * cost - city)));
      rows.add(
          "excl_%s: taken_a%d + taken_b%d <= 1".formatted(project, p, p)
              + "\n excl2_%s: taken_a%d + taken_c%d <= 1".formatted(project, p, p)
              + "\n excl3_%s: taken_b%d + taken_c%d <= 1".formatted(project, p, p));
    }
    for (int year : YEARS) {
      rows.add(cap("a", year, 200 - (year == 2026 ? ledger : 0)));
      rows.add(cap("b", year, 200));
    }
  }

  private void claim(String id, double amount) {
    StringBuilder years = new StringBuilder("taken_" + id);
    for (int year : YEARS) {
      rows.add(
          "amount_%s_%d: got_%s_%d - %s in_%s_%d <= 0"
              .formatted(id, year, id, year, amount, id, year));
      years.append(" - in_%s_%d".formatted(id, year));
      gains.add("got_%s_%d".formatted(id, year));
      binaries.add("in_%s_%d".formatted(id, year));
    }
    binaries.add("taken_" + id);
    rows.add("years_%s: %s = 0".formatted(id, years));
  }

  private static String cap(String kind, int year, int left) {
    StringBuilder sum = new StringBuilder("cap_" + kind + year + ":");
    for (int p = 0; p < 9; p++) {
      sum.append(" + got_").append(kind).append(p).append('_').append(year);
    }
    return sum + " <= " + left;
  }

  private Optional<Double> solved() throws IOException, InterruptedException {
    Path model = folder.resolve("model.lp");
    Path answer = folder.resolve("answer.txt");
    Files.writeString(
        model,
        "Maximize\n total: "
            + String.join("\n + ", gains)
            + "\nSubject To\n "
            + String.join("\n ", rows)
            + "\nBinary\n "
            + String.join("\n ", binaries)
            + "\nEnd\n");
    Process process =
        new ProcessBuilder(
                "glpsol",
                "--lp",
                model.toString(),
                "-o",
                answer.toString(),
                "--tmlim",
                "20",
                "--cuts")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    process.waitFor(60, TimeUnit.SECONDS);
    String text = Files.readString(answer);
    Matcher objective = OBJECTIVE.matcher(text);
    return text.contains("INTEGER OPTIMAL") && objective.find()
        ? Optional.of(Double.valueOf(objective.group(1)))
        : Optional.empty();
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("glpsol", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
