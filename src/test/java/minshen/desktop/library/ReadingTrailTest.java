package minshen.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Back and forward lead where a reader has been. */
class ReadingTrailTest {
  private final ReadingTrail<String> trail = new ReadingTrail<>();

  @Test
  void backAndForwardAreEachOthersOpposite() {
    trail.visit("a");
    trail.visit("b");
    trail.visit("c");

    assertThat(trail.back()).contains("b");
    assertThat(trail.back()).contains("a");
    assertThat(trail.back()).isEmpty();
    assertThat(trail.forward()).contains("b");
    assertThat(trail.canGoForward()).isTrue();
  }

  @Test
  void goingOnForgetsWhatLayAhead() {
    trail.visit("a");
    trail.visit("b");
    trail.back();

    trail.visit("c");

    assertThat(trail.canGoForward()).isFalse();
    assertThat(trail.back()).contains("a");
  }

  @Test
  void goingWhereOneIsLeavesNoMark() {
    trail.visit("a");
    trail.visit("a");

    assertThat(trail.canGoBack()).isFalse();
  }
}
