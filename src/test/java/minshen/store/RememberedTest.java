package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept in memory of the store is never older than what was last written. */
class RememberedTest {
  @Test
  void whatIsSetWhileTheOldIsBeingReadIsWhatCounts() {
    Remembered<String> remembered = new Remembered<>();

    String read =
        remembered.get(
            () -> {
              remembered.set("new");
              return "old";
            });

    assertThat(read).isEqualTo("new");
    assertThat(remembered.get(() -> "read again")).isEqualTo("new");
  }

  @Test
  void whatIsForgottenWhileItIsBeingReadIsReadAgain() {
    Remembered<Integer> remembered = new Remembered<>();
    int[] reads = {0};

    int read =
        remembered.get(
            () -> {
              if (reads[0]++ == 0) {
                remembered.forget();
              }
              return reads[0];
            });

    assertThat(read).isEqualTo(2);
  }
}
