package minshen.desktop.claims.export;

import java.util.ArrayList;
import java.util.List;
import minshen.packet.Megabytes;
import minshen.packet.UploadReport;
import minshen.packet.UploadedFile;
import minshen.packet.UploadedSlot;
import minshen.words.Words;

/** What went where in an upload set, for people. */
final class UploadWords {
  private UploadWords() {}

  /** A line for each slot and each file in it, and below what a clerk should know. */
  static String of(UploadReport report, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(
        report.folder()
            + "  "
            + words.say("packet.upload.megabytes", Megabytes.about(report.total())));
    for (UploadedSlot slot : report.slots()) {
      lines.add(words.say("packet.upload.slot", slot.number(), slot.name()).strip());
      if (slot.files().isEmpty()) {
        lines.add(
            "    "
                + words.say(slot.isRequired() ? "packet.upload.empty" : "packet.upload.nothing"));
      }
      slot.files().forEach(file -> lines.add("    " + line(file, words)));
      slot.told().forEach(told -> lines.add("    " + words.say(told)));
    }
    report.notes().forEach(note -> lines.add(words.say(note)));
    return String.join("\n", lines);
  }

  private static String line(UploadedFile file, Words words) {
    return words.say(
        "desktop.upload.file", file.name(), file.pages(), Megabytes.about(file.bytes()));
  }
}
