package minshen.exchange.incoming;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import minshen.dossier.Attachment;
import minshen.dossier.Dossier;
import minshen.dossier.DossierFolder;
import minshen.dossier.Redactions;
import minshen.files.FileNaming;
import minshen.files.Fingerprint;

/**
 * A dossier as it came in a file. Its attachments have names that say nothing of the computer it
 * came from; beside them stands where their files lie.
 *
 * @param dossier the dossier
 * @param pathByName where the files of its attachments lie, by their names
 * @param outside those of them that lie outside of its folder, as they were written
 */
public record IncomingDossier(
    Dossier dossier, Map<String, String> pathByName, Map<String, DossierFolder.Outside> outside) {
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
        written.withPapers(a -> seen(a, path(folder, a.file())).withFile(nameByFile.get(a.file()))),
        pathByName,
        outside);
  }

  /** Boxes that say nothing of the content they belong to are on the file as it comes in. */
  private static Attachment seen(Attachment attachment, String path) {
    Redactions boxes = attachment.redactions();
    if (boxes.isEmpty() || boxes.content().isPresent()) {
      return attachment;
    }
    try {
      return attachment.withRedactions(boxes.on(Fingerprint.of(Path.of(path))));
    } catch (IOException e) {
      // What is not there cannot come in with the dossier; which file they are on is seen later.
      return attachment.withRedactions(boxes.on(Redactions.UNSEEN));
    } catch (InvalidPathException e) {
      return attachment.withRedactions(boxes.on(Redactions.UNSEEN));
    }
  }

  /** The same without the files that lie outside of its folder; the attachments stay. */
  public IncomingDossier withoutOutside() {
    Map<String, String> paths = new LinkedHashMap<>(pathByName);
    paths.keySet().removeAll(outside.keySet());
    return new IncomingDossier(dossier, paths, Map.of());
  }

  /** The same with its attachments, and their files, under other names. */
  public IncomingDossier renamed(Map<String, String> otherNames) {
    Map<String, String> paths = new LinkedHashMap<>();
    pathByName.forEach((name, path) -> paths.put(otherNames.getOrDefault(name, name), path));
    return new IncomingDossier(
        dossier.withPapers(a -> a.withFile(otherNames.getOrDefault(a.file(), a.file()))),
        paths,
        outside);
  }

  private static String path(DossierFolder folder, String attached) {
    try {
      return folder.resolve(attached).toString();
    } catch (InvalidPathException e) {
      return attached;
    }
  }
}
