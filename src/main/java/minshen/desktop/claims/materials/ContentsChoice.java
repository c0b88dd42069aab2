package minshen.desktop.claims.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import minshen.packet.source.ContainedFile;
import minshen.packet.source.ContainedFile.Use;
import minshen.packet.source.ContainedFiles;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceKind;
import minshen.words.Message;

/** The files in an archive, a mail or a PDF, of which some become attachments. */
public final class ContentsChoice {
  private final ContainedFiles contents;
  private final List<Line> lines;
  private final BiConsumer<ContentsChoice, List<ContainedFile>> taken;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  /**
   * A file that is offered.
   *
   * @param number its place in the order, from 1
   * @param chosen whether it becomes an attachment
   */
  public record Line(int number, ContainedFile file, BooleanProperty chosen) {}

  /**
   * A choice.
   *
   * @param taken told the files that were chosen, in their order; none if nothing is wanted
   */
  ContentsChoice(ContainedFiles contents, BiConsumer<ContentsChoice, List<ContainedFile>> taken) {
    this.contents = contents;
    this.taken = taken;
    List<Line> all = new ArrayList<>();
    for (ContainedFile file : contents.files()) {
      boolean isWanted = file.use() == Use.PAGES || file.use() == Use.LOCKED;
      all.add(new Line(all.size() + 1, file, new SimpleBooleanProperty(isWanted)));
    }
    this.lines = List.copyOf(all);
    lines.forEach(line -> line.chosen().subscribe(this::recount));
    recount();
  }

  private void recount() {
    count.set((int) lines.stream().filter(line -> line.chosen().get()).count());
  }

  /** The name of the file that they lie in. */
  public String name() {
    return String.valueOf(contents.outer().getFileName());
  }

  /** What the file is that they lie in. */
  public SourceKind kind() {
    return contents.kind();
  }

  /** The files, in the order in which they become attachments. */
  public List<Line> lines() {
    return lines;
  }

  /** Why some of them cannot be chosen, each naming its file. */
  public List<Message> troubles() {
    return lines.stream()
        .flatMap(line -> line.file().trouble().stream())
        .map(SourceException::byName)
        .toList();
  }

  /** How many are chosen. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Chooses all that can be used, or none. */
  public void chooseAll(boolean wanted) {
    lines.stream()
        .filter(line -> line.file().isUsable())
        .forEach(line -> line.chosen().set(wanted));
  }

  /** Makes attachments of what is chosen. */
  public void take() {
    taken.accept(this, lines.stream().filter(line -> line.chosen().get()).map(Line::file).toList());
  }

  /** Leaves all of it where it is. */
  public void leave() {
    taken.accept(this, List.of());
  }

  /** Removes what was unpacked. */
  void close() {
    contents.close();
  }
}
