package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionsTest {
  private static final Redaction BOX = new Redaction(1, 1250, 4000, 3000, 425);

  @Test
  void theyAreWrittenInPerCentAndReadBack() {
    Redactions boxes = new Redactions(List.of(BOX, new Redaction(12, 0, 0, 10_000, 1)));
    assertThat(boxes).hasToString("1:12.5,40,30,4.25;12:0,0,100,0.01");
    assertThat(Redactions.parse(boxes.toString())).contains(boxes);
    assertThat(Redactions.parse("1：12.50，40，30，4.25 ； 12: 0,0,100, 0.01")).contains(boxes);
    assertThat(Redactions.parse(" ")).contains(Redactions.NONE);
    assertThat(boxes.pages()).containsExactly(1, 12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1:0,0,0,1",
        "1:0,0,1,0",
        "0:0,0,1,1",
        "1:99,0,1.01,1",
        "1:0,0,101,1",
        "1:-1,0,5,5",
        "1:0,0,1",
        "1:0,0,1,1;",
        "1:0.001,0,1,1",
        "x",
        "1:0,0,1,1,1"
      })
  void whatIsNoBoxIsNotRead(String text) {
    assertThat(Redactions.parse(text)).isEmpty();
  }

  @Test
  void theyBelongToOneContentUntilSomebodyHasSeenThemOnAnother() {
    Redactions boxes = new Redactions(List.of(BOX));
    assertThat(boxes.isOutdated("b")).as("nobody said on what they were drawn").isFalse();
    Redactions drawn = boxes.onUnlessKnown("a");
    assertThat(drawn.isOutdated("a")).isFalse();
    assertThat(drawn.isOutdated("b")).isTrue();
    Redactions more = drawn.with(List.of(BOX.moved(1, 1))).without(BOX).onUnlessKnown("b");
    assertThat(more.isOutdated("b")).as("a new box does not speak for the others").isTrue();
    assertThat(more.on("b").isOutdated("b")).isFalse();
    assertThat(drawn.without(BOX)).isEqualTo(Redactions.NONE);
  }

  @Test
  void aBoxDrawnFromAnyCornerIsCutOffAtTheEdges() {
    assertThat(Redaction.between(2, 0.5, 0.25, 0.1, 0.05))
        .isEqualTo(new Redaction(2, 1000, 500, 4000, 2000));
    assertThat(Redaction.between(1, -3, 0.5, 7, 2))
        .isEqualTo(new Redaction(1, 0, 5000, 10_000, 5000));
    assertThat(Redaction.between(1, 1, 1, 1, 1)).isEqualTo(new Redaction(1, 9999, 9999, 1, 1));
  }

  @Test
  void aBoxStaysOnItsPage() {
    assertThat(BOX.moved(-9000, 100)).isEqualTo(new Redaction(1, 0, 4100, 3000, 425));
    assertThat(BOX.moved(9000, 9000)).isEqualTo(new Redaction(1, 7000, 9575, 3000, 425));
    assertThat(BOX.resized(-9000, 9000)).isEqualTo(new Redaction(1, 1250, 4000, 1, 6000));
  }

  @Test
  void aBoxCoversWhatLiesWithinIt() {
    assertThat(BOX.covers(BOX)).isTrue();
    assertThat(BOX.covers(BOX.resized(1, 0))).isFalse();
    assertThat(BOX.covers(new Redaction(2, 1250, 4000, 3000, 425))).isFalse();
  }
}
