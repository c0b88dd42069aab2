package minshen.exchange.incoming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.files.FileNaming;

/** Where the files lie that come with a dossier that was compared. */
final class IncomingFiles {
  private IncomingFiles() {}

  /**
   * Where they lie, by the names that the attachments have afterwards. An attachment that was taken
   * in from another folder has the file of the same name and material.
   *
   * @param after the dossier once what was wanted is taken over
   * @param theirs the one that came, its claims under the ids that they have in the other
   * @param came where its files lie, by the names of its attachments
   */
  static Map<String, String> of(Dossier after, Dossier theirs, Map<String, String> came) {
    Map<String, String> pathByName = new LinkedHashMap<>();
    for (Claim claim : after.claims()) {
      List<Attachment> all =
          theirs.claim(claim.id()).map(c -> c.papers().toList()).orElse(List.of());
      for (Attachment attachment : claim.papers().toList()) {
        like(attachment, all)
            .flatMap(name -> Optional.ofNullable(came.get(name)))
            .ifPresent(path -> pathByName.putIfAbsent(attachment.file(), path));
      }
    }
    return pathByName;
  }

  private static Optional<String> like(Attachment attachment, List<Attachment> came) {
    return Stream.concat(
            came.stream().filter(other -> other.file().equals(attachment.file())),
            came.stream()
                .filter(other -> other.material().equals(attachment.material()))
                .filter(
                    other ->
                        FileNaming.last(other.file()).equals(FileNaming.last(attachment.file()))))
        .map(Attachment::file)
        .findFirst();
  }
}
