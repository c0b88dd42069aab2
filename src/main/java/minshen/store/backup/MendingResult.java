package minshen.store.backup;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.words.Message;
import minshen.words.TimeText;

/**
 * What mending a damaged store comes to.
 *
 * @param holding how much the mended store holds
 * @param backup when the backup was taken that helped; empty if there is none
 * @param nothingRead whether nothing at all could be read of the damaged file, and everything is
 *     the backup's
 * @param behind whether the last saves before the damage cannot be read any more
 * @param findings what does not come from the damaged file as it was last
 */
public record MendingResult(
    StoreSize holding,
    Optional<LocalDateTime> backup,
    boolean nothingRead,
    boolean behind,
    List<Finding> findings) {
  public MendingResult {
    findings = List.copyOf(findings);
  }

  /** Where something comes from that could not be read. */
  public enum Origin {
    /** From the backup. */
    BACKUP("store.mend.backup"),
    /** From an earlier state that is still in the damaged file. */
    EARLIER("store.mend.earlier"),
    /** It was read, but looks wrong, and there is nothing to compare it with. */
    DOUBTFUL("store.mend.doubtful"),
    /** From nowhere: it is missing. */
    LOST("store.mend.lost");

    private final String key;

    Origin(String key) {
      this.key = key;
    }
  }

  /**
   * Something that does not come from the damaged file as it was last.
   *
   * @param origin where it comes from
   * @param company the number of the company; 0 if it is of none, or nobody knows
   * @param claim the number of the claim; 0 if it is of none, or nobody knows
   * @param whose the company and claim, or what is known of them
   * @param what a part of them, or the name of a file
   * @param rows how many rows of a table; −1 if nobody knows
   */
  public record Finding(
      Origin origin, long company, long claim, Message whose, Message what, long rows) {
    private Message told() {
      return rows < 0 && origin == Origin.LOST
          ? Message.of("store.mend.lost-perhaps", whose, what)
          : Message.of(origin.key, whose, what, rows == 1 ? "" : count());
    }

    private Message count() {
      return rows < 0 ? Message.of("store.mend.many") : Message.of("store.mend.rows", rows);
    }
  }

  /** Whether nothing is missing, and nothing comes from elsewhere. */
  public boolean isComplete() {
    return findings.isEmpty() && !behind && !nothingRead;
  }

  /**
   * What came of it, line by line.
   *
   * @param most how many findings are told; the others are counted
   */
  public List<Message> told(int most) {
    List<Message> lines = new ArrayList<>();
    lines.add(
        Message.of(
            "store.mend.holds", holding.companies(), holding.claims(), holding.attachments()));
    if (!isComplete()) {
      lines.add(
          backup
              .map(taken -> Message.of("store.mend.with-backup", TimeText.full(taken)))
              .orElseGet(() -> Message.of("store.mend.no-backup")));
    }
    if (nothingRead) {
      lines.add(Message.of("store.mend.nothing-read"));
    } else if (isComplete()) {
      lines.add(Message.of("store.mend.complete"));
    }
    if (behind) {
      lines.add(Message.of("store.mend.behind"));
    }
    findings.stream().limit(most).map(Finding::told).forEach(lines::add);
    if (findings.size() > most) {
      lines.add(Message.of("store.restore.more", findings.size() - most));
    }
    return lines;
  }
}
