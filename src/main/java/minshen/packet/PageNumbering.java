package minshen.packet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import minshen.dossier.MaterialList;
import minshen.packet.Chapter.Attached;
import minshen.packet.Chapter.Divider;
import minshen.packet.Chapter.Document;

/**
 * On which pages of the packet things are.
 *
 * @param chapters the chapters
 * @param pagination their pages
 */
record PageNumbering(List<Chapter> chapters, Pagination pagination) {
  /** Neighbouring pages of the packet, from 1. */
  record Range(int first, int last) {
    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + "–" + last;
    }
  }

  int total() {
    return pagination.total();
  }

  int first(int chapter) {
    return pagination.first().get(chapter);
  }

  int pages(int chapter) {
    return pagination.pages().get(chapter);
  }

  /** The chapter that a page is in; a blank page belongs to the one before it. */
  Chapter chapterAt(int page) {
    int chapter = chapters.size() - 1;
    while (chapter > 0 && first(chapter) > page) {
      chapter--;
    }
    return chapters.get(chapter);
  }

  /** The pages of a material of a claim, with its divider. */
  Optional<Range> of(String claimId, MaterialList.Entry entry) {
    return of(claimId, chapter -> holds(chapter.content(), entry));
  }

  /** The pages of a document of a claim. */
  Optional<Range> ofDocument(String claimId, String file) {
    return of(claimId, chapter -> chapter.content().equals(new Document(file)));
  }

  private Optional<Range> of(String claimId, Predicate<Chapter> which) {
    int[] found =
        IntStream.range(0, chapters.size())
            .filter(i -> chapters.get(i).claimId().filter(claimId::equals).isPresent())
            .filter(i -> which.test(chapters.get(i)))
            .toArray();
    OptionalInt last = IntStream.of(found).map(i -> first(i) + pages(i) - 1).max();
    return last.isPresent()
        ? Optional.of(new Range(first(found[0]), last.getAsInt()))
        : Optional.empty();
  }

  private static boolean holds(Chapter.Content content, MaterialList.Entry entry) {
    return switch (content) {
      case Divider(var _, var of) -> of.equals(entry);
      case Attached(var _, var of, var _) -> of.equals(entry);
      default -> false;
    };
  }
}
