package minshen.packet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minshen.form.ClaimDocuments;
import minshen.form.OfficialForm;
import minshen.form.UnprintableCharacterException;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.policy.calc.Outcome;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The zip of a packet: {@code <claim>/forms} with the files that {@code fill} writes, {@code
 * <claim>/attachments} with every attached file as it is, or {@linkplain PagesOnly only its pages},
 * named by its place in the list, {@code <claim>/signed} with the scans of signed forms, {@code
 * manifest.json} and {@code SHA256SUMS}. Names are ASCII unless others are wanted, as not every
 * system reads them; the manifest tells what each is. The same content gives the same bytes.
 */
final class PacketZip {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PacketContent content;
  private final ArchiveNames names;
  private final ZipOutputStream zip;
  private final LocalDateTime time;
  private final List<Map<String, Object>> entries = new ArrayList<>();

  private PacketZip(PacketContent content, ZipOutputStream zip, LocalDateTime time) {
    this.content = content;
    this.time = time;
    this.names = new ArchiveNames(content.plan().settings().extras().chineseNames());
    this.zip = zip;
  }

  /**
   * Writes the whole zip; the stream stays open.
   *
   * @param time of each file in it
   */
  static void write(PacketContent content, OutputStream out, LocalDateTime time)
      throws IOException, PacketException {
    ZipOutputStream zip = new ZipOutputStream(new Unclosed(out));
    PacketZip packet = new PacketZip(content, zip, time);
    for (String claimId : content.plan().claimIds()) {
      packet.forms(claimId);
      packet.attached(claimId);
    }
    packet.manifest();
    zip.finish();
  }

  private void forms(String claimId) throws IOException, PacketException {
    boolean internal = content.plan().settings().has(PacketPart.CALCULATION);
    for (Map.Entry<String, byte[]> form : documents(claimId).entrySet()) {
      if (internal || !form.getKey().endsWith("-" + ClaimDocuments.CALCULATION + ".pdf")) {
        Map<String, Object> about = about(claimId);
        add(
            names.forms(names.claim(content, claimId))
                + "/"
                + names.form(form.getKey(), title(claimId, form.getKey())),
            out -> out.write(form.getValue()),
            about);
      }
    }
  }

  /** What a form is called, told by its file name. */
  private String title(String claimId, String file) {
    Outcome outcome = content.plan().assessment().outcome(claimId);
    return outcome.item().forms().stream()
        .filter(form -> file.contains("-" + form + "."))
        .map(form -> OfficialForm.title(form, outcome.pack()))
        .findFirst()
        .orElseGet(() -> PacketPlan.say("packet.zip.calculation"));
  }

  /** Of the documents some need not be in the packet itself, and are looked at only now. */
  private Map<String, byte[]> documents(String claimId) throws PacketException {
    try {
      return content.documents(claimId);
    } catch (UnprintableCharacterException e) {
      throw new PacketException(
          new PacketProblem(Optional.of(claimId), Optional.empty(), e.problem(), false), e);
    }
  }

  private void attached(String claimId) throws IOException, PacketException {
    for (ArchivedFile file : content.archive()) {
      if (file.claimId().equals(claimId)) {
        Map<String, Object> about = about(claimId);
        about.putAll(file.about());
        add(file.path(), body(file), about);
        confirm(file);
      }
    }
  }

  private static Body body(ArchivedFile file) {
    return file.pagesOnly().isPresent()
        ? out -> HandedInPages.write(file.source(), file.attachment(), out)
        : out -> copy(file.source(), out);
  }

  private void confirm(ArchivedFile file) throws PacketException {
    try {
      content.confirm(file.source());
    } catch (SourceException e) {
      throw new PacketException(
          new PacketProblem(
              Optional.of(file.claimId()), file.place(), e.problem(), e.passwordHelps()),
          e);
    }
  }

  private static void copy(ReadySource source, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(source.file())) {
      in.transferTo(out);
    } catch (NoSuchFileException e) {
      // It vanished in the very moment: that it is not as it was is what the user is told.
      out.flush();
    }
  }

  private static Map<String, Object> about(String claimId) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("claim", claimId);
    return about;
  }

  /** What writes the content of an entry. */
  @FunctionalInterface
  private interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  private void add(String path, Body body, Map<String, Object> about) throws IOException {
    MessageDigest digest = sha256();
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    Counting counting = new Counting(new DigestOutputStream(new Unclosed(zip), digest));
    body.writeTo(counting);
    zip.closeEntry();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("path", path);
    row.put("size", counting.count);
    row.put("sha256", HexFormat.of().formatHex(digest.digest()));
    row.putAll(about);
    entries.add(row);
  }

  private void manifest() throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", "minshen-packet-manifest/1");
    manifest.put("applicant", content.plan().assessment().dossier().applicant().name().orElse(""));
    manifest.put("files", entries);
    StringBuilder sums = new StringBuilder();
    entries.forEach(
        row -> sums.append(row.get("sha256")).append("  ").append(row.get("path")).append('\n'));
    plain("manifest.json", JSON.writeValueAsBytes(manifest));
    plain("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void plain(String path, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  private static final class Counting extends FilterOutputStream {
    private long count;

    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }
  }
}
