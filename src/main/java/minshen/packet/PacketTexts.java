package minshen.packet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.form.Typeface;
import minshen.form.UnprintableCharacterException;
import minshen.packet.Chapter.Attached;
import minshen.packet.Chapter.Cover;
import minshen.packet.Chapter.Subject;

/** The texts that a packet prints beside its forms, held to what can be printed. */
final class PacketTexts {
  private final PacketPlan plan;
  private final Typeface typeface;

  PacketTexts(PacketPlan plan, Typeface typeface) {
    this.plan = plan;
    this.typeface = typeface;
  }

  /**
   * The texts that cannot be printed; the same text of a claim or an attachment once, although it
   * stands on several pages.
   *
   * @param known what is told already, such as of the forms
   */
  List<PacketProblem> problems(List<PacketProblem> known) {
    List<PacketProblem> problems = new ArrayList<>();
    Set<Told> told = new HashSet<>();
    known.forEach(problem -> told.add(Told.of(problem)));
    for (Chapter chapter : plan.chapters()) {
      for (String text : texts(chapter).toList()) {
        unprintable(text)
            .map(e -> PacketProblem.of(chapter, e.problem()))
            .filter(problem -> Told.of(problem).isNewTo(told))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Stream<String> texts(Chapter chapter) {
    return switch (chapter.content()) {
      case Cover cover ->
          Stream.concat(
              Stream.of(chapter.title(), cover.company()),
              cover.subjects().stream().map(Subject::project).flatMap(Optional::stream));
      case Attached(var _, var _, var attachment) ->
          Stream.concat(Stream.of(chapter.title()), attachment.note().stream());
      default -> Stream.of(chapter.title());
    };
  }

  private Optional<UnprintableCharacterException> unprintable(String text) {
    try {
      typeface.check(text, "attachments", text);
      return Optional.empty();
    } catch (UnprintableCharacterException e) {
      return Optional.of(e);
    }
  }

  /**
   * What was told of.
   *
   * @param subject the attachment, else the character, of which a form may have told before
   */
  private record Told(Optional<String> claimId, Object subject) {
    static Told of(PacketProblem problem) {
      return new Told(
          problem.claimId(),
          problem
              .place()
              .<Object>map(place -> place)
              .orElseGet(() -> problem.problem().arguments().getLast()));
    }

    /** A cover shows what stands on the forms of its claims. */
    boolean isNewTo(Set<Told> told) {
      boolean known =
          claimId.isEmpty() && told.stream().anyMatch(other -> other.subject.equals(subject));
      return !known && told.add(this);
    }
  }
}
