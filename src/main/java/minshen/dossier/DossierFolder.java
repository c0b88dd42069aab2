package minshen.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import minshen.files.FileNaming;

/**
 * The folder of a dossier's file, in which the files lie that its attachments name. A file that
 * somebody else wrote may name others: {@code /etc/passwd}, {@code ../secret.pdf}, a link that
 * leads away. Those are taken only if the user wants it.
 */
public final class DossierFolder {
  /** How a path begins that is whole: with a root, a drive or a server, of any system. */
  private static final Pattern WHOLE = Pattern.compile("[/\\\\]|[A-Za-z]:");

  /** What is a drive's to Windows and may be a file here to other systems. */
  private static final Pattern DRIVE_OR_NAME = Pattern.compile("[A-Za-z]:[^/\\\\]*");

  private final Path folder;

  private DossierFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of a dossier's file. */
  public static DossierFolder of(Path dossier) {
    return new DossierFolder(
        Objects.requireNonNull(dossier.toAbsolutePath().getParent()).normalize());
  }

  /** An attachment whose file lies elsewhere. */
  public record Outside(String claimId, Attachment attachment) {}

  /** The attachments of the dossier whose files lie elsewhere. */
  public List<Outside> outside(Dossier dossier) {
    return dossier.claims().stream()
        .flatMap(
            claim ->
                claim
                    .papers()
                    .filter(attachment -> !holds(attachment.file()))
                    .map(attachment -> new Outside(claim.id(), attachment)))
        .toList();
  }

  /** Whether a file that an attachment names lies in the folder, wherever links lead. */
  public boolean holds(String file) {
    try {
      Path place = folder.resolve(file).normalize();
      boolean named = DRIVE_OR_NAME.matcher(file).matches() && Files.exists(place);
      boolean away = !named && !Path.of(file).isAbsolute() && leadsAway(file);
      if (away || !place.startsWith(folder)) {
        return false;
      }
      return Files.notExists(place) || place.toRealPath().startsWith(folder.toRealPath());
    } catch (InvalidPathException e) {
      // There is no such file, neither here nor elsewhere.
      return true;
    } catch (IOException e) {
      // Whether a link leads away cannot be told.
      return false;
    }
  }

  /**
   * Where a file lies that an attachment names.
   *
   * @throws InvalidPathException if no file can have that name
   */
  public Path resolve(String file) {
    return folder.resolve(file).normalize();
  }

  /** What a file is called that says nothing of this computer: its path here, else its name. */
  public String nameOf(String file) {
    try {
      String inside = folder.relativize(resolve(file)).toString().replace('\\', '/');
      return holds(file) && !inside.isEmpty() ? inside : FileNaming.last(file);
    } catch (InvalidPathException e) {
      return FileNaming.last(file);
    }
  }

  /**
   * Whether a path is whole or leads above where it begins, for whichever system it was written.
   */
  static boolean leadsAway(String file) {
    if (WHOLE.matcher(file).lookingAt()) {
      return true;
    }
    int depth = 0;
    for (String part : file.split("[/\\\\]", -1)) {
      if (part.equals("..")) {
        depth--;
      } else if (!part.isEmpty() && !part.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }
}
