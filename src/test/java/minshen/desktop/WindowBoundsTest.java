package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the window stands when the program starts. */
class WindowBoundsTest {
  /** A laptop at 150 % under a bar of 40, and a screen at its right. */
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 910, 472);

  private static final Rectangle2D RIGHT = new Rectangle2D(910, 0, 1920, 1040);

  @ParameterizedTest
  @CsvSource({
    // The screen without its bars, and what becomes of 1366 × 768 on it.
    "0, 0, 1366, 728, 0, 0, 1366, 728",
    "0, 0, 910, 472, 0, 0, 910, 472",
    "0, 25, 2560, 1415, 597, 348.5, 1366, 768",
  })
  void theFirstWindowFitsTheScreen(
      double x,
      double y,
      double width,
      double height,
      double left,
      double top,
      double w,
      double h) {
    Rectangle2D screen = new Rectangle2D(x, y, width, height);

    assertThat(WindowBounds.placed(Optional.empty(), screen, List.of(screen)))
        .isEqualTo(new Rectangle2D(left, top, w, h));
  }

  @Test
  void aWindowComesBackWhereItWas() {
    Rectangle2D last = new Rectangle2D(1000, 30, 1200, 800);

    assertThat(WindowBounds.placed(Optional.of(last), LAPTOP, List.of(LAPTOP, RIGHT)))
        .isEqualTo(last);
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesToTheOneThatIsThere() {
    Rectangle2D last = new Rectangle2D(1000, 30, 1200, 800);

    assertThat(WindowBounds.placed(Optional.of(last), LAPTOP, List.of(LAPTOP))).isEqualTo(LAPTOP);
  }

  @ParameterizedTest
  @CsvSource({"-1180, 30", "880, 30", "100, -60", "100, 450"})
  void aWindowThatNobodyCouldTakeHoldOfComesBack(double x, double y) {
    Rectangle2D last = new Rectangle2D(x, y, 900, 460);

    Rectangle2D placed = WindowBounds.placed(Optional.of(last), LAPTOP, List.of(LAPTOP));

    assertThat(placed).isEqualTo(new Rectangle2D(5, 6, 900, 460));
  }

  @Test
  void aWindowLargerThanItsScreenHasBecomeIsMadeToFit() {
    Rectangle2D last = new Rectangle2D(0, 0, 1366, 728);

    assertThat(WindowBounds.placed(Optional.of(last), LAPTOP, List.of(LAPTOP))).isEqualTo(LAPTOP);
  }
}
