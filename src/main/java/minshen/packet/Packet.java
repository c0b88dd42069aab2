package minshen.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import minshen.form.ClaimDocuments;
import minshen.packet.pdfa.Hindrance;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import minshen.words.Words;

/**
 * 申报包: official forms and attachments as one print-ready document. It is prepared first, which
 * reads every attachment, and then written as often as wanted; for one thread at a time.
 */
public final class Packet {
  private final PacketContent content;
  private List<PacketProblem> hindrances = List.of();

  /**
   * Neighbouring pages of a packet.
   *
   * @param first the first of them, from 1
   * @param last the last of them
   */
  public record Pages(int first, int last) {
    boolean has(int page) {
      return page >= first && page <= last;
    }
  }

  private Packet(PacketContent content) {
    this.content = content;
  }

  /**
   * Reads everything that goes into a packet, and counts its pages.
   *
   * @param files where the attachments lie
   * @param documents the documents of the plan's claims
   * @param reader reads the attachments; it must stay open as long as the packet is used
   * @throws PacketException if attachments cannot be used, or texts or fields of a form hold
   *     characters that cannot be printed: with all of them
   */
  public static Packet prepare(
      PacketPlan plan, AttachmentFiles files, ClaimDocuments documents, SourceReader reader)
      throws IOException, PacketException {
    return new Packet(new PacketContent(plan, files, documents, reader));
  }

  /** The same for attachments that are named relative to a folder. */
  public static Packet prepare(
      PacketPlan plan, Path folder, ClaimDocuments documents, SourceReader reader)
      throws IOException, PacketException {
    return prepare(plan, AttachmentFiles.in(folder), documents, reader);
  }

  /** How many pages it has, blank ones too. */
  public int pages() {
    return content.numbers().total();
  }

  /** The attachments as they were read, with what a clerk should know of each. */
  public List<ReadySource> sources() {
    return content.sources();
  }

  /**
   * What a clerk should know of the whole: which signed forms have changed since, and what is
   * covered in one place and open in another.
   */
  public List<Message> remarks() {
    return content.remarks();
  }

  /**
   * What kept the packet from being a PDF/A-2b when it was last written as a whole, if it was to be
   * one: the first page of each attachment that does not allow it.
   */
  public List<PacketProblem> hindrances() {
    return hindrances;
  }

  /**
   * Writes the packet as one PDF.
   *
   * @throws PacketException if an attachment turns out to be damaged, or has changed or gone since
   *     it was read
   */
  public void writeTo(OutputStream out, PacketWatcher watch) throws IOException, PacketException {
    writeTo(out, new Pages(1, pages()), watch);
  }

  /**
   * Cuts the packet into parts that a portal takes. Each page is written once more to see how large
   * a part becomes, so that none is too large.
   *
   * @param bytes the most a part may have
   * @throws PacketException as {@link #writeTo}, or naming the page that is too large by itself
   */
  public List<Pages> cut(long bytes, PacketWatcher watch) throws IOException, PacketException {
    return new Cutter(content, bytes, watch).parts();
  }

  /** Writes some pages as a PDF of their own; they keep their numbers. */
  public void writeTo(OutputStream out, Pages part, PacketWatcher watch)
      throws IOException, PacketException {
    List<Hindrance> found = PacketWriter.write(content, part, out, (_, _) -> {}, watch);
    if (part.equals(new Pages(1, pages()))) {
      hindrances = found.stream().map(content::problem).toList();
    }
  }

  /** 交件单 for whoever hands the packet in, as a PDF. */
  public byte[] handInSheet(Words words) {
    return HandInSheet.of(content, words);
  }

  /** 签字盖章单: who owes which signature and seal, and a sheet for each of them, as a PDF. */
  public byte[] signingSheets(Words words) {
    return SigningSheets.of(content, words);
  }

  /**
   * Where the untouched originals of electronically signed files are.
   *
   * @param zip the name of the zip that is made beside the packet, if one is
   */
  public List<Message> originals(Optional<String> zip) {
    return SignedOriginals.of(content).beside(zip);
  }

  /**
   * 打印说明 for the clerk, as a PDF; once the packet is written, of what it became.
   *
   * @param zip the name of the zip that is made beside the packet, if one is
   */
  public byte[] printSheet(Words words, Optional<String> zip) {
    return PrintSheet.of(content, originals(zip), hindrances, words);
  }

  /**
   * Writes the forms as Word and PDF, the attachments as they are under ordered names, and a list
   * of them with their SHA-256.
   *
   * @throws PacketException if an attachment has changed or gone since it was read
   */
  public void writeZipTo(OutputStream out) throws IOException, PacketException {
    writeZipTo(out, PacketPaths.NO_TIME);
  }

  /**
   * The same, with files of a time of their own.
   *
   * @throws PacketException if an attachment has changed or gone since it was read
   */
  void writeZipTo(OutputStream out, LocalDateTime time) throws IOException, PacketException {
    PacketZip.write(content, out, time);
  }
}
