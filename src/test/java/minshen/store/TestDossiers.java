package minshen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.policy.calc.ClaimInput;

/** Small dossiers and files for tests of the store. */
public final class TestDossiers {
  private TestDossiers() {}

  /** A company with claims of these projects, whose ids are c1, c2 …. */
  public static Dossier company(String name, String... projects) {
    List<Claim> claims =
        java.util.stream.IntStream.range(0, projects.length)
            .mapToObj(
                i ->
                    Claim.of(
                        ClaimInput.blank("c" + (i + 1), "MH-12")
                            .withProject(Optional.of(projects[i]))))
            .toList();
    return named(name).withClaims(claims);
  }

  /** A company with one claim to which a file is attached. */
  public static Dossier attaching(String name, String file) {
    Claim blank = Claim.of(ClaimInput.blank("c1", "MH-12"));
    return named(name)
        .withClaims(
            List.of(
                new Claim(
                    blank.input(),
                    blank.projectLead(),
                    blank.platform(),
                    List.of(new Attachment("m2", file, Optional.empty())))));
  }

  private static Dossier named(String name) {
    Applicant named = Applicant.BLANK.with(FieldCatalogue.NAME, name);
    Dossier blank = UserStoreTest.BLANK;
    return new Dossier(named, blank.readings(), blank.years(), blank.ledger(), List.of());
  }

  /** Damages the contents of every attachment in the store of a folder. */
  public static void loseContents(Path folder) throws SQLException {
    try (Connection connection = StoreFile.source(StoreFile.in(folder)).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update content_piece set bytes = X'00'");
    }
  }

  /** A file of bytes that are the same each time. */
  public static Path file(Path file, int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return Files.write(file, bytes);
  }
}
