package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.DossierWriter;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.store.UserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own forms, Word and PDF, bring values of two thousand characters back to the letter. */
class LongFormsTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final String PARTS = "平台（一期）GMP 建设，2026年完成A-12；“关键”设备：投入12.5万元。";

  @TempDir Path folder;

  @Test
  void longValuesOverSeveralPagesComeBackIntoAnEmptyStore() throws IOException {
    Dossier demo = demo();
    Claim platform =
        demo.claims().stream()
            .filter(claim -> claim.platform().isPresent())
            .findFirst()
            .orElseThrow()
            .withAttachments(List.of())
            .with(FieldCatalogue.PROJECT, Optional.of(text("项目")))
            .with(FieldCatalogue.DESCRIPTION, Optional.of(text("情况")));
    Applicant applicant =
        demo.applicant()
            .with(FieldCatalogue.POSTAL_ADDRESS, text("地址"))
            .with(FieldCatalogue.OWN_TEXT, text("简介"));
    Path dossier =
        Files.writeString(
            folder.resolve("a.minshen.yaml"),
            DossierWriter.yaml(demo.withApplicant(applicant).withClaims(List.of(platform))));
    Run.of("fill", dossier, "--out", folder.resolve("out"));

    for (String ending : List.of(".docx", ".pdf")) {
      List<Path> forms;
      try (Stream<Path> all = Files.list(folder.resolve("out"))) {
        forms =
            all.filter(file -> file.toString().matches(".*minhang-[a-z]+-2025\\" + ending))
                .sorted()
                .toList();
      }
      assertThat(forms).hasSize(2);
      Path data = folder.resolve("data" + ending);
      // 附件2 names no project: it goes to the claim of the form before it.
      for (Path form : forms) {
        assertThat(Run.of("import", form, "--data", data, "--applicant", "锦云").code())
            .as(form.toString())
            .isZero();
      }
      try (UserStore store = UserStore.open(data)) {
        Dossier read = store.read(store.applicants().getFirst().id()).dossier();
        assertThat(read.applicant().get(FieldCatalogue.POSTAL_ADDRESS)).contains(text("地址"));
        assertThat(read.applicant().get(FieldCatalogue.OWN_TEXT)).contains(text("简介"));
        Claim claim = read.claims().getFirst();
        assertThat(claim.get(FieldCatalogue.PROJECT)).contains(text("项目"));
        assertThat(claim.get(FieldCatalogue.DESCRIPTION)).contains(text("情况"));
      }
    }
  }

  private static String text(String begins) {
    return (begins + PARTS.repeat(60)).substring(0, 1999) + "完";
  }

  private static Dossier demo() throws IOException {
    String name = "/minshen/demo/jinyun-park.minshen.yaml";
    try (InputStream in = Objects.requireNonNull(LongFormsTest.class.getResourceAsStream(name))) {
      return new DossierReader(LIBRARY).read(in.readAllBytes(), name, ClaimsWanted.ANY);
    }
  }
}
