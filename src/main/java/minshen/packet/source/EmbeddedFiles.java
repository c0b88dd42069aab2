package minshen.packet.source;

import com.itextpdf.kernel.exceptions.BadPasswordException;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.InflaterInputStream;
import minshen.packet.container.ContainerException;
import minshen.packet.container.Member;
import minshen.packet.container.UniqueNames;
import minshen.packet.container.Unpacked;
import minshen.packet.container.Unpacker;

/** The files embedded in a PDF (ISO 32000-2, 7.11.4): those of its list, and those on its pages. */
final class EmbeddedFiles {
  private final List<PdfObject> specifications = new ArrayList<>();

  /** Notes the files of the list. */
  void ofCatalog(PdfDictionary catalog) {
    PdfDictionary names = catalog.getAsDictionary(PdfName.Names);
    if (names != null) {
      NameTree.eachNode(names.getAsDictionary(PdfName.EmbeddedFiles), this::ofNode);
    }
  }

  private void ofNode(PdfArray names) {
    for (int i = 1; i < names.size(); i += 2) {
      specifications.add(names.get(i));
    }
  }

  /** Notes the file of a page's annotation, if it is one for a file. */
  void ofAnnotation(PdfDictionary annotation) {
    if (PdfName.FileAttachment.equals(annotation.getAsName(PdfName.Subtype))) {
      specifications.add(annotation.get(PdfName.FS));
    }
  }

  /** Their names as they are told. */
  List<String> names() {
    return names(ReadableNames::of);
  }

  /** The whole of their names, by which they are unpacked. */
  List<String> fullNames() {
    return names(ReadableNames::text);
  }

  private List<String> names(Function<PdfString, String> said) {
    return specifications.stream().map(one -> name(one).map(said).orElse("?")).toList();
  }

  /**
   * Takes the files out of the PDF of a job.
   *
   * @return nothing if the PDF is damaged: who makes pages of it says so
   * @throws SourceException if it wants a password that nobody knows
   */
  static Unpacked unpacked(SourceJob job, Unpacker unpacker)
      throws SourceException, ContainerException, IOException {
    try {
      try {
        return unpacked(job, Optional.empty(), unpacker);
      } catch (BadPasswordException e) {
        return unpacked(job, Optional.of(PdfPassword.ask(job).bytes()), unpacker);
      }
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      job.throwWhatIsNotOfTheFile();
      return new Unpacked(List.of(), List.of(), List.of());
    }
  }

  private static Unpacked unpacked(SourceJob job, Optional<byte[]> password, Unpacker unpacker)
      throws SourceException, ContainerException, IOException {
    try (PdfDocument pdf = PdfFiles.open(job.file(), password)) {
      EmbeddedFiles files = new EmbeddedFiles();
      files.ofCatalog(pdf.getCatalog().getPdfObject());
      PdfPageTree.walk(pdf, (page, _, _) -> files.ofPage(page));
      return files.taken(job.limits().memory(), unpacker);
    }
  }

  private void ofPage(PdfDictionary page) {
    PdfArray annotations = page.getAsArray(PdfName.Annots);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      PdfDictionary annotation = annotations.getAsDictionary(i);
      if (annotation != null) {
        ofAnnotation(annotation);
      }
    }
  }

  private Unpacked taken(long memory, Unpacker unpacker) throws ContainerException, IOException {
    List<Member> members = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<ContainerException> broken = new ArrayList<>();
    UniqueNames unique = new UniqueNames();
    for (PdfObject one : specifications) {
      String name = unique.of(name(one).map(ReadableNames::text).orElse("?"));
      Optional<PdfStream> stream = stream(one);
      if (stream.isEmpty()) {
        // It lies elsewhere, or not at all.
        leftOut.add(name);
        continue;
      }
      try (InputStream content = content(name, stream.get(), memory)) {
        members.add(unpacker.take(name, Member.Part.FILE, content));
      } catch (ContainerException e) {
        if (e.member().isEmpty()) {
          throw e;
        }
        broken.add(e);
      }
    }
    return new Unpacked(members, leftOut, broken);
  }

  /** As it is unpacked; nearly all are packed in one way, which needs no memory for the whole. */
  private static InputStream content(String name, PdfStream stream, long memory)
      throws ContainerException {
    if (stream.getLength() > memory) {
      throw ContainerException.at(name, "packet.container.member-large");
    }
    boolean isPacked =
        PdfName.FlateDecode.equals(stream.get(PdfName.Filter))
            && !stream.containsKey(PdfName.DecodeParms);
    try {
      byte[] bytes = stream.getBytes(!isPacked);
      InputStream plain = new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
      return isPacked ? new InflaterInputStream(plain) : plain;
    } catch (RuntimeException e) {
      throw ContainerException.at(name, "packet.container.broken-member", e);
    }
  }

  private static Optional<PdfStream> stream(PdfObject specification) {
    if (!(specification instanceof PdfDictionary dictionary)) {
      return Optional.empty();
    }
    PdfDictionary files = dictionary.getAsDictionary(PdfName.EF);
    return files == null
        ? Optional.empty()
        : Optional.ofNullable(files.getAsStream(PdfName.UF))
            .or(() -> Optional.ofNullable(files.getAsStream(PdfName.F)));
  }

  /** The name in a file specification (ISO 32000-2, 7.11.3). */
  private static Optional<PdfString> name(PdfObject specification) {
    if (specification instanceof PdfDictionary dictionary) {
      return Optional.ofNullable(dictionary.getAsString(PdfName.UF))
          .or(() -> Optional.ofNullable(dictionary.getAsString(PdfName.F)));
    }
    return specification instanceof PdfString plain ? Optional.of(plain) : Optional.empty();
  }
}
