package minshen.desktop.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.DossierFolder;
import minshen.exchange.incoming.IncomingDossier;
import minshen.words.Words;

/** Asks whether files are meant that a dossier names outside of its own folder. */
final class OutsideQuestion {
  private static final int MOST = 8;

  private final Dialogs dialogs;
  private final Words words;

  OutsideQuestion(Dialogs dialogs, Words words) {
    this.dialogs = dialogs;
    this.words = words;
  }

  /**
   * The dossier as the user wants it: with those files, without, or not at all.
   *
   * @param named the name of its file
   */
  Optional<IncomingDossier> asked(String named, IncomingDossier dossier) {
    if (dossier.outside().isEmpty()) {
      return Optional.of(dossier);
    }
    List<DossierFolder.Outside> all = List.copyOf(dossier.outside().values());
    String shown =
        all.stream()
            .limit(MOST)
            .map(
                outside ->
                    words.say(
                        "desktop.import.outside-file",
                        outside.claimId(),
                        outside.attachment().material(),
                        outside.attachment().file()))
            .collect(Collectors.joining("\n"));
    String more =
        all.size() > MOST ? "\n" + words.say("desktop.import.files-more", all.size()) : "";
    Dialogs.Way way =
        dialogs.ask(
            words.say("desktop.import.outside", named),
            shown + more + "\n\n" + words.say("desktop.import.outside-why"),
            words.say("desktop.import.outside-take"),
            words.say("desktop.import.outside-leave"));
    return switch (way) {
      case FIRST -> Optional.of(dossier);
      case SECOND -> Optional.of(dossier.withoutOutside());
      case NEITHER -> Optional.empty();
    };
  }
}
