package minshen.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.ruled.PageLine;
import minshen.form.ruled.RuledCell;
import minshen.form.ruled.RuledPage;
import minshen.form.ruled.RuledPages;
import minshen.words.Message;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A filled form in a PDF: what stands between its ruling lines beside its printed words. */
final class PdfCopy implements FilledCopy {
  /** A packet has its forms in front. */
  private static final int MOST_PAGES = 60;

  private final List<RuledPage> pages;
  private final List<PdfBlock> blocks;
  private final List<Message> unread;

  private PdfCopy(List<RuledPage> pages, List<PdfBlock> blocks, List<Message> unread) {
    this.pages = pages;
    this.blocks = blocks;
    this.unread = unread;
  }

  /**
   * The forms of a PDF, one after the other.
   *
   * @throws InputException if it cannot be read, or has no text
   */
  static List<FilledCopy> of(byte[] pdf, String named, FormBeginnings beginnings) {
    RuledPages read = pages(pdf, named);
    List<RuledPage> pages = read.looked();
    List<Message> unread = unread(read);
    if (pages.stream().noneMatch(RuledPage::isTooDense)
        && pages.stream().noneMatch(page -> page.allLines().findAny().isPresent())) {
      boolean scanned = pages.stream().anyMatch(RuledPage::isPicture);
      throw refused(named, scanned ? "form.pdf-scan" : "form.pdf-empty");
    }
    List<PdfBlock> blocks = pages.stream().flatMap(page -> PdfBlock.of(page).stream()).toList();
    return beginnings.parts(blocks).stream()
        .<FilledCopy>map(part -> new PdfCopy(pages, part, unread))
        .toList();
  }

  private static List<Message> unread(RuledPages pages) {
    List<Message> unread = new ArrayList<>();
    List<Integer> dense =
        IntStream.range(0, pages.looked().size())
            .filter(i -> pages.looked().get(i).isTooDense())
            .mapToObj(i -> i + 1)
            .toList();
    if (!dense.isEmpty()) {
      unread.add(Message.of("form.pdf-dense", dense));
    }
    List<String> covered =
        pages.looked().stream().flatMap(page -> page.covered().stream()).toList();
    if (!covered.isEmpty()) {
      unread.add(Message.of("form.pdf-covered", covered));
    }
    if (pages.all() > pages.looked().size()) {
      unread.add(Message.of("form.pdf-long", pages.looked().size(), pages.all()));
    }
    return unread;
  }

  private static RuledPages pages(byte[] pdf, String named) {
    try {
      return RuledPages.of(pdf, MOST_PAGES);
    } catch (InvalidPasswordException e) {
      throw refused(named, "form.pdf-locked");
    } catch (IOException | RuntimeException e) {
      // For a damaged file PDFBox throws whatever it stumbles over.
      InputException problem = refused(named, "form.not-pdf");
      problem.initCause(e);
      throw problem;
    }
  }

  private static InputException refused(String named, String key) {
    return new InputException(SourceLocation.of(named), Message.of(key));
  }

  @Override
  public Set<String> fieldIds() {
    return Set.of();
  }

  @Override
  public Optional<String> formId() {
    return Optional.empty();
  }

  @Override
  public boolean isPrinted() {
    return true;
  }

  @Override
  public List<RuledPage> pages() {
    return pages;
  }

  @Override
  public List<Message> unread() {
    return unread;
  }

  @Override
  public Map<String, String> texts(FormGrid grid) {
    return labelled().values(grid);
  }

  @Override
  public Map<String, PlaceDoubt> doubts(FormGrid grid) {
    return labelled().doubts(grid);
  }

  @Override
  public List<StrangePlace> strange(FormGrid grid) {
    return StrangePlace.in(labelled().others(grid));
  }

  private LabelledCells<PdfCell> labelled() {
    return new LabelledCells<>(blocks.stream().flatMap(block -> block.rows().stream()).toList());
  }

  /** A line of text or a row of a page. */
  private record PdfBlock(double top, String line, List<List<PdfCell>> rows)
      implements FoundBlock<PdfCell> {
    static List<PdfBlock> of(RuledPage page) {
      List<PdfBlock> blocks = new ArrayList<>();
      for (PageLine line : page.lines()) {
        blocks.add(new PdfBlock(line.baseline(), line.text(), List.of()));
      }
      for (List<RuledCell> row : page.rows()) {
        List<PdfCell> cells = row.stream().map(PdfCell::of).toList();
        blocks.add(new PdfBlock(row.getFirst().top(), "", List.of(cells)));
      }
      return blocks.stream().sorted(Comparator.comparingDouble(PdfBlock::top)).toList();
    }
  }
}
