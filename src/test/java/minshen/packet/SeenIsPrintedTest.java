package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.packet.SeenFile.Finding;
import minshen.packet.SeenFile.Verdict;
import minshen.packet.odd.OddFiles;
import minshen.packet.source.Passwords;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import minshen.words.Words;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a viewer shows of a file is in the packet. Runs over files of other people, which are
 * not part of the project: {@code MINSHEN_CORPUS} names folders of PDFs and pictures, {@code
 * MINSHEN_CORPUS_GREY=true} makes black-and-white packets. {@code MINSHEN_VIEWER} and {@code
 * MINSHEN_PICTURE_VIEWER} name further programs to ask, with {file}, {page} or {index}, {width},
 * {height} and {out} in their words. The verdicts come to {@code target/seen/verdicts.tsv},
 * drawings of what differs beside it.
 */
class SeenIsPrintedTest {
  private static final int MOST_SECONDS = 60;
  private static final Path REPORT = Path.of("target", "seen");

  @TempDir private Path scratch;
  private final boolean grey = Boolean.parseBoolean(System.getenv("MINSHEN_CORPUS_GREY"));
  private final ExecutorService aside =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private List<Viewer> viewers = List.of();

  @Test
  void whatIsSeenIsPrinted() throws Exception {
    String folders = System.getenv("MINSHEN_CORPUS");
    System.setProperty("pdfbox.fontcache", scratch.toString());
    viewers = Viewer.installed(scratch);
    String lacks =
        folders == null
            ? "no files of other people: name folders of PDFs and pictures in MINSHEN_CORPUS"
            : viewers.isEmpty() ? "no poppler, no Ghostscript" : "";
    if (!lacks.isEmpty()) {
      System.out.println("SKIPPED: " + lacks);
    }
    Assumptions.assumeTrue(lacks.isEmpty(), lacks);
    Path odd = Files.createDirectories(scratch.resolve("odd"));
    OddFiles.write(odd);
    Map<Verdict, Integer> ours = run(files("" + odd), "odd.tsv");
    Map<Verdict, Integer> foreign = run(files(folders), "verdicts.tsv");
    System.out.println("odd files of the build: " + ours);
    System.out.println("files of other people: " + foreign);
    // Viewers draw fine lines, colours of print and forms without looks each in its own way, so
    // that what differs from all of them has to be looked at: nothing else may be left to it.
    assertThat(ours).doesNotContainKeys(Verdict.CRASHED, Verdict.MISLEADING);
    assertThat(foreign).doesNotContainKey(Verdict.CRASHED);
  }

  private Map<Verdict, Integer> run(List<Path> files, String report) throws IOException {
    Path pairs = Files.createDirectories(REPORT.resolve("pairs"));
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(REPORT.resolve(report), StandardCharsets.UTF_8))) {
      for (Path file : files) {
        long start = System.nanoTime();
        Finding finding = finding(file, pairs);
        counts.merge(finding.verdict(), 1, Integer::sum);
        String line =
            String.join(
                "\t",
                finding.verdict().toString(),
                file.toString(),
                "" + finding.page(),
                "" + finding.cells(),
                "" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                finding.why().replaceAll("\\s+", " "));
        out.println(line);
        out.flush();
        if (finding.verdict().compareTo(Verdict.REFUSED) > 0) {
          System.out.println(line.substring(0, Math.min(300, line.length())));
        }
      }
    }
    return counts;
  }

  private Finding finding(Path file, Path pairs) {
    Future<Finding> judged = aside.submit(() -> judge(file, pairs));
    try {
      return judged.get(MOST_SECONDS * 3L, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      judged.cancel(true);
      return new Finding(Verdict.CRASHED, 0, 0, "takes minutes");
    } catch (ExecutionException e) {
      StringWriter trace = new StringWriter();
      e.getCause().printStackTrace(new PrintWriter(trace));
      String text = trace.toString();
      return new Finding(Verdict.CRASHED, 0, 0, text.substring(0, Math.min(900, text.length())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Finding judge(Path file, Path pairs) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "one");
    Path linked = folder.resolve("source." + ending(file));
    Files.createSymbolicLink(linked, file.toAbsolutePath());
    PacketSettings settings = SeenFile.settings(grey);
    PacketPlan plan = SeenFile.plan(linked.getFileName().toString(), settings);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    ReadySource source;
    try (SourceReader reader =
        new SourceReader(settings.sourceLimits(), Passwords.none(), () -> within(until))) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(plan.assessment()), reader);
      packet.writeTo(out, (_, _) -> within(until));
      source = packet.sources().getFirst();
    } catch (PacketException e) {
      return refused(file, e);
    }
    return new SeenFile(file, out.toByteArray(), source, viewers, grey, scratch, pairs)
        .judge(source.pages());
  }

  /** A file that is said to be damaged must be so for viewers: not drawn, or with complaints. */
  private Finding refused(Path file, PacketException problem) throws IOException {
    Message said = problem.problems().getFirst().problem();
    String key = said.key();
    String why = key + " " + Words.ENGLISH.say(said) + " " + cause(problem);
    // A picture that cannot be decoded is said to be damaged or rare, with a cure for each.
    boolean blamed =
        Stream.of(".broken", "damaged", "truncated-image", ".unknown").anyMatch(key::endsWith);
    boolean drawn = false;
    if (blamed && file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      for (Viewer viewer : viewers.subList(0, 1)) {
        drawn |= viewer.draw(file, 1, 400, 500).isPresent();
      }
      drawn = drawn && !SeenFile.isComplainedOf(file, scratch);
    } else if (blamed) {
      drawn = SeenFile.isReadable(file, scratch) && !SeenFile.isComplainedOf(file, scratch);
    }
    return new Finding(drawn ? Verdict.MISLEADING : Verdict.REFUSED, 0, 0, why);
  }

  /** What a library said. */
  private static String cause(PacketException problem) {
    return Stream.of(problem.getSuppressed())
        .map(one -> String.valueOf(one.getCause()))
        .collect(Collectors.joining(" "));
  }

  private static void within(long until) {
    if (System.nanoTime() > until) {
      throw new IllegalStateException("takes minutes");
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static List<Path> files(String folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders.split(java.io.File.pathSeparator, -1)) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(Files::isRegularFile)
            .filter(
                file ->
                    Arrays.asList(
                            "pdf", "png", "jpg", "jpeg", "tif", "tiff", "webp", "bmp", "gif", "jp2")
                        .contains(ending(file)))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }
}
