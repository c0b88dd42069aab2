package minshen.store.backup;

import java.util.List;
import minshen.words.Message;

/**
 * The tables with what users own, each after those that it names. The others are of packs, and
 * empty in a store.
 */
enum OwnedTable {
  APPLICANT("details"),
  APPLICANT_READING("details"),
  APPLICANT_YEAR("details"),
  APPLICANT_FACT("facts"),
  APPLICANT_ANSWER("answers"),
  APPLICANT_ASIDE("details"),
  AWARD("ledger"),
  CLAIM("claim"),
  CLAIM_PLATFORM("claim"),
  CLAIM_FACT("facts"),
  CLAIM_PRODUCT("facts"),
  CLAIM_PRODUCT_FACT("facts"),
  CLAIM_ANSWER("answers"),
  CLAIM_ATTACHMENT("materials"),
  CLAIM_SIGNATURE("signing"),
  CLAIM_SIGNED_FORM("signing"),
  CLAIM_HANDLING("handling"),
  CLAIM_STAGE_DAY("handling"),
  CLAIM_EVENT("handling"),
  CLAIM_FIGURES("figures"),
  CLAIM_UNDO("undo"),
  CLAIM_SNAPSHOT("exports"),
  SNAPSHOT_DOCUMENT("exports"),
  SNAPSHOT_FORM("exports"),
  GUIDE_DATE("dates"),
  TYPED_NOTICE("notices"),
  TYPED_NOTICE_LINE("notices"),
  TYPED_SLOT("notices"),
  TYPED_SLOT_PART("notices"),
  SETTING("settings"),
  IMPORTED_PACK("packs"),
  IMPORTED_FILE("packs"),
  BINNED_PACK("packs"),
  CONTENT("files"),
  CONTENT_PIECE("files"),
  DOCUMENT("files");

  /**
   * The tables whose rows change only together with the time that stands in the row of their
   * company or claim.
   */
  static final List<OwnedTable> DATED =
      List.of(
          APPLICANT,
          APPLICANT_FACT,
          CLAIM,
          CLAIM_PLATFORM,
          CLAIM_FACT,
          CLAIM_PRODUCT,
          CLAIM_PRODUCT_FACT,
          CLAIM_ANSWER,
          CLAIM_ATTACHMENT,
          CLAIM_SIGNATURE,
          CLAIM_SIGNED_FORM,
          CLAIM_EVENT);

  private final String part;

  OwnedTable(String part) {
    this.part = part;
  }

  /** What of a company or claim is in it. */
  Message part() {
    return Message.of("store.mend.part." + part);
  }

  /** Whether what is in it is computed from the rest. */
  boolean isComputed() {
    return this == CLAIM_FIGURES;
  }
}
