package minshen.packet.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.files.SafeName;
import minshen.policy.Portal;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

/**
 * Takes a mail apart that Outlook saved ([MS-OXMSG]), or what it packs its attachments in when it
 * sends them to others: {@code winmail.dat} ([MS-OXTNEF]).
 */
final class OutlookMembers {
  /** POI holds the whole of it in memory. */
  private static final int SHARE = 4;

  /** Mails are attached to mails; what is deeper is not handed in. */
  private static final int DEEPEST = 2;

  private final Unpacker unpacker;
  private final List<Member> members = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final UniqueNames names = new UniqueNames();

  private OutlookMembers(Unpacker unpacker) {
    this.unpacker = unpacker;
  }

  /** What reads the one or the other. */
  @FunctionalInterface
  private interface Reading {
    void run(OutlookMembers into) throws ContainerException, IOException, ChunkNotFoundException;
  }

  /** Of a saved mail. */
  static Unpacked of(Path file, Unpacker unpacker) throws ContainerException, IOException {
    return read(
        file,
        unpacker,
        into -> {
          try (MAPIMessage mail = new MAPIMessage(file.toFile())) {
            into.mail(mail, 1);
          }
        });
  }

  /** Of a {@code winmail.dat}. */
  static Unpacked ofWinmail(Path file, Unpacker unpacker) throws ContainerException, IOException {
    return read(
        file,
        unpacker,
        into -> {
          for (Attachment one : new HMEFMessage(Files.newInputStream(file)).getAttachments()) {
            String name =
                Optional.ofNullable(one.getLongFilename())
                    .or(() -> Optional.ofNullable(one.getFilename()))
                    .orElse("");
            into.file(name, one.getContents());
          }
        });
  }

  private static Unpacked read(Path file, Unpacker unpacker, Reading reading)
      throws ContainerException, IOException {
    long most = Runtime.getRuntime().maxMemory() / SHARE;
    if (Files.size(file) > most) {
      throw ContainerException.beyond("packet.container.mail-large", most / Portal.MEGABYTE);
    }
    OutlookMembers all = new OutlookMembers(unpacker);
    try {
      reading.run(all);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException | ChunkNotFoundException e) {
      // POI throws whatever it stumbles over.
      throw ContainerException.of("packet.container.mail-broken", e);
    }
    return new Unpacked(all.members, all.leftOut, List.of());
  }

  private void mail(MAPIMessage mail, int depth)
      throws ContainerException, IOException, ChunkNotFoundException {
    mail.setReturnNullOnMissingChunk(true);
    String html = said(mail.getHtmlBody());
    text(mail, html);
    for (AttachmentChunks one : mail.getAttachmentFiles()) {
      unpacker.checkCancelled();
      String name = name(one);
      if (one.isEmbeddedMessage() && depth < DEEPEST) {
        mail(one.getEmbeddedMessage(), depth + 1);
      } else if (one.getAttachData() == null) {
        leftOut.add(name);
      } else {
        String id = one.getAttachContentId() == null ? "" : one.getAttachContentId().getValue();
        boolean isShown = !id.isEmpty() && html.contains("cid:" + id);
        add(name, isShown ? Member.Part.PICTURE : Member.Part.FILE, one.getAttachData().getValue());
      }
    }
  }

  private void text(MAPIMessage mail, String html)
      throws ContainerException, IOException, ChunkNotFoundException {
    MailText text = new MailText();
    text.head("packet.mail.from", said(mail.getDisplayFrom()));
    text.head("packet.mail.to", said(mail.getDisplayTo()));
    text.head("packet.mail.copy", said(mail.getDisplayCC()));
    Calendar date = mail.getMessageDate();
    if (date != null) {
      text.date(LocalDateTime.ofInstant(date.toInstant(), date.getTimeZone().toZoneId()));
    }
    text.subject(said(mail.getSubject()));
    String plain = said(mail.getTextBody());
    text.body(plain.isBlank() ? HtmlText.of(html) : plain);
    if (text.isAny()) {
      InputStream sheet = new ByteArrayInputStream(text.sheet());
      members.add(unpacker.take(text.fileName(), Member.Part.TEXT, sheet));
    }
  }

  private static String said(String value) {
    return value == null ? "" : value;
  }

  private static String name(AttachmentChunks one) {
    return Stream.of(
            one.getAttachLongFileName(), one.getAttachFileName(), one.getAttachDisplayName())
        .filter(chunk -> chunk != null)
        .map(StringChunk::getValue)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private void file(String name, byte[] content) throws ContainerException, IOException {
    add(name, Member.Part.FILE, content == null ? new byte[0] : content);
  }

  private void add(String said, Member.Part part, byte[] content)
      throws ContainerException, IOException {
    unpacker.checkCancelled();
    String name = said.isBlank() ? MailNames.made(members.size() + 1, "") : SafeName.ofFile(said);
    if (content.length == 0 || SystemFiles.isOne(name)) {
      leftOut.add(name);
    } else {
      members.add(unpacker.take(names.of(name), part, new ByteArrayInputStream(content)));
    }
  }
}
