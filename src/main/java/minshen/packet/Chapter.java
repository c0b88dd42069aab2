package minshen.packet;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.packet.PacketProblem.Place;
import minshen.policy.amount.Amount;

/**
 * Pages of a packet that belong together.
 *
 * @param claimId the claim they belong to; empty for those of the packet as a whole
 * @param title what the contents and the bookmarks call it
 * @param depth how deep it stands in the contents: 1 to 3, or 0 if it is not in them
 * @param onRightHandPage whether it begins on a right-hand page in a double-sided print
 * @param content what is on its pages
 */
record Chapter(
    Optional<String> claimId, String title, int depth, boolean onRightHandPage, Content content) {
  Chapter {
    title = title.replaceAll("\\s+", " ").strip();
  }

  /** The attachment that it is about: its own, or of a material the first. */
  Optional<Place> place() {
    return switch (content) {
      case Attached(var _, var entry, var attachment) -> Optional.of(Place.of(entry, attachment));
      case Divider(var _, var entry) ->
          entry.attachments().stream().findFirst().map(first -> Place.of(entry, first));
      default -> Optional.empty();
    };
  }

  /** What is on the pages of a chapter. */
  sealed interface Content {}

  /**
   * 封面.
   *
   * @param year the year of the application
   * @param policies the documents that the claims stand on
   * @param company 申报单位
   * @param subjects what is applied for
   * @param date 申报日期
   */
  record Cover(
      Optional<Integer> year,
      List<String> policies,
      String company,
      List<Subject> subjects,
      Optional<String> date)
      implements Content {}

  /**
   * A claim on a cover.
   *
   * @param item 申报条款
   * @param project 项目名称
   * @param amount 申请金额 in 万元
   */
  record Subject(String item, Optional<String> project, Optional<Amount> amount) {}

  /** 目录. */
  record Contents() implements Content {}

  /**
   * An official form, or the 测算说明.
   *
   * @param file its name among the claim's documents
   */
  record Document(String file) implements Content {}

  /**
   * 材料清单.
   *
   * @param list what is on it
   */
  record Materials(MaterialList list) implements Content {}

  /**
   * 隔页.
   *
   * @param label 附件 and number
   * @param entry the material behind it
   */
  record Divider(String label, MaterialList.Entry entry) implements Content {}

  /**
   * The pages of an attached file.
   *
   * @param label 附件 and number
   * @param entry the material it belongs to
   * @param attachment the file
   */
  record Attached(String label, MaterialList.Entry entry, Attachment attachment)
      implements Content {}
}
