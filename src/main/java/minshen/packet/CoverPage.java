package minshen.packet;

import java.util.List;
import java.util.Optional;
import minshen.packet.Chapter.Cover;
import minshen.packet.Chapter.Subject;
import minshen.packet.PageCanvas.Style;
import minshen.policy.amount.Amount;

/** 封面: what is handed in, by whom, when. */
final class CoverPage implements OwnPages {
  private static final Style YEAR = new Style(16, false, PageCanvas.QUIET);
  private static final Style POLICY = new Style(18, false, PageCanvas.INK);
  private static final Style SMALLER = new Style(16, false, PageCanvas.INK);
  private static final Style TITLE = new Style(44, true, PageCanvas.INK);
  private static final Style LABEL = new Style(13, false, PageCanvas.QUIET);
  private static final Style VALUE = new Style(13, false, PageCanvas.INK);
  private static final Style ROW = new Style(11, false, PageCanvas.INK);

  /** More claims than these are summed up in one line. */
  private static final int MOST_SUBJECTS = 8;

  private static final double LABELS = 84;

  private final Cover cover;

  CoverPage(Cover cover) {
    this.cover = cover;
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public void draw(PageCanvas sheet, int index, PageNumbering numbers) {
    cover
        .year()
        .ifPresent(
            year -> sheet.centred(say("packet.cover.year", "" + year), sheet.middle(), 150, YEAR));
    double width = sheet.frame().width();
    Style style =
        cover.policies().stream().allMatch(p -> sheet.broken(p, width, POLICY).size() == 1)
            ? POLICY
            : SMALLER;
    List<String> policy =
        cover.policies().stream().flatMap(p -> sheet.broken(p, width, style).stream()).toList();
    sheet.centred(policy, 186, style);
    double at = 186 + policy.size() * POLICY.leading() + 52;
    sheet.spaced(say("packet.cover.title"), at, 18, TITLE);
    double half = 60;
    sheet.rule(sheet.middle() - half, sheet.middle() + half, at + 30, 1.2, PageCanvas.ACCENT);
    facts(sheet, Math.max(at + 120, 440));
    cover.date().ifPresent(date -> sheet.centred(date, sheet.middle(), 748, VALUE));
  }

  private void facts(PageCanvas sheet, double from) {
    double at = line(sheet, "packet.cover.company", cover.company(), from);
    if (cover.subjects().size() == 1) {
      Subject subject = cover.subjects().getFirst();
      at = line(sheet, "packet.cover.item", subject.item(), at);
      at = line(sheet, "packet.cover.project", subject.project().orElse(""), at);
      line(sheet, "packet.cover.amount", amount(subject.amount()), at);
    } else {
      subjects(sheet, at + 6);
    }
  }

  private void subjects(PageCanvas sheet, double from) {
    double left = sheet.left() + 20;
    double right = sheet.right() - 20;
    double at = from;
    sheet.text(say("packet.cover.item"), left, at, LABEL);
    sheet.flushRight(say("packet.cover.amount"), right, at, LABEL);
    at += 8;
    sheet.rule(left, right, at, 0.5, PageCanvas.HAIR);
    List<Subject> subjects = cover.subjects();
    for (Subject subject : subjects.subList(0, Math.min(subjects.size(), MOST_SUBJECTS))) {
      at += 18;
      String item = sheet.broken(subject.item(), right - left - 110, ROW).getFirst();
      sheet.text(item, left, at, ROW);
      sheet.flushRight(amount(subject.amount()), right, at, ROW);
    }
    if (subjects.size() > MOST_SUBJECTS) {
      sheet.text(say("packet.cover.more", "" + subjects.size()), left, at + 18, ROW);
    }
  }

  /** A label and its value on a line to be written on. */
  private static double line(PageCanvas sheet, String label, String value, double at) {
    double left = sheet.left() + 20;
    double right = sheet.right() - 20;
    sheet.text(say(label), left, at, LABEL);
    List<String> lines = sheet.broken(value, right - left - LABELS - 8, VALUE);
    double y = at;
    for (String line : lines) {
      sheet.text(line, left + LABELS + 4, y, VALUE);
      sheet.rule(left + LABELS, right, y + 6, 0.5, PageCanvas.HAIR);
      y += 30;
    }
    return y + 6;
  }

  static String amount(Optional<Amount> amount) {
    return amount.map(a -> say("packet.wan", a.spelled())).orElse("");
  }

  private static String say(String key, Object... arguments) {
    return PacketPlan.say(key, arguments);
  }
}
