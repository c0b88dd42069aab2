package minshen.policy.diff;

import minshen.words.Message;

/** What a change is about, in the order in which changes are told. */
public enum DiffTopic {
  /** Title, number, issuers. */
  DOCUMENT,
  /** When the document is in force, and when what it supports must have happened. */
  DATES,
  /** The words of the document. */
  CLAUSES,
  /** What can be claimed, by whom and with which forms. */
  ITEMS,
  /** Rates, amounts and how they are computed. */
  AMOUNTS,
  /** Limits and what they are counted over. */
  CAPS,
  /** What must hold. */
  CONDITIONS,
  /** What is asked for. */
  FACTS,
  /** What must be handed in. */
  MATERIALS,
  /** Where the text can be read two ways. */
  READINGS,
  /** What may not stand together. */
  EXCLUSIONS,
  /** Supports without an amount, and what they ask. */
  MEASURES,
  /** What a reference document lists. */
  GUIDE,
  /** The forms that a pack brings. */
  FORMS;

  /** Its name for people. */
  public Message title() {
    return Message.of("policy.diff.topic." + name());
  }
}
