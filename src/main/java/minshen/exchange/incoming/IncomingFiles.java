package minshen.exchange.incoming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;

/** Where the files lie that come with a dossier, by the names that its attachments have. */
public final class IncomingFiles {
  private IncomingFiles() {}

  /** Those of a dossier that is taken in as it is: attachments are named by their places. */
  public static Map<String, String> of(Dossier dossier) {
    Map<String, String> pathByName = new LinkedHashMap<>();
    dossier.files().forEach(file -> pathByName.put(file, file));
    return pathByName;
  }

  /**
   * Those of a dossier that was compared. An attachment that was taken in from another folder has
   * the file of the same name and material.
   *
   * @param after the dossier once what was wanted is taken over
   * @param theirs the one that came, its claims under the ids that they have in the other
   */
  static Map<String, String> of(Dossier after, Dossier theirs) {
    Map<String, String> pathByName = new LinkedHashMap<>();
    for (Claim claim : after.claims()) {
      List<Attachment> came = theirs.claim(claim.id()).map(Claim::attachments).orElse(List.of());
      for (Attachment attachment : claim.attachments()) {
        like(attachment, came).ifPresent(file -> pathByName.putIfAbsent(attachment.file(), file));
      }
    }
    return pathByName;
  }

  private static Optional<String> like(Attachment attachment, List<Attachment> came) {
    return Stream.concat(
            came.stream().filter(other -> other.file().equals(attachment.file())),
            came.stream()
                .filter(other -> other.material().equals(attachment.material()))
                .filter(other -> name(other.file()).equals(name(attachment.file()))))
        .map(Attachment::file)
        .findFirst();
  }

  /** The last part of a path of any system. */
  private static String name(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }
}
