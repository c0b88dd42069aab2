package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.files.FileNaming;
import minshen.words.Message;

/**
 * The same paper attached twice: in a claim, where one of them is probably too many, or in several
 * claims, where the same cost may be claimed twice. Whoever has the files tells what they are; an
 * invoice is known by its number, in whatever file it is.
 */
public final class TwiceAttached {
  /** So many files are named. */
  private static final int MOST_NAMES = 6;

  private final Dossier dossier;
  private final Map<String, AttachedContent> contents;

  /**
   * Looks at a dossier.
   *
   * @param contents what is known of the attached files, by name
   */
  public TwiceAttached(Dossier dossier, Map<String, AttachedContent> contents) {
    this.dossier = dossier;
    this.contents = Map.copyOf(contents);
  }

  /** A paper, whatever it is known by. */
  private record Paper(String key, Optional<String> invoice) {}

  /** What is found of a claim. */
  public List<Finding> of(Claim claim) {
    Map<Paper, List<Attachment>> papers = papers(claim);
    List<Finding> findings = new ArrayList<>();
    papers.forEach((paper, files) -> within(claim, paper, files).ifPresent(findings::add));
    elsewhere(claim, papers).ifPresent(findings::add);
    return findings.stream().map(found -> found.about(claim.id())).toList();
  }

  private Map<Paper, List<Attachment>> papers(Claim claim) {
    Map<Paper, List<Attachment>> papers = new LinkedHashMap<>();
    for (Attachment file : claim.attachments()) {
      paper(file)
          .ifPresent(paper -> papers.computeIfAbsent(paper, _ -> new ArrayList<>()).add(file));
    }
    return papers;
  }

  private Optional<Paper> paper(Attachment file) {
    return Optional.ofNullable(contents.get(file.file()))
        .map(known -> new Paper(known.invoice().orElse(known.fingerprint()), known.invoice()));
  }

  private static Optional<Finding> within(Claim claim, Paper paper, List<Attachment> files) {
    List<Attachment> twice =
        IntStream.range(0, files.size())
            .filter(i -> isAgain(files, i))
            .mapToObj(files::get)
            .toList();
    if (twice.isEmpty()) {
      return Optional.empty();
    }
    String names = names(twice.stream());
    return Optional.of(
        paper
            .invoice()
            .map(
                number ->
                    Finding.note(
                        "SAME_INVOICE",
                        Message.of("dossier.same-invoice", number, twice.size(), names)))
            .orElseGet(
                () ->
                    Finding.note("SAME_FILE", Message.of("dossier.same-file", twice.size(), names)))
            .at(place(claim, twice.getLast())));
  }

  private static boolean isAgain(List<Attachment> files, int i) {
    return IntStream.range(0, files.size())
        .anyMatch(other -> other != i && overlap(files.get(i), files.get(other)));
  }

  /** Other pages of one file may well be another paper. */
  private static boolean overlap(Attachment one, Attachment other) {
    return one.pages().isEmpty()
        || other.pages().isEmpty()
        || one.pages()
            .get()
            .pages()
            .anyMatch(page -> other.pages().get().pages().anyMatch(p -> p == page));
  }

  /** A licence belongs into many claims, an invoice into one: that is for people to tell. */
  private Optional<Finding> elsewhere(Claim claim, Map<Paper, List<Attachment>> papers) {
    List<Attachment> shared = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Claim other : dossier.claims()) {
      List<Attachment> there =
          other.id().equals(claim.id())
              ? List.of()
              : other.attachments().stream()
                  .filter(file -> paper(file).filter(papers::containsKey).isPresent())
                  .toList();
      if (!there.isEmpty()) {
        others.add(other.input().project().orElse(other.item()));
        there.forEach(file -> shared.add(papers.get(paper(file).orElseThrow()).getFirst()));
      }
    }
    return shared.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.note(
                    "SAME_FILE_ELSEWHERE",
                    Message.of(
                        "dossier.same-file-elsewhere",
                        names(shared.stream().distinct()),
                        others.stream()
                            .distinct()
                            .limit(MOST_NAMES)
                            .collect(Collectors.joining("、"))))
                .at(place(claim, shared.getFirst())));
  }

  private static String place(Claim claim, Attachment file) {
    return "attachments[" + claim.attachments().lastIndexOf(file) + "]";
  }

  private static String names(Stream<Attachment> files) {
    List<String> names =
        files.map(file -> file.title().orElseGet(() -> FileNaming.last(file.file()))).toList();
    return names.stream()
            .limit(MOST_NAMES)
            .map(name -> "“" + name + "”")
            .collect(Collectors.joining("、"))
        + (names.size() > MOST_NAMES ? "…" : "");
  }
}
