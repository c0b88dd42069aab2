package minshen.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeFieldTest {
  @Test
  void aNameMayHaveBlanksInItAndAFormatMayNot() {
    assertThat(NoticeField.names(" 申请表 原件、营业执照 ，；审计报告")).containsExactly("申请表 原件", "营业执照", "审计报告");
    assertThat(NoticeField.parts("pdf jpg、png")).containsExactly("pdf", "jpg", "png");
  }
}
