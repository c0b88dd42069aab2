package minshen.packet;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of PDFs as somebody sees them who does not use our program. */
interface Viewer {
  /** What it is called. */
  String name();

  /**
   * Draws a page on white.
   *
   * @param page from 1
   * @param width of the picture in pixels
   * @return empty if it cannot
   */
  Optional<BufferedImage> draw(Path pdf, int page, int width, int height) throws IOException;

  /** Those that are installed here, the most trusted first. */
  static List<Viewer> installed(Path scratch) throws IOException {
    List<Viewer> all = new ArrayList<>();
    if (Program.isInstalled("pdftoppm")) {
      all.add(new Program("poppler", Program.POPPLER, scratch));
    }
    String own = System.getenv("MINSHEN_VIEWER");
    if (own != null) {
      List<String> words = List.of(own.split(" "));
      all.add(new Program(Path.of(words.getFirst()).getFileName().toString(), words, scratch));
    }
    if (Program.isInstalled("gs")) {
      all.add(new Program("ghostscript", Program.GHOSTSCRIPT, scratch));
    }
    if (!all.isEmpty()) {
      all.add(new PdfBox());
    }
    return all;
  }

  /** A program that writes a picture. */
  record Program(String name, List<String> command, Path scratch) implements Viewer {
    static final List<String> POPPLER =
        List.of(
            "pdftoppm -q -png -singlefile -cropbox -f {page} -l {page}"
                .concat(" -scale-to-x {width} -scale-to-y {height} {file} {out}")
                .split(" "));
    static final List<String> GHOSTSCRIPT =
        List.of(
            "gs -q -dSAFER -dBATCH -dNOPAUSE -dUseCropBox -dPDFFitPage -dFirstPage={page}"
                .concat(" -dLastPage={page} -sDEVICE=png16m -g{width}x{height}")
                .concat(" -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -sOutputFile={out}.png {file}")
                .split(" "));

    private static final int SECONDS = 20;

    /** Whether a program is on the path. */
    static boolean isInstalled(String program) {
      for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
        if (Files.isExecutable(Path.of(folder, program))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Optional<BufferedImage> draw(Path pdf, int page, int width, int height)
        throws IOException {
      Path out =
          scratch.resolve(name.replaceAll("\\W", "") + "-" + Thread.currentThread().threadId());
      Path png = out.resolveSibling(out.getFileName() + ".png");
      Files.deleteIfExists(png);
      List<String> filled =
          command.stream()
              .map(
                  word ->
                      word.replace("{page}", "" + page)
                          .replace("{width}", "" + width)
                          .replace("{height}", "" + height)
                          .replace("{file}", pdf.toString())
                          .replace("{out}", out.toString()))
              .toList();
      run(filled, scratch);
      if (!Files.exists(png)) {
        return Optional.empty();
      }
      return Optional.ofNullable(ImageIO.read(png.toFile()))
          .map(read -> plain(read, width, height));
    }

    /** Runs a program and gives what it says; it sees the fonts of the project too. */
    static String run(List<String> command, Path scratch) throws IOException {
      return run(command, scratch, false);
    }

    /** Whether a program has something to say of the file that it reads. */
    static boolean complains(List<String> command, Path scratch) throws IOException {
      return !run(command, scratch, true).isBlank();
    }

    private static String run(List<String> command, Path scratch, boolean errors)
        throws IOException {
      Path said = scratch.resolve("said-" + Thread.currentThread().threadId());
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("FONTCONFIG_FILE", fonts(scratch).toString());
      Process process =
          builder
              .redirectOutput(errors ? ProcessBuilder.Redirect.DISCARD.file() : said.toFile())
              .redirectError(errors ? said.toFile() : ProcessBuilder.Redirect.DISCARD.file())
              .start();
      try {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          return "";
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        process.destroyForcibly();
      }
      return Files.readString(said, StandardCharsets.ISO_8859_1);
    }

    private static Path fonts(Path scratch) throws IOException {
      Path file = scratch.resolve("fonts.conf");
      if (!Files.exists(file)) {
        Files.writeString(
            file,
            ("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
                    + "<include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>"
                    + "<dir>%s</dir></fontconfig>")
                .formatted(Path.of("src/main/resources/minshen/fonts").toAbsolutePath()));
      }
      return file;
    }
  }

  /** The library that our own preview draws with; asked last. */
  final class PdfBox implements Viewer {
    @Override
    public String name() {
      return "PDFBox";
    }

    @Override
    public Optional<BufferedImage> draw(Path pdf, int page, int width, int height)
        throws IOException {
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        BufferedImage drawn =
            new PDFRenderer(document).renderImageWithDPI(page - 1, 100, ImageType.RGB);
        return Optional.of(plain(drawn, width, height));
      } catch (RuntimeException | IOException e) {
        return Optional.empty();
      }
    }
  }

  /** A picture of a size, without transparency. */
  static BufferedImage plain(BufferedImage image, int width, int height) {
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = plain.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setBackground(java.awt.Color.WHITE);
    graphics.clearRect(0, 0, width, height);
    java.awt.Image fitted = image;
    if (image.getWidth() > width || image.getHeight() > height) {
      fitted = image.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING);
    }
    graphics.drawImage(fitted, 0, 0, width, height, null);
    graphics.dispose();
    return plain;
  }
}
