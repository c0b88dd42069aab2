package minshen.packet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of a material's files as they stand on sheets, in their order.
 *
 * @param label 附件 and number
 * @param sheets what stands on each
 */
record Exhibit(String label, List<List<Piece>> sheets) {
  /** As many small pages stand on one sheet. */
  static final int MOST = 2;

  /**
   * A page of a file.
   *
   * @param chapter the file's chapter
   * @param page its number in the file, from 1
   * @param inner its number in the material, from 1
   * @param small whether it is at most half an A4
   */
  record Piece(int chapter, int page, int inner, boolean small) {}

  Exhibit {
    sheets = List.copyOf(sheets);
  }

  /** Lays pages on sheets: small ones that follow each other share one. */
  static Exhibit of(String label, List<Piece> pieces) {
    List<List<Piece>> sheets = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean joins =
          piece.small()
              && !sheets.isEmpty()
              && sheets.getLast().size() < MOST
              && sheets.getLast().getFirst().small();
      if (joins) {
        sheets.set(sheets.size() - 1, List.of(sheets.getLast().getFirst(), piece));
      } else {
        sheets.add(List.of(piece));
      }
    }
    return new Exhibit(label, sheets);
  }

  /** The chapter of the first of its files. */
  int firstChapter() {
    return sheets.getFirst().getFirst().chapter();
  }

  /** How many pages of files there are. */
  int pages() {
    return sheets.getLast().getLast().inner();
  }

  /** How many sheets each file of it stands on, by its chapter. */
  Map<Integer, Pagination.Span> spans() {
    Map<Integer, Pagination.Span> spans = new HashMap<>();
    for (List<Piece> sheet : sheets) {
      for (int i = 0; i < sheet.size(); i++) {
        int chapter = sheet.get(i).chapter();
        Pagination.Span before = spans.get(chapter);
        if (before == null) {
          spans.put(chapter, new Pagination.Span(1, i > 0));
        } else if (i == 0 || sheet.getFirst().chapter() != chapter) {
          spans.put(chapter, new Pagination.Span(before.pages() + 1, before.joins()));
        }
      }
    }
    return spans;
  }
}
