package minshen.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import minshen.policy.amount.Amount;

/**
 * Something that happened to a claim on its way, as the clerk noted it.
 *
 * @param kind what happened
 * @param on the day on which it did
 * @param note what the clerk noted; of a claim that came back, what is to be mended
 * @param who who noted it, or with whom it was settled
 * @param number 受理编号
 * @param deadline 补正期限, or the last day of the publication
 * @param amount what was granted or paid, in 万元
 * @param document the letter or notice with which it was told
 * @param version the version that was handed in: the time at which it was frozen
 */
public record ClaimEvent(
    Kind kind,
    Optional<LocalDate> on,
    Optional<String> note,
    Optional<String> who,
    Optional<String> number,
    Optional<LocalDate> deadline,
    Optional<Amount> amount,
    Optional<String> document,
    Optional<String> version) {
  /** What can be told of some kinds of events, besides the day, a note and who noted it. */
  public enum Part {
    /** 受理编号. */
    NUMBER,
    /** 补正期限, or the last day of the publication. */
    DEADLINE,
    /** 金额. */
    AMOUNT,
    /** 文件. */
    DOCUMENT,
    /** The version handed in. */
    VERSION
  }

  /** What can happen to a claim. */
  public enum Kind {
    /** 撤回: it is with the applicant again, as if it had not been handed in. */
    WITHDRAWN(ProgressStage.PREPARING),
    /** 提交: it was handed in, for the first time or after it was mended. */
    SUBMITTED(ProgressStage.SUBMITTED),
    /** 受理: the office has taken it up. */
    ACCEPTED(ProgressStage.ACCEPTED),
    /** 退回补正: the office wants something mended. */
    RETURNED(ProgressStage.RETURNED),
    /** 开始补正: what came back is being mended. */
    MENDING(ProgressStage.RETURNED),
    /** 公示: what is to be granted was made public. */
    PUBLISHED(ProgressStage.PUBLISHED),
    /** 获批: the support was granted. */
    APPROVED(ProgressStage.APPROVED),
    /** 拨付: the support was paid. */
    PAID(ProgressStage.PAID),
    /** 未获批: it was turned down. */
    REJECTED(ProgressStage.REJECTED),
    /** 解锁: what was handed in may be changed all the same; how far it has come stays. */
    UNLOCKED(),
    /** 锁定: it may not be changed any more. */
    LOCKED();

    private final Optional<ProgressStage> stage;

    Kind(ProgressStage stage) {
      this.stage = Optional.of(stage);
    }

    Kind() {
      this.stage = Optional.empty();
    }

    /** Whether that can be told of it. */
    public boolean has(Part part) {
      return switch (part) {
        case NUMBER -> this == ACCEPTED;
        case DEADLINE -> this == RETURNED || this == PUBLISHED;
        case AMOUNT -> this == APPROVED || this == PAID;
        case DOCUMENT -> stage.filter(Kind::isOfOffice).isPresent() && this != MENDING;
        case VERSION -> this == SUBMITTED;
      };
    }

    /** Whether the office says so, which it does in writing. */
    private static boolean isOfOffice(ProgressStage stage) {
      return stage.compareTo(ProgressStage.ACCEPTED) >= 0;
    }

    /** The kind with which a claim comes to a stage. */
    public static Kind of(ProgressStage stage) {
      return Arrays.stream(values())
          .filter(kind -> kind.stage.equals(Optional.of(stage)))
          .findFirst()
          .orElseThrow();
    }

    /** How far the claim has come with it; empty if it is as far as it was. */
    public Optional<ProgressStage> stage() {
      return stage;
    }

    /** Whether the claim may be changed after it. */
    boolean opens() {
      return this == WITHDRAWN || this == MENDING || this == UNLOCKED;
    }
  }

  /** Something that happened on a day, if that is known. */
  public static ClaimEvent of(Kind kind, Optional<LocalDate> on) {
    return new ClaimEvent(
        kind,
        on,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same on another day. */
  public ClaimEvent withOn(Optional<LocalDate> other) {
    return new ClaimEvent(kind, other, note, who, number, deadline, amount, document, version);
  }

  /** The same with another note. */
  public ClaimEvent withNote(Optional<String> other) {
    return new ClaimEvent(kind, on, other, who, number, deadline, amount, document, version);
  }

  /** The same, noted by somebody else. */
  public ClaimEvent withWho(Optional<String> other) {
    return new ClaimEvent(kind, on, note, other, number, deadline, amount, document, version);
  }

  /** The same with another number. */
  public ClaimEvent withNumber(Optional<String> other) {
    return new ClaimEvent(kind, on, note, who, other, deadline, amount, document, version);
  }

  /** The same with another deadline. */
  public ClaimEvent withDeadline(Optional<LocalDate> other) {
    return new ClaimEvent(kind, on, note, who, number, other, amount, document, version);
  }

  /** The same with another amount, in 万元. */
  public ClaimEvent withAmount(Optional<Amount> other) {
    return new ClaimEvent(kind, on, note, who, number, deadline, other, document, version);
  }

  /** The same with another document. */
  public ClaimEvent withDocument(Optional<String> other) {
    return new ClaimEvent(kind, on, note, who, number, deadline, amount, other, version);
  }

  /** The same with another version handed in. */
  public ClaimEvent withVersion(Optional<String> other) {
    return new ClaimEvent(kind, on, note, who, number, deadline, amount, document, other);
  }
}
