package minshen.packet;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import minshen.dossier.Attachment;
import minshen.files.SafeName;
import minshen.form.OfficialForm;
import minshen.policy.calc.Outcome;

/**
 * What files are called in the zip of a packet: by their place in the list alone, which every
 * system reads, or with their title as well. The place comes first, so that no two names are alike
 * and none is one that Windows keeps for itself.
 */
record ArchiveNames(boolean chinese) {
  /** The most UTF-16 units of a title. */
  private static final int LONGEST = 60;

  /** The folder of a claim: its place in the packet and its project; or its ASCII name. */
  String claim(PacketContent content, String claimId) {
    if (!chinese) {
      return content.name(claimId);
    }
    PacketPlan plan = content.plan();
    Outcome outcome = plan.assessment().outcome(claimId);
    String name = outcome.claim().project().orElse(outcome.item().title());
    return SafeName.of(
        String.format(Locale.ROOT, "%02d-%s", plan.claimIds().indexOf(claimId) + 1, name), LONGEST);
  }

  /**
   * Where the scan of a signed form lies.
   *
   * @param form the form's id
   * @param file its place among the scans, with its ending
   */
  String signed(PacketContent content, String claimId, String form, String file) {
    String claim = claim(content, claimId);
    if (!chinese) {
      return claim + "/signed/" + file;
    }
    Outcome outcome = content.plan().assessment().outcome(claimId);
    String title =
        outcome.item().forms().contains(form)
            ? " " + SafeName.of(OfficialForm.title(form, outcome.pack()), LONGEST)
            : "";
    int ending = file.contains(".") ? file.lastIndexOf('.') : file.length();
    return claim
        + "/"
        + PacketPlan.say("packet.zip.signed")
        + "/"
        + file.substring(0, ending)
        + title
        + file.substring(ending);
  }

  /** The folder of a claim's forms. */
  String forms(String claim) {
    return claim + (chinese ? "/" + PacketPlan.say("packet.zip.forms") : "/forms");
  }

  /** The folder of a claim's attachments. */
  String attachments(String claim) {
    return claim + (chinese ? "/" + PacketPlan.say("packet.zip.attachments") : "/attachments");
  }

  /**
   * The name of a form.
   *
   * @param ascii its ASCII name
   * @param title what it is called
   */
  String form(String ascii, String title) {
    return chinese ? SafeName.of(title, LONGEST) + ascii.substring(ascii.lastIndexOf('.')) : ascii;
  }

  /**
   * The name of an attachment: {@code 03-01.pdf} or {@code 03-01 检测报告.pdf}.
   *
   * @param number the number of its material, as names have it
   * @param which which of the material's files it is, from 1
   * @param ending the ending of its file, with its dot
   */
  String attachment(String number, int which, Attachment attachment, String ending) {
    String place = String.format(Locale.ROOT, "%s-%02d", number, which);
    String title = chinese ? " " + SafeName.of(DividerPage.title(attachment), LONGEST) : "";
    return place + title + ending;
  }

  /** The ending of a file's name, if it is one that every system reads. */
  static String extension(Path file) {
    String name = Objects.toString(file.getFileName(), "");
    String ending = name.substring(Math.max(name.lastIndexOf('.'), 0)).toLowerCase(Locale.ROOT);
    return ending.matches("\\.[a-z0-9]{1,8}") ? ending : "";
  }
}
