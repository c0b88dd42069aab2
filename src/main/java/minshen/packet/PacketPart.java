package minshen.packet;

/** The kinds of pages a packet is made of. */
public enum PacketPart {
  /** 封面. */
  COVER,
  /** 目录. */
  CONTENTS,
  /** 申请表 and 申报表, as the program fills them. */
  FORMS,
  /** 材料清单. */
  LIST,
  /** 附件, each material behind its divider. */
  MATERIALS,
  /** 测算说明: for the company's own copy, not for the authority. */
  CALCULATION
}
