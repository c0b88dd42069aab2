package minshen.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.policy.ApplicantKind;
import minshen.policy.Item;
import minshen.policy.Material;

/**
 * 材料核对: everything that a claim may have to bring, what it brings, and how each stands. Pure.
 *
 * @param lines the materials in the order of the rules, then the applicant's own ones
 */
public record Checklist(List<Line> lines) {
  public Checklist {
    lines = List.copyOf(lines);
  }

  /** How a material stands. */
  public enum State {
    /** An official form, which the program fills. */
    FORM,
    /** Files are there. */
    PRESENT,
    /** Asked for, and nothing is there. */
    MISSING,
    /** Nothing is there, and whether it is asked for hangs on what is not known yet. */
    PREDICTED,
    /** Not asked for, but advised. */
    ADVISED
  }

  /** What decides whether a material is asked for. */
  public enum Question {
    /** 申报类别 of the claim. */
    VARIANT,
    /** 单位类型 of the applicant. */
    KIND
  }

  /**
   * A material.
   *
   * @param name what it is called
   * @param material the material of the rules; empty for an own one
   * @param files its files, in the order given
   * @param state how it stands
   * @param open what is not known yet and decides whether it is asked for
   */
  public record Line(
      String name,
      Optional<Material> material,
      List<Attachment> files,
      State state,
      Set<Question> open) {
    public Line {
      files = List.copyOf(files);
      open = Set.copyOf(open);
    }

    /** The id under which its files are attached. */
    public String id() {
      return material.map(Material::id).orElse(Attachment.EXTRA);
    }

    /** Whether it stands in 申报材料附件清单: it is or may be asked for, or something is there. */
    public boolean isListed() {
      return state != State.ADVISED;
    }
  }

  /**
   * The checklist of a claim.
   *
   * @param kind the applicant's kind, if it is known
   */
  public static Checklist of(Claim claim, Item item, Optional<ApplicantKind> kind) {
    List<Line> lines = new ArrayList<>();
    for (Material material : item.materials()) {
      List<Attachment> files =
          claim.attachments().stream().filter(a -> a.material().equals(material.id())).toList();
      if (material.neededBy(claim.input().variant(), kind) || !files.isEmpty()) {
        lines.add(line(material, files, claim.input().variant(), kind));
      }
    }
    List<Attachment> others =
        claim.attachments().stream().filter(a -> item.material(a.material()).isEmpty()).toList();
    for (String name : others.stream().map(Checklist::ownName).distinct().toList()) {
      List<Attachment> files = others.stream().filter(a -> ownName(a).equals(name)).toList();
      lines.add(new Line(name, Optional.empty(), files, State.PRESENT, Set.of()));
    }
    return new Checklist(lines);
  }

  /** The materials that stand so. */
  public List<Line> in(State state) {
    return lines.stream().filter(line -> line.state() == state).toList();
  }

  private static Line line(
      Material material,
      List<Attachment> files,
      Optional<String> variant,
      Optional<ApplicantKind> kind) {
    boolean form = material.marks().contains(Material.Mark.OFFICIAL_FORM);
    Set<Question> open =
        Set.copyOf(
            Stream.of(
                    ask(Question.VARIANT, !material.variants().isEmpty() && variant.isEmpty()),
                    ask(Question.KIND, !material.applicants().isEmpty() && kind.isEmpty()))
                .flatMap(Optional::stream)
                .toList());
    return new Line(
        material.name(), Optional.of(material), files, state(material, form, files, open), open);
  }

  private static Optional<Question> ask(Question question, boolean open) {
    return Optional.of(question).filter(_ -> open);
  }

  private static State state(
      Material material, boolean form, List<Attachment> files, Set<Question> open) {
    if (!files.isEmpty()) {
      return State.PRESENT;
    }
    if (!material.required()) {
      return State.ADVISED;
    }
    if (form) {
      return State.FORM;
    }
    return open.isEmpty() ? State.MISSING : State.PREDICTED;
  }

  /** What was put under a material that the item does not have is named by its file. */
  private static String ownName(Attachment attachment) {
    return attachment.title().orElseGet(() -> MaterialList.stem(attachment.file()));
  }
}
