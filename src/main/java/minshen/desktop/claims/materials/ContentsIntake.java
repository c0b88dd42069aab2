package minshen.desktop.claims.materials;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.work.AttachmentImport;
import minshen.desktop.work.Workspace;
import minshen.dossier.Attachment;
import minshen.packet.source.ContainedFile;
import minshen.packet.source.ContainedFiles;
import minshen.words.Message;

/** Takes in files for materials; of those that hold others, these are offered first. */
final class ContentsIntake {
  private final ClaimViewModel claim;
  private final Workspace workspace;
  private final FileIntake intake;
  private final TakingOut out;
  private final ReadOnlyObjectWrapper<Optional<ContentsChoice>> choice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Deque<ContentsChoice> waiting = new ArrayDeque<>();

  ContentsIntake(
      ClaimViewModel claim, Workspace workspace, AttachmentInspector looks, FileIntake intake) {
    this.claim = claim;
    this.workspace = workspace;
    this.intake = intake;
    this.out = new TakingOut(claim, looks);
  }

  /** What is being offered, if anything is. */
  ReadOnlyObjectProperty<Optional<ContentsChoice>> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /**
   * Takes files in; of an archive or a mail the files in it that are chosen, and those in a PDF
   * besides it.
   *
   * @param then told of files that came as they are
   * @param chosen told of files that lay in others, each with the title that its name gives it
   */
  void take(
      String material,
      List<Path> files,
      Consumer<AttachmentImport.Taken> then,
      Consumer<List<Attachment>> chosen) {
    intake.run(
        workspace
            .tasks()
            .task(progress -> FoundFiles.in(files, workspace.passwords(), progress))
            .onSuccess(
                found -> {
                  found.refused().forEach(intake::refuse);
                  found.holding().forEach(inside -> offer(inside, material, chosen));
                  takePlain(material, found, then);
                }));
  }

  private void takePlain(String material, FoundFiles found, Consumer<AttachmentImport.Taken> then) {
    if (!found.plain().isEmpty()) {
      intake.take(
          material,
          found.plain(),
          came -> {
            then.accept(came);
            found.embedded().forEach((file, inside) -> offer(inside, came.attachments().get(file)));
          });
    }
  }

  /** Offers the files in an attachment, unless parts of it are covered. */
  void takeOut(Attachment attachment) {
    if (!attachment.redactions().isEmpty()) {
      // Taken out, the files would show again what was covered.
      intake.refuse(Message.of("desktop.materials.covered-inside", attachment.file()));
      return;
    }
    intake.run(
        workspace
            .tasks()
            .task(
                progress ->
                    FoundFiles.within(
                        workspace.contentOf(claim.dossierEditor(), attachment),
                        workspace.passwords(),
                        progress))
            .onSuccess(
                found -> {
                  found.refused().forEach(intake::refuse);
                  found.holding().forEach(inside -> offer(inside, attachment));
                }));
  }

  /** Lets go of what is still offered. */
  void close() {
    choice.get().ifPresent(ContentsChoice::close);
    waiting.forEach(ContentsChoice::close);
    waiting.clear();
  }

  /** Offers the files in an attachment that is there already. */
  private void offer(ContainedFiles inside, Attachment holder) {
    if (holder == null) {
      // It could not be read a second time, which is told.
      inside.close();
    } else {
      offer(inside, holder.material(), fresh -> out.come(holder, fresh));
    }
  }

  private void offer(ContainedFiles inside, String material, Consumer<List<Attachment>> chosen) {
    waiting.add(
        new ContentsChoice(
            inside,
            (offered, files) -> {
              next();
              accept(offered, files, material, chosen);
            }));
    if (choice.get().isEmpty()) {
      next();
    }
  }

  private void next() {
    choice.set(Optional.ofNullable(waiting.poll()));
  }

  private void accept(
      ContentsChoice offered,
      List<ContainedFile> files,
      String material,
      Consumer<List<Attachment>> chosen) {
    if (files.isEmpty()) {
      offered.close();
      return;
    }
    List<Path> paths = files.stream().map(ContainedFile::file).toList();
    intake.take(
        material,
        paths,
        came -> chosen.accept(titled(offered.name(), files, came.attachments())),
        offered::close);
  }

  private static List<Attachment> titled(
      String outer, List<ContainedFile> files, Map<Path, Attachment> came) {
    List<Attachment> titled = new ArrayList<>();
    for (ContainedFile file : files) {
      if (came.containsKey(file.file())) {
        titled.add(came.get(file.file()).withTitle(Optional.of(file.title(outer))));
      }
    }
    return titled;
  }
}
