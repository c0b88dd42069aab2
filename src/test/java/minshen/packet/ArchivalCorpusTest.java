package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import minshen.packet.PdfAVerdict.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No packet claims to be a PDF/A-2b that is none, whatever is attached. Runs over files of other
 * people, which are not part of the project: {@code MINSHEN_CORPUS} names folders of PDFs. The
 * verdicts come to {@code target/archival.tsv}: which are kept, which are not and why, and which
 * could have been.
 */
class ArchivalCorpusTest {
  private static final Path REPORT = Path.of("target", "archival.tsv");

  @TempDir private Path scratch;

  @Test
  void whatIsClaimedIsKept() throws Exception {
    String folders = System.getenv("MINSHEN_CORPUS");
    if (folders == null) {
      System.out.println("SKIPPED: name folders of PDFs in MINSHEN_CORPUS");
    }
    Assumptions.assumeTrue(folders != null, "no files of other people");
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(REPORT, StandardCharsets.UTF_8))) {
      for (Path file : files(folders)) {
        long start = System.nanoTime();
        PdfAVerdict archived = PdfAVerdict.of(file, scratch);
        counts.merge(archived.verdict(), 1, Integer::sum);
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        out.println(
            String.join(
                "\t",
                archived.verdict().toString(),
                file.toString(),
                "" + milliseconds,
                archived.why().replaceAll("\\s+", " ")));
        out.flush();
      }
    }
    System.out.println(counts);
    assertThat(counts).doesNotContainKey(Verdict.FALSE);
  }

  private static List<Path> files(String folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : Arrays.asList(folders.split(java.io.File.pathSeparator, -1))) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
