package minshen.exchange.incoming;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.DossierFolder;
import minshen.dossier.Redactions;
import minshen.files.FileNaming;
import minshen.files.Fingerprint;

/**
 * A dossier as it came in a file. Its attachments have names that say nothing of the computer it
 * came from; beside them stands where their files lie.
 *
 * @param dossier the dossier as it is written: boxes may say nothing of the content they belong to
 * @param pathByName where the files of its attachments lie, by their names
 * @param outside those of them that lie outside of its folder, as they were written
 * @param blank the ways to the values for which the file has a place that is blank; a claim stands
 *     there by the id that it has in this dossier
 */
public record IncomingDossier(
    Dossier dossier,
    Map<String, String> pathByName,
    Map<String, DossierFolder.Outside> outside,
    Set<List<String>> blank) {
  public IncomingDossier {
    blank = Set.copyOf(blank);
  }

  /** A dossier of a file in which what is not said has no place. */
  public IncomingDossier(
      Dossier dossier, Map<String, String> pathByName, Map<String, DossierFolder.Outside> outside) {
    this(dossier, pathByName, outside, Set.of());
  }

  /** A dossier that came in no file, with no files beside it. */
  public static IncomingDossier alone(Dossier dossier) {
    return new IncomingDossier(dossier, Map.of(), Map.of());
  }

  /**
   * A dossier that came in a file.
   *
   * @param written the dossier as it is written there
   */
  static IncomingDossier of(Dossier written, Path file) {
    DossierFolder folder = DossierFolder.of(file);
    Map<String, String> nameByFile = new HashMap<>();
    Map<String, String> pathByName = new LinkedHashMap<>();
    for (String attached : written.files()) {
      String path = path(folder, attached);
      String name = folder.nameOf(attached);
      String free = name;
      for (int number = 2; !pathByName.getOrDefault(free, path).equals(path); number++) {
        free = FileNaming.numbered(name, number);
      }
      nameByFile.put(attached, free);
      pathByName.put(free, path);
    }
    Map<String, DossierFolder.Outside> outside = new LinkedHashMap<>();
    for (DossierFolder.Outside other : folder.outside(written)) {
      outside.putIfAbsent(nameByFile.get(other.attachment().file()), other);
    }
    return new IncomingDossier(
        written.withPapers(a -> a.withFile(nameByFile.get(a.file()))), pathByName, outside);
  }

  /**
   * The dossier of an applicant who is not there yet: boxes that say nothing of the content they
   * belong to are on the file that comes in with them.
   */
  public Dossier asItComes() {
    return dossier.withPapers(
        attachment -> {
          Redactions boxes = attachment.redactions();
          return boxes.isEmpty() || boxes.content().isPresent()
              ? attachment
              : attachment.withRedactions(boxes.on(contentOf(attachment)));
        });
  }

  /**
   * The dossier beside that of the same applicant: boxes that say nothing of the content they
   * belong to are on the one on which somebody saw them there. If nobody did, somebody has to look:
   * the file that lies there today need not be the one on which they were drawn.
   */
  Dossier beside(Dossier mine) {
    return dossier.withPapers(
        attachment ->
            attachment.withRedactions(
                attachment.redactions().onUnlessKnown(seenIn(mine, attachment))));
  }

  private static String seenIn(Dossier mine, Attachment attachment) {
    return mine.claims().stream()
        .flatMap(Claim::papers)
        .filter(own -> own.redactions().boxes().equals(attachment.redactions().boxes()))
        .filter(own -> FileNaming.isLike(own.file(), attachment.file()))
        .sorted(Comparator.comparing(own -> !own.file().equals(attachment.file())))
        .flatMap(own -> own.redactions().content().stream())
        .findFirst()
        .orElse(Redactions.UNSEEN);
  }

  private String contentOf(Attachment attachment) {
    String path = pathByName.get(attachment.file());
    try {
      return path == null ? Redactions.UNSEEN : Fingerprint.of(Path.of(path));
    } catch (IOException | InvalidPathException e) {
      // What is not there cannot come in with the dossier; which file they are on is seen later.
      return Redactions.UNSEEN;
    }
  }

  /** The same without the files that lie outside of its folder; the attachments stay. */
  public IncomingDossier withoutOutside() {
    Map<String, String> paths = new LinkedHashMap<>(pathByName);
    paths.keySet().removeAll(outside.keySet());
    return new IncomingDossier(dossier, paths, Map.of(), blank);
  }

  /** The same with its attachments, and their files, under other names. */
  public IncomingDossier renamed(Map<String, String> otherNames) {
    Map<String, String> paths = new LinkedHashMap<>();
    pathByName.forEach((name, path) -> paths.put(otherNames.getOrDefault(name, name), path));
    return new IncomingDossier(
        dossier.withPapers(a -> a.withFile(otherNames.getOrDefault(a.file(), a.file()))),
        paths,
        outside,
        blank);
  }

  /** The same, come in on a day. */
  IncomingDossier cameOn(LocalDate day) {
    return new IncomingDossier(dossier.cameOn(day), pathByName, outside, blank);
  }

  /** The same out of a file that has blank places. */
  IncomingDossier withBlank(Set<List<String>> places) {
    return new IncomingDossier(dossier, pathByName, outside, places);
  }

  private static String path(DossierFolder folder, String attached) {
    try {
      return folder.resolve(attached).toString();
    } catch (InvalidPathException e) {
      return attached;
    }
  }
}
