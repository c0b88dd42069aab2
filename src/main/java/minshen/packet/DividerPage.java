package minshen.packet;

import java.util.List;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.packet.Chapter.Divider;
import minshen.packet.PageCanvas.Style;

/** 隔页: the number and the name of the material behind it. */
final class DividerPage implements OwnPages {
  private static final Style LABEL = new Style(28, true, PageCanvas.INK);
  private static final Style NAME = new Style(19, false, PageCanvas.INK);
  private static final Style FILE = new Style(11, false, PageCanvas.QUIET);

  /** More files than these are summed up in one line. */
  private static final int MOST_FILES = 16;

  private final Divider divider;

  DividerPage(Divider divider) {
    this.divider = divider;
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public void draw(PageCanvas sheet, int index, PageNumbering numbers) {
    sheet.centred(divider.label(), sheet.middle(), 316, LABEL);
    sheet.rule(sheet.middle() - 24, sheet.middle() + 24, 342, 1.2, PageCanvas.ACCENT);
    List<String> name = sheet.broken(divider.entry().name(), sheet.frame().width() - 60, NAME);
    sheet.centred(name, 384, NAME);
    double at = 384 + name.size() * NAME.leading() + 12;
    List<Attachment> files = divider.entry().attachments();
    if (files.size() > 1) {
      for (int i = 0; i < Math.min(files.size(), MOST_FILES); i++) {
        String line = (i + 1) + ". " + title(files.get(i));
        String fits = sheet.broken(line, sheet.frame().width() - 60, FILE).getFirst();
        sheet.centred(fits, sheet.middle(), at, FILE);
        at += FILE.leading() + 2;
      }
      if (files.size() > MOST_FILES) {
        String more = PacketPlan.say("packet.divider.more", "" + files.size());
        sheet.centred(more, sheet.middle(), at, FILE);
      }
    }
  }

  static String title(Attachment file) {
    return file.title().orElseGet(() -> MaterialList.stem(file.file()));
  }
}
