package minshen.packet.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Redactions;
import minshen.files.Fingerprint;
import minshen.words.Message;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * The contents of which something is redacted: files, and files in files whose pages have boxes.
 * Wherever else one of them lies, under another name or within an archive, a mail, a PDF or a
 * document, it is known again.
 */
public final class RedactedContents {
  private final SourceReader reader;

  /** The pages with boxes, by the fingerprint of the file; none of a file in a file. */
  private final Map<String, Set<Integer>> pages = new HashMap<>();

  /** Most files are told from all of these without being read. */
  private final Set<Long> sizes = new HashSet<>();

  /** Whether there is one of which only the fingerprint is known. */
  private boolean anySize;

  /** None yet. */
  public RedactedContents(SourceReader reader) {
    this.reader = reader;
  }

  /** Notes a file that was read, and of the files in it those that have boxes. */
  public void add(ReadySource source, Redactions redactions) throws SourceException, IOException {
    try {
      note(source.file(), redactions.pages());
    } catch (NoSuchFileException e) {
      throw vanished(source.file(), e);
    }
    Set<String> covered = source.holding().namesOf(redactions.pages());
    if (!covered.isEmpty()) {
      reader.unpack(
          source.file(),
          source.kind(),
          contents -> {
            for (ContainedFile file : contents.files()) {
              if (covered.contains(file.name())) {
                note(file.file(), List.of());
              }
            }
          });
    }
  }

  /**
   * Notes a file that is handed in elsewhere. Whatever is wrong with it is told there: here all is
   * noted that may be covered, on what it is as well as on what it was when the boxes were drawn.
   */
  public void addElsewhere(Path file, Redactions redactions) throws IOException {
    try {
      note(file, redactions.pages());
    } catch (NoSuchFileException _) {
      // What it was is known all the same, if anything is.
      addDrawnOn(redactions);
      return;
    }
    Optional<SourceKind> kind = ContainedFiles.kindOf(file);
    if (kind.isPresent()) {
      try {
        add(reader.read(file), redactions);
      } catch (SourceException _) {
        addAllWithin(file, kind.get());
      }
    }
    addDrawnOn(redactions);
  }

  /** Notes what a file was when boxes were drawn on it, whether it is still there or not. */
  public void addDrawnOn(Redactions redactions) {
    redactions
        .content()
        .filter(content -> !content.equals(Redactions.UNSEEN))
        .filter(content -> !pages.containsKey(content))
        .ifPresent(
            content -> {
              pages.put(content, new HashSet<>(redactions.pages()));
              anySize = true;
            });
  }

  /** Nobody knows which of the files in it are on the pages with boxes. */
  private void addAllWithin(Path file, SourceKind kind) throws IOException {
    try {
      reader.unpack(
          file,
          kind,
          contents -> {
            for (ContainedFile inner : contents.files()) {
              note(inner.file(), List.of());
            }
          });
    } catch (SourceException _) {
      // Neither can its pages be made where it is handed in.
    }
  }

  private void note(Path file, List<Integer> covered) throws IOException {
    sizes.add(Files.size(file));
    pages.computeIfAbsent(Fingerprint.of(file), _ -> new HashSet<>()).addAll(covered);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return pages.isEmpty();
  }

  /**
   * The pages with boxes wherever the content of a file is handed in, none if it is so only within
   * another file.
   *
   * @return nothing if it is none of them
   * @throws SourceException if it has vanished
   */
  public Optional<Set<Integer>> pagesOf(Path file) throws SourceException, IOException {
    try {
      return known(file);
    } catch (NoSuchFileException e) {
      throw vanished(file, e);
    }
  }

  private Optional<Set<Integer>> known(Path file) throws IOException {
    return !isEmpty() && (anySize || sizes.contains(Files.size(file)))
        ? Optional.ofNullable(pages.get(Fingerprint.of(file)))
        : Optional.empty();
  }

  private static SourceException vanished(Path file, NoSuchFileException cause) {
    return new SourceException(Message.of("packet.source.vanished", file), cause);
  }

  /**
   * Whether nothing is known of what lies within a file: nobody looks into documents of the older
   * office formats, nor into locked ones, which are kept in the same way.
   */
  public static boolean isOpaque(ReadySource source) throws IOException {
    if (!source.kind().isOffice()) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(source.file()))) {
      return FileMagic.valueOf(in) == FileMagic.OLE2;
    }
  }

  /**
   * One of them that lies within a file, at any depth, or else what may hold one.
   *
   * @throws SourceException if it cannot be looked into any more
   */
  public Optional<InnerFiles.Found> within(Path file) throws SourceException, IOException {
    return isEmpty() ? Optional.empty() : reader.find(file, inner -> known(inner).isPresent());
  }
}
