package minshen.packet.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Takes a mail apart (RFC 5322, RFC 2045 to 2049): its text and what is attached. */
final class MailMembers {
  /** No mail program nests so deep, or makes so many parts. */
  private static final int DEEPEST = 20;

  private static final int MOST_PARTS = 5_000;

  /** The text that is read of a mail, in bytes of all its parts; more is no letter. */
  private static final int LONGEST_TEXT = 1 << 20;

  /** What mail programs attach for each other. */
  private static final Set<String> FOR_PROGRAMS =
      Set.of(
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature",
          "text/calendar",
          "message/delivery-status",
          "message/disposition-notification");

  private static final Set<String> ENCRYPTED =
      Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted");

  private final Unpacker unpacker;
  private final MailText text = new MailText();
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final StringBuilder named = new StringBuilder();
  private final MailParts parts = new MailParts();
  private int seen;
  private int textLeft = LONGEST_TEXT;

  private MailMembers(Unpacker unpacker) {
    this.unpacker = unpacker;
  }

  static Unpacked of(Path file, Unpacker unpacker) throws ContainerException, IOException {
    MailMembers mail = new MailMembers(unpacker);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      mail.read(in);
    } catch (FileSystemException e) {
      throw e;
    } catch (MimeException | IOException | RuntimeException e) {
      throw ContainerException.of("packet.container.mail-broken", e);
    }
    return mail.unpacked();
  }

  private void read(InputStream in) throws ContainerException, IOException, MimeException {
    MimeConfig limits =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(5_000)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream tokens =
        new MimeTokenStream(
            limits,
            DecodeMonitor.SILENT,
            new DefaultBodyDescriptorBuilder(
                null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(in);
    int depth = 0;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      unpacker.checkCancelled();
      switch (state) {
        case T_START_MULTIPART -> depth = bounded(depth + 1, DEEPEST);
        case T_END_MULTIPART -> depth--;
        case T_START_HEADER -> named.setLength(0);
        case T_FIELD -> field(tokens.getField(), depth == 0);
        case T_BODY -> {
          seen = bounded(seen + 1, MOST_PARTS);
          part(tokens);
        }
        default -> {}
      }
    }
  }

  private static int bounded(int count, int most) throws ContainerException {
    if (count > most) {
      throw ContainerException.of("packet.container.mail-odd");
    }
    return count;
  }

  private void field(Field field, boolean isOfMail) {
    if (isOfMail) {
      head(field);
    }
    if (field.getNameLowerCase().matches("content-(disposition|type)")) {
      named.insert(0, MailWords.of(field) + ";");
    }
  }

  private void head(Field field) {
    switch (field.getNameLowerCase()) {
      case "from" -> text.head("packet.mail.from", MailWords.of(field));
      case "to" -> text.head("packet.mail.to", MailWords.of(field));
      case "cc" -> text.head("packet.mail.copy", MailWords.of(field));
      case "date" -> text.date(MailWords.of(field));
      case "subject" -> text.subject(MailWords.of(field));
      default -> {}
    }
  }

  private void part(MimeTokenStream tokens) throws ContainerException, IOException {
    MaximalBodyDescriptor about = (MaximalBodyDescriptor) tokens.getBodyDescriptor();
    String type = Optional.ofNullable(about.getMimeType()).orElse("").toLowerCase(Locale.ROOT);
    if (ENCRYPTED.contains(type)
        && !"signed-data".equals(about.getContentTypeParameters().get("smime-type"))) {
      throw ContainerException.of("packet.container.mail-encrypted");
    }
    Optional<String> name = MailNames.of(about, named.toString());
    boolean isAttached =
        "attachment".equalsIgnoreCase(about.getContentDispositionType()) || name.isPresent();
    boolean isText = type.equals("text/plain") || type.equals("text/html");
    if (isText && !isAttached) {
      read(tokens, about, type.equals("text/html") ? html : plain);
    } else if (FOR_PROGRAMS.contains(type)) {
      parts.leave(name.orElse(type));
    } else {
      String unique = parts.unique(name.orElseGet(() -> MailNames.made(seen, type)));
      try {
        InputStream content = tokens.getDecodedInputStream();
        parts.add(
            unpacker.take(unique, Member.Part.FILE, content),
            Optional.ofNullable(about.getContentId()));
      } catch (ContainerException e) {
        parts.broken(e);
      }
    }
  }

  private void read(MimeTokenStream tokens, MaximalBodyDescriptor about, StringBuilder into)
      throws IOException {
    InputStream content = tokens.getDecodedInputStream();
    byte[] bytes = content.readNBytes(textLeft);
    textLeft -= bytes.length;
    boolean isWhole = content.read() < 0;
    if (!isWhole) {
      text.cut();
    }
    into.append(MailWords.text(bytes, Optional.ofNullable(about.getCharset()).orElse(""), isWhole))
        .append('\n');
  }

  private Unpacked unpacked() throws ContainerException, IOException {
    text.body(plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString());
    List<Member> members = new ArrayList<>(parts.members(html.toString()));
    if (text.isAny()) {
      InputStream sheet = new ByteArrayInputStream(text.sheet());
      members.addFirst(unpacker.take(text.fileName(), Member.Part.TEXT, sheet));
    }
    return new Unpacked(members, parts.leftOut(), parts.broken());
  }
}
