package minshen.desktop.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.files.InputException;
import minshen.words.Words;

/** Takes in dossier files, and the examples that come with the program. */
public final class Inbox {
  private static final String EXAMPLES = "/minshen/demo/";
  private static final List<String> PATTERNS = List.of("*.yaml", "*.yml", "*.json");

  private final Desk desk;
  private final Dialogs dialogs;
  private final Words words;

  /** An inbox of a desk. */
  public Inbox(Desk desk, Dialogs dialogs, Words words) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** Whether a file may be a dossier, by its name. */
  public static boolean takes(Path file) {
    String name = file.toString().toLowerCase(java.util.Locale.ROOT);
    return PATTERNS.stream().anyMatch(pattern -> name.endsWith(pattern.substring(1)));
  }

  /** Asks for files and takes them in. */
  public void choose() {
    read(
        dialogs.chooseFiles(
            words.say("desktop.import.choose"), words.say("desktop.import.kind"), PATTERNS));
  }

  /** Takes in files: all of them, or none if one cannot be read. */
  public void read(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    desk.tasks()
        .run(
            desk.tasks()
                .task(
                    progress -> {
                      List<Dossier> dossiers = new ArrayList<>();
                      for (Path file : files) {
                        progress.report(dossiers.size(), files.size());
                        dossiers.add(read(file));
                      }
                      return dossiers;
                    })
                .onSuccess(this::take)
                .onFailure(this::refused));
  }

  /** Takes in the examples. */
  public void examples() {
    desk.tasks().run(desk.tasks().task(_ -> bundled()).onSuccess(this::take));
  }

  private void take(List<Dossier> dossiers) {
    desk.take(
        dossiers,
        added -> {
          if (added.isEmpty()) {
            dialogs.toast(words.say("desktop.import.same"));
            return;
          }
          desk.currentProperty()
              .set(added.size() == 1 ? Optional.of(added.getFirst()) : Optional.empty());
          dialogs.toast(words.say("desktop.import.done", added.size()));
        });
  }

  private void refused(Exception e) {
    if (e instanceof InputException input) {
      dialogs.problem(words.say("desktop.import.refused"), input.say(words));
    } else {
      throw new IllegalStateException(e);
    }
  }

  private Dossier read(Path file) {
    Dossier dossier =
        new DossierReader(desk.library())
            .read(file, file.getFileName().toString(), ClaimsWanted.ANY);
    return dossier.withFilesIn(file.toAbsolutePath().getParent());
  }

  private List<Dossier> bundled() {
    DossierReader reader = new DossierReader(desk.library());
    return new String(resource("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .map(name -> name.strip() + ".minshen.yaml")
        .map(name -> reader.read(resource(name), name, ClaimsWanted.ANY))
        .map(Inbox::withoutFiles)
        .toList();
  }

  /** The attached files of an example are not on this computer. */
  private static Dossier withoutFiles(Dossier example) {
    return example.withClaims(
        example.claims().stream().map(claim -> claim.withAttachments(List.of())).toList());
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(Inbox.class.getResourceAsStream(EXAMPLES + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
