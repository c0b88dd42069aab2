package minshen.packet.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes zip archives as programs and people make them. */
public final class SampleZip implements AutoCloseable {
  private final Path file;
  private final ZipArchiveOutputStream out;

  private SampleZip(Path file) throws IOException {
    this.file = file;
    this.out = new ZipArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** An archive that says that its names are in UTF-8. */
  public static SampleZip at(Path file) throws IOException {
    return new SampleZip(file);
  }

  /** An archive as Chinese Windows writes it: its names are in GBK, and it says nothing. */
  static SampleZip gbk(Path file) throws IOException {
    SampleZip zip = new SampleZip(file);
    zip.out.setEncoding("GBK");
    zip.out.setUseLanguageEncodingFlag(false);
    return zip;
  }

  /** An archive whose names are in UTF-8 and that says nothing, as macOS writes it. */
  static SampleZip silent(Path file) throws IOException {
    SampleZip zip = new SampleZip(file);
    zip.out.setEncoding("UTF-8");
    zip.out.setUseLanguageEncodingFlag(false);
    return zip;
  }

  /** An archive with 64-bit sizes. */
  static SampleZip large(Path file) throws IOException {
    SampleZip zip = new SampleZip(file);
    zip.out.setUseZip64(Zip64Mode.Always);
    return zip;
  }

  /** Adds a file that is there. */
  public SampleZip with(String name, Path content) throws IOException {
    return with(name, Files.readAllBytes(content));
  }

  /** Adds a file of these bytes. */
  SampleZip with(String name, byte[] content) throws IOException {
    return with(new ZipArchiveEntry(name), content);
  }

  /** Adds a text. */
  SampleZip with(String name, String content) throws IOException {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a link. */
  SampleZip link(String name, String target) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(0120777);
    return with(entry, target.getBytes(StandardCharsets.UTF_8));
  }

  private SampleZip with(ZipArchiveEntry entry, byte[] content) throws IOException {
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
    return this;
  }

  /** The archive, all of whose files say that they are encrypted. */
  Path locked() throws IOException {
    byte[] bytes = Files.readAllBytes(done());
    for (int i = 0; i + 8 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K') {
        bytes[i + 6] |= (byte) (bytes[i + 2] == 3 ? 1 : 0);
        bytes[i + 8] |= (byte) (bytes[i + 2] == 1 ? 1 : 0);
      }
    }
    return Files.write(file, bytes);
  }

  /** The archive, written to its end. */
  public Path done() throws IOException {
    out.close();
    return file;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
