package minshen.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import minshen.packet.source.ImageLevel;
import minshen.packet.source.PdfReduction;
import minshen.packet.source.PdfSplitting;

/** The pages of one slot as a PDF, on its way to a size that the portal takes. */
final class SlotFile {
  /** The level at which nothing was made coarser. */
  static final int AS_IT_IS = -1;

  private static final int FLOOR = ImageLevel.STEPS.size() - 1;

  private final UploadPlan.Place place;
  private final Packet.Pages pages;
  private final Path folder;
  private final Runnable checkCancelled;
  private final Map<Integer, Path> byLevel = new TreeMap<>();
  private int level = AS_IT_IS;

  /**
   * A file of a slot.
   *
   * @param pages its pages in the packet of the set
   * @param whole its pages as they are
   * @param folder for what it becomes
   */
  SlotFile(
      UploadPlan.Place place,
      Packet.Pages pages,
      Path whole,
      Path folder,
      Runnable checkCancelled) {
    this.place = place;
    this.pages = pages;
    this.folder = folder;
    this.checkCancelled = checkCancelled;
    byLevel.put(AS_IT_IS, whole);
  }

  UploadPlan.Place place() {
    return place;
  }

  Packet.Pages pages() {
    return pages;
  }

  int count() {
    return pages.last() - pages.first() + 1;
  }

  Path pdf() {
    return byLevel.get(level);
  }

  long bytes() throws IOException {
    return Files.size(pdf());
  }

  /** How many bytes it had before anything was made coarser. */
  long bytesBefore() throws IOException {
    return Files.size(byLevel.get(AS_IT_IS));
  }

  /** How coarse its images became, if they did. */
  Optional<ImageLevel> level() {
    return level == AS_IT_IS ? Optional.empty() : Optional.of(ImageLevel.STEPS.get(level));
  }

  /** Makes its images no coarser than it takes to fit, and as coarse as they may be if none do. */
  void fit(long limit) throws IOException {
    if (bytes() <= limit) {
      return;
    }
    reduceTo(mildest(level + 1, wanted -> bytes(wanted) <= limit));
  }

  /** Whether something fits at a level. */
  @FunctionalInterface
  interface Fit {
    boolean at(int level) throws IOException;
  }

  /** The mildest level from one on at which something fits; the floor if it fits at none. */
  static int mildest(int from, Fit fit) throws IOException {
    int least = from;
    int fits = FLOOR;
    while (least < fits) {
      int middle = (least + fits) / 2;
      if (fit.at(middle)) {
        fits = middle;
      } else {
        least = middle + 1;
      }
    }
    return fits;
  }

  /** How many bytes it has if its images become as coarse as a level says. */
  long bytesAt(int wanted) throws IOException {
    return count() == 0 || wanted <= level ? bytes() : Math.min(bytes(), bytes(wanted));
  }

  /** Makes its images as coarse as a level says, if that makes it smaller at all. */
  void reduceTo(int wanted) throws IOException {
    if (count() > 0 && wanted > level && bytes(wanted) < bytes()) {
      level = wanted;
    }
  }

  private long bytes(int wanted) throws IOException {
    Path known = byLevel.get(wanted);
    if (known == null) {
      known = Files.createTempFile(folder, "slot", ".pdf");
      PdfReduction.reduce(
          byLevel.get(AS_IT_IS), known, count(), ImageLevel.STEPS.get(wanted), checkCancelled);
      byLevel.put(wanted, known);
    }
    return Files.size(known);
  }

  /** Itself, or its parts if it is too large by now. */
  List<PdfSplitting.Part> parts(long limit) throws IOException {
    return bytes() <= limit
        ? List.of(new PdfSplitting.Part(pdf(), 1, count(), bytes()))
        : PdfSplitting.split(pdf(), count(), limit, folder, checkCancelled);
  }
}
