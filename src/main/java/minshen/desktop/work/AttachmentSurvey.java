package minshen.desktop.work;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import minshen.dossier.Attachment;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceKind;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.store.StoreException;

/**
 * Looks into the attached files of dossiers, one after the other beside the window, so that how a
 * claim stands is known before anybody opens it.
 */
final class AttachmentSurvey {
  private final Workspace workspace;

  /** On the window's thread only. */
  private final Queue<Unread> waiting = new ArrayDeque<>();

  private boolean running;

  private record Unread(DossierEditor dossierEditor, Attachment attachment) {
    boolean isLeft() {
      return !dossierEditor.conditionsProperty().get().containsKey(attachment.file());
    }
  }

  AttachmentSurvey(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Looks into the files of a dossier that nobody has looked into. What takes an office program to
   * become pages is left until its claim is opened.
   */
  void of(DossierEditor dossierEditor) {
    dossierEditor.dossier().claims().stream()
        .flatMap(claim -> dossierEditor.unread(claim).stream())
        .filter(attachment -> !SourceKind.isOfficeByName(attachment.file()))
        .map(attachment -> new Unread(dossierEditor, attachment))
        .forEach(waiting::add);
    next();
  }

  private void next() {
    if (running || workspace.tasks().finishing()) {
      return;
    }
    waiting.removeIf(unread -> !unread.isLeft());
    Unread unread = waiting.poll();
    if (unread == null) {
      return;
    }
    running = true;
    workspace
        .tasks()
        .runAside(
            workspace
                .tasks()
                .task(_ -> look(unread.dossierEditor(), unread.attachment()))
                .onEnd(
                    () -> {
                      running = false;
                      next();
                    })
                .onFailure(
                    _ -> {
                      // Nobody asked for it; whoever opens the claim is told.
                    })
                .onSuccess(
                    condition ->
                        workspace.looked(unread.dossierEditor(), unread.attachment(), condition)));
  }

  private AttachmentCondition look(DossierEditor dossierEditor, Attachment attachment)
      throws IOException {
    try (SourceReader reader =
        new SourceReader(
            SourceLimits.standard(),
            workspace.passwords(),
            this::checkOpen,
            workspace.sourceCache())) {
      ReadySource source = reader.read(workspace.contentOf(dossierEditor, attachment));
      return AttachmentCondition.of(
          source.pages(), workspace.fingerprintOf(dossierEditor, attachment), source.remarks());
    } catch (SourceException e) {
      return AttachmentCondition.of(e);
    } catch (StoreException e) {
      return new AttachmentCondition.Unusable(e.problem(), false);
    }
  }

  private void checkOpen() {
    if (workspace.tasks().finishing()) {
      throw new CancellationException();
    }
  }
}
