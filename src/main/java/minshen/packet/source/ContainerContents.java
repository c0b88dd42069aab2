package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.files.NaturalOrder;
import minshen.packet.container.ContainerException;
import minshen.packet.container.Member;
import minshen.packet.container.UnpackLimits;
import minshen.packet.container.Unpacked;
import minshen.packet.container.Unpacker;
import minshen.packet.source.ContainedFile.Use;

/** What is in a file that holds others, and in those of them that hold others themselves. */
final class ContainerContents {
  /** A zip in a zip or in a mail is opened; what is deeper is not what people hand in. */
  private static final int DEEPEST = 2;

  private static final Comparator<Member> ORDER =
      Comparator.comparing((Member member) -> member.part() != Member.Part.TEXT)
          .thenComparing(Member::name, new NaturalOrder());

  private final SourceJob outermost;
  private final Unpacker unpacker;
  private final List<ContainedFile> files = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private ContainerContents(SourceJob job, Path folder) throws IOException {
    this.outermost = job;
    this.unpacker = new Unpacker(job.file(), folder, UnpackLimits.standard(), job::checkCancelled);
  }

  /**
   * Unpacks the file of a job.
   *
   * @param folder where all goes
   * @throws SourceException if it cannot be unpacked as a whole
   */
  static ContainerContents of(SourceJob job, SourceKind kind, Path folder)
      throws SourceException, IOException {
    ContainerContents contents = new ContainerContents(job, folder);
    contents.look(job, kind, "");
    return contents;
  }

  /** Whether what is in the file of a job is looked at. */
  static boolean isWithinReach(SourceJob job) {
    return job.depth() < DEEPEST;
  }

  /** The files, in the order in which people count; the text of a mail before its attachments. */
  List<ContainedFile> files() {
    return files;
  }

  /** The names of what was left out without a look. */
  List<String> leftOut() {
    return leftOut;
  }

  private void look(SourceJob job, SourceKind kind, String way)
      throws SourceException, IOException {
    Unpacked unpacked = unpacked(job, kind);
    unpacked.leftOut().forEach(name -> leftOut.add(way + name));
    for (ContainerException broken : unpacked.broken()) {
      String name = way + broken.member().orElseThrow();
      files.add(bad(name, job.file(), 0, problem(job, broken)));
    }
    List<Member> members = unpacked.members().stream().sorted(ORDER).toList();
    Set<String> pdfs = pdfs(members);
    for (Member member : members) {
      take(job, member, way, pdfs);
    }
  }

  private Unpacked unpacked(SourceJob job, SourceKind kind) throws SourceException, IOException {
    try {
      return unpacked(job, kind, unpacker);
    } catch (ContainerException e) {
      outermost.throwWhatIsNotOfTheFile();
      throw problem(job, e);
    }
  }

  /** Takes the files out of one, and of none that is in it. */
  static Unpacked unpacked(SourceJob job, SourceKind kind, Unpacker unpacker)
      throws SourceException, ContainerException, IOException {
    return switch (kind) {
      case ARCHIVE -> unpacker.zip(job.file());
      case MAIL -> unpacker.mail(job.file());
      case PDF -> EmbeddedFiles.unpacked(job, unpacker);
      default -> new Unpacked(List.of(), List.of(), List.of());
    };
  }

  static SourceException problem(SourceJob job, ContainerException e) {
    SourceJob at = e.member().map(name -> job.within(name, job.file())).orElse(job);
    return e.more().isEmpty() ? at.problem(e.key(), (Throwable) e) : at.problem(e.key(), e.more());
  }

  private static Set<String> pdfs(List<Member> members) throws IOException {
    Set<String> stems = new HashSet<>();
    for (Member member : members) {
      if (FileKinds.of(member.file()).usable().equals(Optional.of(SourceKind.PDF))) {
        stems.add(stem(member.name()));
      }
    }
    return stems;
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
  }

  private void take(SourceJob job, Member member, String way, Set<String> pdfs) throws IOException {
    String name = way + member.name();
    SourceJob inner = job.within(member.name(), member.file());
    FileKind found = FileKinds.of(member.file());
    if (found.equals(FileKind.LOCKED)) {
      Use use = pdfs.contains(stem(member.name())) ? Use.TWIN : Use.LOCKED;
      files.add(file(name, member, Optional.empty(), use));
      return;
    }
    if (found.usable().isEmpty()) {
      files.add(refused(inner, found, name, member));
      return;
    }
    SourceKind kind = found.usable().get();
    if (kind.isContainer()) {
      nested(inner, kind, name, member);
    } else {
      files.add(file(name, member, Optional.of(kind), use(member, kind, pdfs)));
    }
  }

  /** Junk is left out; what its name promises to be something to print is damaged. */
  private static ContainedFile refused(
      SourceJob inner, FileKind found, String name, Member member) {
    if (found.isNothingToPrint() && SourceKind.promisedBy(member.name()).isEmpty()) {
      return file(name, member, Optional.empty(), Use.OTHER);
    }
    return bad(name, member.file(), member.bytes(), found.trouble(inner, member.name()));
  }

  private void nested(SourceJob inner, SourceKind kind, String name, Member member)
      throws IOException {
    try {
      if (!isWithinReach(inner)) {
        throw inner.problem("packet.container.too-deep");
      }
      look(inner, kind, MemberFile.way(name, ""));
    } catch (SourceException e) {
      files.add(bad(name, member.file(), member.bytes(), e));
    }
  }

  private static Use use(Member member, SourceKind kind, Set<String> pdfs) throws IOException {
    if (member.part() == Member.Part.PICTURE && Logos.isOne(member, kind)) {
      return Use.LOGO;
    }
    // The signed text and what it was written in; an invoice and its data.
    boolean isTwin =
        kind != SourceKind.PDF && !kind.isImage() && pdfs.contains(stem(member.name()));
    return isTwin ? Use.TWIN : Use.PAGES;
  }

  private static ContainedFile file(
      String name, Member member, Optional<SourceKind> kind, Use use) {
    return new ContainedFile(name, member.file(), member.bytes(), kind, use, Optional.empty());
  }

  private static ContainedFile bad(String name, Path file, long bytes, SourceException e) {
    return new ContainedFile(
        name, file, bytes, Optional.empty(), Use.BAD, Optional.of(e.problem()));
  }
}
