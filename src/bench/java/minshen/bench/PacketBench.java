package minshen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/**
 * A packet of 100 files and 3,000 pages, half of them scans, beside what only puts pages together:
 * qpdf, PDFBox and pdfunite. The packet scales, numbers and bookmarks its pages on top. Then 10,000
 * pages in a heap of 128 MB.
 */
public final class PacketBench {
  private static final int RUNS = 3;
  private static final int FILES = 100;
  private static final int PAGES = 30;
  private static final int LONG_PAGES = 100;

  private PacketBench() {}

  /** Generates the files, runs everybody and prints a table. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      mergeWithPdfBox(Path.of(arguments[0]), Path.of(arguments[1]));
      return;
    }
    Path folder = Files.createTempDirectory("minshen-bench");
    try {
      compare(folder);
      manyPages(folder);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void compare(Path folder) throws Exception {
    List<Path> files = generate(folder, FILES, PAGES, true);
    Path dossier = dossier(folder, "d", files);
    Path out = folder.resolve("out.pdf");
    List<String> qpdf = new ArrayList<>(List.of("qpdf", "--empty", "--pages"));
    files.forEach(file -> qpdf.add(file.toString()));
    qpdf.addAll(List.of("--", out.toString()));
    List<String> pdfunite = new ArrayList<>(List.of("pdfunite"));
    files.forEach(file -> pdfunite.add(file.toString()));
    pdfunite.add(out.toString());
    Optional<Measured> yardstick = Measured.best(RUNS, qpdf);
    print("qpdf", yardstick, yardstick);
    print(
        "packet (128 MB heap)",
        Measured.best(RUNS, asLaunched("packet", dossier, "--out", out)),
        yardstick);
    print(
        "PDFBox (1 GB heap)",
        Measured.best(RUNS, Measured.java("1g", PacketBench.class, folder, out)),
        yardstick);
    print("pdfunite", Measured.best(RUNS, pdfunite), yardstick);
  }

  private static void manyPages(Path folder) throws Exception {
    List<Path> files =
        generate(Files.createDirectory(folder.resolve("many")), FILES, LONG_PAGES, false);
    Path dossier = dossier(folder, "many", files);
    Path out = folder.resolve("many.pdf");
    print(
        "10,000 pages, 128 MB",
        Measured.best(1, asLaunched("packet", dossier, "--out", out)),
        Optional.empty());
  }

  /** As the launcher starts the program, with what a rehearsal has left if there was one. */
  private static List<String> asLaunched(Object... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:AOTCache=" + Path.of("target", "minshen-commands.aot"),
                "@" + Path.of("target", "minshen.options")));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  private static void print(String who, Optional<Measured> what, Optional<Measured> yardstick) {
    String ratio =
        what.isPresent() && yardstick.isPresent()
            ? String.format(
                Locale.ROOT, "%.2f × qpdf", what.get().seconds() / yardstick.get().seconds())
            : "";
    System.out.printf(
        Locale.ROOT, "%-22s %s  %s%n", who, what.map(Measured::toString).orElse("not here"), ratio);
  }

  private static void mergeWithPdfBox(Path folder, Path out) throws IOException {
    PDFMergerUtility merger = new PDFMergerUtility();
    for (Path file : pdfs(folder)) {
      merger.addSource(file.toFile());
    }
    merger.setDestinationFileName(out.toString());
    merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
  }

  private static List<Path> pdfs(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().startsWith("file")).sorted().toList();
    }
  }

  private static Path dossier(Path folder, String name, List<Path> files) throws IOException {
    StringBuilder yaml = new StringBuilder();
    yaml.append("format: minshen-dossier/1\napplicant: { name: 上海示例生物医药有限公司 }\nclaims:\n");
    yaml.append("  - id: c1\n    item: MH-11\n    project: 首次升规\n    attachments:\n");
    for (Path file : files) {
      yaml.append("      - { material: extra, title: 材料")
          .append(file.getFileName().toString().replaceAll("\\D", ""))
          .append(", file: ")
          .append(folder.relativize(file))
          .append(" }\n");
    }
    return Files.writeString(folder.resolve(name + ".minshen.yaml"), yaml);
  }

  private static List<Path> generate(Path folder, int count, int pages, boolean scans)
      throws IOException {
    Random random = new Random(1);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve(String.format(Locale.ROOT, "file%03d.pdf", i));
      byte[][] scanned = new byte[scans && i % 2 == 0 ? pages : 0][];
      for (int page = 0; page < scanned.length; page++) {
        scanned[page] = ScannedPages.scan(random);
      }
      ScannedPages.write(file, "File " + i, pages, scanned);
      files.add(file);
    }
    return files;
  }
}
