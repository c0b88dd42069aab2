package minshen.form.signing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.files.Fingerprint;
import minshen.form.Box;
import minshen.form.ClaimDocuments;
import minshen.form.FormField;
import minshen.form.FormGrid;
import minshen.form.FormLayout;
import minshen.form.FormLayout.LaidBlock;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidParagraph;
import minshen.form.FormLayout.LaidTable;
import minshen.form.Signer;
import minshen.form.TextLine;

/**
 * A claim's form as it is to be signed.
 *
 * @param id the form's id
 * @param title the form's title
 * @param content a {@linkplain Fingerprint fingerprint} of each page: of what can be read on it; of
 *     one that we sign or seal, of what can be read on the whole form, which is what is signed
 * @param spots where it is signed and sealed, in reading order
 * @param isOffices whether it is an office's own file: how many pages that has depends on the
 *     computer, and any of them stands for the whole form
 */
public record SignableForm(
    String id, String title, List<String> content, List<Spot> spots, boolean isOffices) {
  public SignableForm {
    content = List.copyOf(content);
    spots = List.copyOf(spots);
  }

  /**
   * Where a place is on paper.
   *
   * @param page the page of the form, from 1
   * @param box the room there is, in points from the upper left corner; none if the place stands in
   *     a paragraph
   */
  public record Spot(SigningPlace place, int page, Optional<Box> box) {}

  /**
   * A form of a claim on its pages. Those of an office's own Word file are the ones that are
   * printed, as far as they can be drawn here. Each of them stands for what the whole form says:
   * what is on which of them depends on the computer.
   */
  public static SignableForm of(ClaimDocuments documents, String claimId, String formId) {
    FormLayout layout = documents.layOut(claimId, formId);
    FormGrid grid = layout.grid();
    List<SigningPlace> places = SigningPlaces.of(grid);
    List<String> texts = layout.pages().stream().map(SignableForm::text).toList();
    List<Spot> spots = places.stream().map(place -> spot(layout, place)).toList();
    if (grid.original().isEmpty()) {
      return new SignableForm(grid.id(), grid.title(), content(texts, spots), spots, false);
    }
    Optional<PrintedPlaces> printed =
        documents.officesPdf(claimId, formId).flatMap(PrintedPlaces::of);
    String whole = Fingerprint.of(String.join("", texts));
    return new SignableForm(
        grid.id(),
        grid.title(),
        Collections.nCopies(printed.map(PrintedPlaces::pages).orElse(texts.size()), whole),
        printed.map(pages -> pages.spots(places)).orElse(spots),
        true);
  }

  private static List<String> content(List<String> pages, List<Spot> spots) {
    Set<Integer> signed =
        spots.stream()
            .filter(spot -> spot.place().signer() != Signer.OFFICE)
            .map(Spot::page)
            .collect(Collectors.toSet());
    String whole = Fingerprint.of(String.join("", pages));
    return IntStream.rangeClosed(1, pages.size())
        .mapToObj(page -> signed.contains(page) ? whole : Fingerprint.of(pages.get(page - 1)))
        .toList();
  }

  /** How many pages it has. */
  public int pages() {
    return content.size();
  }

  /** The fingerprint of a page, if there is one of that number. */
  public Optional<String> contentOf(int page) {
    if (isOffices && page >= 1) {
      return Optional.of(content.getFirst());
    }
    return page >= 1 && page <= pages() ? Optional.of(content.get(page - 1)) : Optional.empty();
  }

  private static Spot spot(FormLayout layout, SigningPlace place) {
    for (FormLayout.Page page : layout.pages()) {
      Optional<LaidCell> cell = cells(page).filter(laid -> isOf(laid, place)).findFirst();
      if (cell.isPresent()) {
        return new Spot(place, page.number(), Optional.of(cell.get().box()));
      }
    }
    return new Spot(place, 1, Optional.empty());
  }

  private static Stream<LaidCell> cells(FormLayout.Page page) {
    return page.blocks().stream()
        .filter(LaidTable.class::isInstance)
        .flatMap(block -> ((LaidTable) block).cells().stream());
  }

  /** Long values are set smaller on some pages, so that a cell is known by its field. */
  private static boolean isOf(LaidCell laid, SigningPlace place) {
    Optional<FormField> field = laid.cell().field();
    return field.isPresent()
        ? field.map(FormField::id).equals(Optional.of(place.id()))
        : place.cell().equals(Optional.of(laid.cell()));
  }

  /** Where lines break plays no part: the same words are the same content. */
  private static String text(FormLayout.Page page) {
    return page.blocks().stream()
        .flatMap(SignableForm::lines)
        .map(TextLine::text)
        .collect(Collectors.joining())
        .replaceAll("\\s+", "");
  }

  private static Stream<TextLine> lines(LaidBlock block) {
    return switch (block) {
      case LaidParagraph paragraph -> paragraph.lines().stream();
      case LaidTable table -> table.cells().stream().flatMap(cell -> cell.lines().stream());
    };
  }
}
