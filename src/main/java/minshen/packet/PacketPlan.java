package minshen.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.ChineseDates;
import minshen.dossier.Claim;
import minshen.dossier.MaterialList;
import minshen.dossier.SignedForm;
import minshen.dossier.finding.Assessment;
import minshen.form.ClaimDocuments;
import minshen.form.OfficialForm;
import minshen.packet.Chapter.Attached;
import minshen.packet.Chapter.Contents;
import minshen.packet.Chapter.Cover;
import minshen.packet.Chapter.Divider;
import minshen.packet.Chapter.Document;
import minshen.packet.Chapter.Materials;
import minshen.packet.Chapter.Subject;
import minshen.policy.Notice;
import minshen.policy.calc.Outcome;
import minshen.words.Words;

/**
 * What goes into a packet, in which order. The packet speaks Chinese, as the forms in it do. Pure:
 * no file is looked at.
 */
public final class PacketPlan {
  private final Assessment assessment;
  private final List<String> claimIds;
  private final PacketSettings settings;
  private final boolean loose;
  private final List<Chapter> chapters = new ArrayList<>();

  private PacketPlan(
      Assessment assessment, List<String> claimIds, PacketSettings settings, boolean loose) {
    this.assessment = assessment;
    this.claimIds = List.copyOf(claimIds);
    this.settings = settings;
    this.loose = loose;
  }

  /**
   * The plan of a packet.
   *
   * @param claimIds the claims in it, at least one, in their order
   * @throws IllegalArgumentException if there is no such claim
   */
  public static PacketPlan of(
      Assessment assessment, List<String> claimIds, PacketSettings settings) {
    PacketPlan plan = new PacketPlan(assessment, claimIds, settings, false);
    plan.compose();
    return plan;
  }

  /** 骑缝章: whether a seal over the edges is wanted; it is unless the office says no. */
  boolean wantsSeam() {
    return claimIds.stream().anyMatch(id -> notice(id).call().seam().orElse(true));
  }

  /** What the office says of handing in a claim. */
  Notice notice(String claimId) {
    return assessment.notice(claimId);
  }

  /**
   * The plan of pages that are handed in as files: each page in its own size and without a number.
   *
   * @param settings how images and colours are kept; nothing else of them is looked at
   * @param chapters what is on the pages
   */
  static PacketPlan loose(
      Assessment assessment, String claimId, PacketSettings settings, List<Chapter> chapters) {
    PacketSettings loose =
        settings
            .with(PacketPrinting.DOUBLE_SIDED, false)
            .with(PacketPrinting.TWO_ON_SHEET, false)
            .with(PacketNumbering.SHEET_LABELS, false);
    PacketPlan plan = new PacketPlan(assessment, List.of(claimId), loose, true);
    plan.chapters.addAll(chapters);
    return plan;
  }

  /** Whether its pages are not bound: each has its own size, and none a number. */
  boolean isLoose() {
    return loose;
  }

  List<Chapter> chapters() {
    return List.copyOf(chapters);
  }

  PacketSettings settings() {
    return settings;
  }

  Assessment assessment() {
    return assessment;
  }

  List<String> claimIds() {
    return claimIds;
  }

  /** The files in it, in their order: the attachments, and the scans of signed forms. */
  public List<Attachment> attachments() {
    return chapters.stream().flatMap(this::files).toList();
  }

  /** The files of a chapter. */
  Stream<Attachment> files(Chapter chapter) {
    return switch (chapter.content()) {
      case Attached attached -> Stream.of(attached.attachment());
      case Document document -> signed(chapter, document).stream().map(SignedForm::scan);
      default -> Stream.of();
    };
  }

  /** The scans of a document. */
  List<SignedForm> signed(Chapter chapter, Document document) {
    return assessment
        .dossier()
        .claim(chapter.claimId().orElseThrow())
        .orElseThrow()
        .signing()
        .of(document.file());
  }

  /** The list of a claim's materials. */
  MaterialList materials(String claimId) {
    return materials(assessment, claimId, settings);
  }

  /** The list of a claim's materials, numbered as settings want it. */
  static MaterialList materials(Assessment assessment, String claimId, PacketSettings settings) {
    return MaterialList.of(
        assessment.dossier().claim(claimId).orElseThrow(),
        assessment.outcome(claimId).item(),
        assessment.dossier().applicant().kind(),
        settings.numbering().missing());
  }

