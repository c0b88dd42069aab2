package minshen.exchange.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.workbook.WorkbookReader;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.packs.NoticeFile;
import minshen.policy.Library;
import minshen.policy.TypedNotice;
import minshen.words.Message;

/** A file that was handed to the program: what it is is told by its content, not by its name. */
public sealed interface IncomingFile {
  /** How messages name the file. */
  String named();

  /**
   * A dossier file with one dossier, or a workbook with one or more.
   *
   * @param dossiers the dossiers, in the order of the file
   */
  record Dossiers(String named, List<IncomingDossier> dossiers) implements IncomingFile {}

  /**
   * A filled official form.
   *
   * @param form the form
   */
  record Form(String named, FilledForm form) implements IncomingFile {}

  /**
   * The notice of a year.
   *
   * @param notice the notice
   */
  record OfYear(String named, TypedNotice notice) implements IncomingFile {}

  /**
   * Reads a file.
   *
   * @param named how messages name it
   * @throws InputException if it is none of the kinds, or cannot be read; it says how to mend it
   */
  static IncomingFile read(Path file, String named, Library library) {
    byte[] content = Documents.bytes(file, named);
    return switch (kind(content)) {
      case WORD -> new Form(named, FilledForm.read(content, named, library));
      case EXCEL -> dossiers(file, named, new WorkbookReader(library).read(content, named));
      case TEXT -> text(file, named, content, library);
      case OTHER ->
          throw new InputException(SourceLocation.of(named), Message.of("exchange.unknown-file"));
    };
  }

  private static IncomingFile text(Path file, String named, byte[] content, Library library) {
    return NoticeFile.isNotice(content, named)
        ? new OfYear(named, NoticeFile.parse(content, named, library))
        : dossiers(
            file,
            named,
            List.of(new DossierReader(library).read(content, named, ClaimsWanted.DRAFTS)));
  }

  private static Dossiers dossiers(Path file, String named, List<Dossier> written) {
    return new Dossiers(
        named, written.stream().map(dossier -> IncomingDossier.of(dossier, file)).toList());
  }

  /** What a file is. */
  enum Kind {
    WORD,
    EXCEL,
    TEXT,
    OTHER
  }

  private static Kind kind(byte[] content) {
    boolean zip = startsWith(content, 'P', 'K');
    boolean oldOffice = startsWith(content, 0xD0, 0xCF, 0x11, 0xE0);
    boolean pdf = startsWith(content, '%', 'P', 'D', 'F');
    return zip ? office(content) : oldOffice || pdf ? Kind.OTHER : Kind.TEXT;
  }

  private static Kind office(byte[] content) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("word/")) {
          return Kind.WORD;
        }
        if (entry.getName().startsWith("xl/")) {
          return Kind.EXCEL;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // A damaged archive is none of them.
      return Kind.OTHER;
    }
    return Kind.OTHER;
  }

  private static boolean startsWith(byte[] content, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
