package minshen.desktop.claims.materials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import minshen.desktop.work.AttachmentCondition;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Redaction;
import minshen.packet.source.IdentityNumbers;
import minshen.packet.source.MeasuredArea;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourcePreview;
import minshen.packet.source.SourceReader;
import minshen.store.StoreException;

/**
 * Looks into the attached files of an applicant, one after the other beside the window, and
 * remembers what it saw.
 */
public final class AttachmentInspector implements AutoCloseable {
  /** Pictures kept: a screen of thumbnails and a few large pages. */
  private static final int PICTURES = 48;

  private final Workspace workspace;
  private final DossierEditor dossierEditor;

  /** On the window's thread only. */
  private final Map<String, AttachmentInspection> looks = new HashMap<>();

  /** On the window's thread only. */
  private final Map<String, List<Redaction>> numbers = new HashMap<>();

  /** The files that were looked into without being shown; on the window's thread only. */
  private final Set<String> asked = new HashSet<>();

  /** Who waits for the numbers of a file; on the window's thread only. */
  private final Map<String, List<Consumer<List<Redaction>>>> asking = new HashMap<>();

  private final Map<Picture, PageImage> pictures =
      new LinkedHashMap<>(PICTURES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Picture, PageImage> eldest) {
          return size() > PICTURES;
        }
      };

  /** Guarded by this. */
  private final Map<String, ReadySource> sources = new HashMap<>();

  private Optional<SourceReader> reader = Optional.empty();
  private volatile boolean closed;

  private record Picture(String file, int page, int width) {}

  /** Looks into the files of an editor. */
  public AttachmentInspector(Workspace workspace, DossierEditor dossierEditor) {
    this.workspace = workspace;
    this.dossierEditor = dossierEditor;
  }

  /** Tells what a file is: at once if it is known, else that it is being read, and then again. */
  public void look(Attachment attachment, Consumer<AttachmentInspection> told) {
    Optional<AttachmentInspection> known = known(attachment);
    told.accept(known.orElseGet(AttachmentInspection.Reading::new));
    boolean there = dossierEditor.hasFile(attachment);
    if (known.isEmpty()) {
      workspace
          .tasks()
          .runAside(
              workspace
                  .tasks()
                  .task(_ -> there ? read(attachment) : missing(attachment))
                  .onSuccess(
                      look -> {
                        looks.put(attachment.file(), look);
                        condition(look)
                            .ifPresent(now -> workspace.looked(dossierEditor, attachment, now));
                        told.accept(look);
                      }));
    }
  }

  /** Looks into those files of a claim that nobody has looked into. */
  public void lookAtAll(Claim claim) {
    dossierEditor.unread(claim).stream()
        .filter(attachment -> asked.add(attachment.file()))
        .forEach(attachment -> look(attachment, _ -> {}));
  }

  /** What a look says of how a claim stands. */
  private static Optional<AttachmentCondition> condition(AttachmentInspection look) {
    return switch (look) {
      case AttachmentInspection.Ready ready ->
          Optional.of(AttachmentCondition.of(ready.pages(), ready.content(), ready.remarks()));
      case AttachmentInspection.Refused(var problem, boolean wantsPassword) ->
          Optional.of(new AttachmentCondition.Unusable(problem, wantsPassword));
      case AttachmentInspection.Missing _, AttachmentInspection.Reading _ -> Optional.empty();
    };
  }

  /** What is known of a file by now; one that was missing and has come is not known yet. */
  public Optional<AttachmentInspection> known(Attachment attachment) {
    return Optional.ofNullable(looks.get(attachment.file()))
        .filter(
            look ->
                !(look instanceof AttachmentInspection.Missing)
                    || !dossierEditor.hasFile(attachment));
  }

  /**
   * Hands over the picture of a page, not turned; none if it cannot be drawn.
   *
   * @param page from 1
   * @param width in pixels
   */
  public void picture(
      Attachment attachment, int page, int width, Consumer<Optional<PageImage>> told) {
    Picture wanted = new Picture(attachment.file(), page, width);
    PageImage known = pictures.get(wanted);
    if (known != null) {
      told.accept(Optional.of(known));
      return;
    }
    workspace
        .tasks()
        .runAside(
            workspace
                .tasks()
                .task(_ -> draw(wanted))
                .onSuccess(
                    drawn -> {
                      drawn.ifPresent(image -> pictures.put(wanted, image));
                      told.accept(drawn);
                    }));
  }

  /** Hands over where identity numbers stand in the text of a file that was looked into. */
  public void identityNumbers(Attachment attachment, Consumer<List<Redaction>> told) {
    List<Redaction> known = numbers.get(attachment.file());
    if (known != null) {
      told.accept(known);
      return;
    }
    String file = attachment.file();
    List<Consumer<List<Redaction>>> waiting = asking.computeIfAbsent(file, _ -> new ArrayList<>());
    waiting.add(told);
    if (waiting.size() == 1) {
      workspace
          .tasks()
          .runAside(
              workspace
                  .tasks()
                  .task(_ -> numbers(file))
                  .onEnd(() -> asking.remove(file))
                  .onSuccess(
                      found -> {
                        numbers.put(file, found);
                        waiting.forEach(one -> one.accept(found));
                      }));
    }
  }

  private synchronized List<Redaction> numbers(String file) {
    checkOpen();
    ReadySource source = sources.get(file);
    if (source == null || source.kind().isImage()) {
      return List.of();
    }
    try {
      return IdentityNumbers.in(source);
    } catch (IOException e) {
      // Nothing is offered: what is to be covered can still be drawn.
      return List.of();
    }
  }

  /** Tries a password on a file, and tells what comes of it. */
  public void open(Attachment attachment, String password, Consumer<AttachmentInspection> told) {
    workspace
        .tasks()
        .runAside(
            workspace
                .tasks()
                .task(
                    _ -> {
                      workspace
                          .passwords()
                          .set(workspace.contentOf(dossierEditor, attachment), password);
                      return password;
                    })
                .onSuccess(
                    _ -> {
                      looks.remove(attachment.file());
                      numbers.remove(attachment.file());
                      look(attachment, told);
                    }));
  }

  private static AttachmentInspection missing(Attachment attachment) {
    try {
      // Earlier releases named an attachment by the place where it lay.
      Path file = Path.of(attachment.file());
      return new AttachmentInspection.Missing(
          file.isAbsolute() && Files.isRegularFile(file) && Files.isReadable(file));
    } catch (InvalidPathException e) {
      return new AttachmentInspection.Missing(false);
    }
  }

  private synchronized AttachmentInspection read(Attachment attachment) throws IOException {
    checkOpen();
    try {
      Path file = workspace.contentOf(dossierEditor, attachment);
      ReadySource source = reader().read(file);
      sources.put(attachment.file(), source);
      return new AttachmentInspection.Ready(
          source.kind(),
          source.pages(),
          Files.size(file),
          source.remarks(),
          source.holding(),
          workspace.fingerprintOf(dossierEditor, attachment));
    } catch (SourceException e) {
      return new AttachmentInspection.Refused(e.problemByName(), e.passwordHelps());
    } catch (StoreException e) {
      return new AttachmentInspection.Refused(e.problem(), false);
    }
  }

  private synchronized Optional<PageImage> draw(Picture wanted) {
    checkOpen();
    ReadySource source = sources.get(wanted.file());
    if (source == null) {
      return Optional.empty();
    }
    try (SourcePreview preview = SourcePreview.of(source)) {
      Image image = SwingFXUtils.toFXImage(preview.page(wanted.page(), wanted.width()), null);
      return Optional.of(new PageImage(image, area(preview.areaOf(source, wanted.page()))));
    } catch (IOException e) {
      // The page is counted and can be handed in; there is only no picture of it.
      return Optional.empty();
    }
  }

  private static Rectangle2D area(MeasuredArea area) {
    return new Rectangle2D(area.left(), area.top(), area.width(), area.height());
  }

  private SourceReader reader() throws IOException {
    if (reader.isEmpty()) {
      reader =
          Optional.of(
              new SourceReader(
                  SourceLimits.standard(),
                  workspace.passwords(),
                  this::checkOpen,
                  workspace.sourceCache()));
    }
    return reader.get();
  }

  private void checkOpen() {
    if (closed) {
      throw new CancellationException();
    }
  }

  /** Ends what is being read, and removes what was converted. */
  @Override
  public void close() {
    closed = true;
    workspace
        .tasks()
        .runAside(
            workspace
                .tasks()
                .task(
                    _ -> {
                      remove();
                      return this;
                    }));
  }

  private synchronized void remove() throws IOException {
    if (reader.isPresent()) {
      reader.get().close();
    }
  }
}