  private void compose() {
    List<PacketPart> whole =
        settings.parts().stream()
            .filter(p -> p == PacketPart.COVER || p == PacketPart.CONTENTS)
            .toList();
    for (PacketPart part : whole) {
      if (part == PacketPart.COVER) {
        add(Optional.empty(), say("packet.cover"), 0, parts(), cover(claimIds));
      } else {
        add(Optional.empty(), say("packet.contents"), 0, parts(), new Contents());
      }
    }
    claimIds.forEach(this::claim);
  }

  private void claim(String id) {
    int depth = 1;
    if (claimIds.size() > 1) {
      Outcome outcome = assessment.outcome(id);
      String title =
          outcome
              .claim()
              .project()
              .map(p -> outcome.item().title() + " " + p)
              .orElse(outcome.item().title());
      add(Optional.of(id), title, 1, parts(), cover(List.of(id)));
      depth = 2;
    }
    for (PacketPart part : settings.parts()) {
      switch (part) {
        case FORMS -> forms(id, depth);
        case LIST ->
            add(Optional.of(id), say("packet.list"), depth, parts(), new Materials(materials(id)));
        case MATERIALS -> attachments(id, depth);
        case CALCULATION ->
            add(
                Optional.of(id),
                say("packet.calculation"),
                depth,
                parts(),
                new Document(ClaimDocuments.CALCULATION));
        case COVER, CONTENTS -> {}
      }
    }
  }

  private void forms(String id, int depth) {
    Outcome outcome = assessment.outcome(id);
    if (!outcome.notEligible()) {
      for (String formId : outcome.item().forms()) {
        String title = OfficialForm.title(formId, outcome.pack());
        add(Optional.of(id), title, depth, parts(), new Document(formId));
      }
    }
  }

  private void attachments(String id, int depth) {
    boolean first = true;
    for (MaterialList.Entry entry : materials(id).entries()) {
      if (!entry.attachments().isEmpty()) {
        attachments(id, depth, entry, first);
        first = false;
      }
    }
  }

  private void attachments(String id, int depth, MaterialList.Entry entry, boolean first) {
    String label = settings.numbering().label(entry);
    PacketPrinting printing = settings.printing();
    boolean right = first ? parts() : printing.onRightHand(RightHandPages.MATERIALS);
    boolean named = settings.numbering().dividers();
    if (named) {
      String title = label + "  " + entry.name();
      add(Optional.of(id), title, depth, right, new Divider(label, entry));
      right = printing.onRightHand(RightHandPages.LEAVES);
    }
    boolean single = entry.attachments().size() == 1;
    for (Attachment file : entry.attachments()) {
      String own = DividerPage.title(file);
      String title = named ? own : label + "  " + (single ? entry.name() : own);
      int below = named ? (single ? 0 : depth + 1) : depth;
      add(Optional.of(id), title, below, right, new Attached(label, entry, file));
      right = false;
    }
  }

  /** Whether a part begins on a right-hand page. */
  private boolean parts() {
    return settings.printing().onRightHand(RightHandPages.CHAPTERS);
  }

  private Cover cover(List<String> ids) {
    Applicant applicant = assessment.dossier().applicant();
    Outcome first = assessment.outcome(ids.getFirst());
    return new Cover(
        first.claim().year(),
        ids.stream().map(id -> assessment.outcome(id).pack().title()).distinct().toList(),
        applicant.name().orElse(""),
        ids.stream().map(this::subject).toList(),
        first.claim().applyDate().map(ChineseDates::of));
  }

  private Subject subject(String id) {
    Outcome outcome = assessment.outcome(id);
    Claim claim = assessment.dossier().claim(id).orElseThrow();
    return new Subject(
        outcome.item().title(),
        outcome.claim().project(),
        claim.requestedAmount().or(outcome::amount));
  }

  private void add(
      Optional<String> claim, String title, int depth, boolean right, Chapter.Content content) {
    chapters.add(new Chapter(claim, title, depth, right, content));
  }

  static String say(String key, Object... arguments) {
    return Words.CHINESE.say(key, arguments);
  }
}
