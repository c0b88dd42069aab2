package minshen.desktop.claims.model;

import java.util.List;

/** The steps of a claim, in the order in which a clerk usually takes them; any may come first. */
public enum ClaimStep {
  /** 条款: what the policy says. */
  CLAUSES,
  /** 事实与条件: what is so. */
  FACTS,
  /** 材料: what proves it. */
  MATERIALS,
  /** 申请表: the paper. */
  FORM,
  /** 检查: what is still to be mended. */
  CHECK,
  /** 导出: what goes out. */
  EXPORT,
  /** 进度: what became of it. */
  PROGRESS;

  /** The steps as they follow each other. */
  public static final List<ClaimStep> ORDER = List.of(values());

  /** Its place among the steps, from 1. */
  public int number() {
    return ORDER.indexOf(this) + 1;
  }
}
