package minshen.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import minshen.files.AtomicFiles;
import minshen.policy.Portal;
import minshen.words.Words;

/**
 * A packet on its way into files: the PDF, and as its settings want it the 打印说明 and the parts for
 * an upload beside it; perhaps its zip.
 */
public final class PacketFiles {
  private final Packet packet;
  private final PacketSettings settings;
  private final AtomicFiles files;
  private final Words words;
  private final PacketWatcher watch;
  private final List<Path> added = new ArrayList<>();

  private PacketFiles(
      Packet packet, PacketSettings settings, AtomicFiles files, Words words, PacketWatcher watch) {
    this.packet = packet;
    this.settings = settings;
    this.files = files;
    this.words = words;
    this.watch = watch;
  }

  /**
   * Adds a packet to files that are not committed yet; if it turns out that it cannot be made,
   * nothing of it stays among them.
   *
   * @param paths where they go
   * @param words the language of the 打印说明
   * @return the files, in their order
   * @throws PacketException as {@link Packet#writeTo}
   */
  public static List<Path> add(
      Packet packet,
      PacketSettings settings,
      PacketPaths paths,
      AtomicFiles files,
      Words words,
      PacketWatcher watch)
      throws IOException, PacketException {
    PacketFiles all = new PacketFiles(packet, settings, files, words, watch);
    try {
      all.add(paths.pdf(), out -> packet.writeTo(out, watch));
      all.beside(paths);
      if (paths.zip().isPresent()) {
        all.add(paths.zip().get(), out -> packet.writeZipTo(out, paths.time()));
      }
      return List.copyOf(all.added);
    } catch (PacketException e) {
      for (Path added : all.added) {
        files.forget(added);
      }
      throw e;
    }
  }

  private void beside(PacketPaths paths) throws IOException, PacketException {
    if (settings.extras().printSheet()) {
      byte[] sheet =
          packet.printSheet(words, paths.zip().map(file -> String.valueOf(file.getFileName())));
      add(paths.printSheet(), out -> out.write(sheet));
    }
    if (settings.extras().handIn()) {
      byte[] sheet = packet.handInSheet(words);
      add(paths.handIn(), out -> out.write(sheet));
    }
    if (settings.extras().upload().isPresent()) {
      parts(settings.extras().upload().get(), paths);
    }
  }

  private void parts(UploadParts upload, PacketPaths paths) throws IOException, PacketException {
    List<Packet.Pages> parts = packet.cut((long) upload.megabytes() * Portal.MEGABYTE, watch);
    // A packet that is small enough is its own and only part.
    for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
      Packet.Pages part = parts.get(i);
      String name =
          upload.fileName(paths.stem(), i + 1, parts.size(), part.first(), part.last()) + ".pdf";
      add(paths.pdf().resolveSibling(name), out -> packet.writeTo(out, part, watch));
    }
  }

  /** What a packet writes into a file. */
  @FunctionalInterface
  private interface Body {
    void writeTo(OutputStream out) throws IOException, PacketException;
  }

  private void add(Path target, Body body) throws IOException, PacketException {
    added.add(target);
    PacketException[] trouble = new PacketException[1];
    files.add(
        target,
        out -> {
          try {
            body.writeTo(out);
          } catch (PacketException e) {
            trouble[0] = e;
          }
        });
    if (trouble[0] != null) {
      throw trouble[0];
    }
  }
}
