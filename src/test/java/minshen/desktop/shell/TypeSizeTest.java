package minshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeSizeTest {
  @Test
  void typeAndFixedLengthsGrowTogether() {
    assertThat(
            TypeSize.LARGEST.grown(
                ".a { -fx-font-size: 10px; -fx-min-height: 20; -fx-padding: 4 8 4 8; }"
                    + " .b { -fx-fixed-cell-size:36; -fx-icon-size: 16px; -fx-max-width: -1; }"))
        .isEqualTo(
            ".a { -fx-font-size: 13.0px; -fx-min-height: 26.0; -fx-padding: 4 8 4 8; }"
                + " .b { -fx-fixed-cell-size:46.8; -fx-icon-size: 20.8px; -fx-max-width: -1; }");
  }
}
