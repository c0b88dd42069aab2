package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import minshen.desktop.shell.Tasks;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutosaveTest {
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final List<String> written = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      classes = {OutOfMemoryError.class, StackOverflowError.class, NoClassDefFoundError.class})
  void anErrorInASaveIsNotTheEndOfSaving(Class<? extends Error> kind) throws Exception {
    Autosave autosave = new Autosave(atOnce());
    Error error = kind.getConstructor().newInstance();
    autosave.changed("a", failingOnce(error, "1"));
    assertThat(autosave.stateProperty().get()).isEqualTo(Autosave.State.FAILED);
    assertThat(Words.CHINESE.say(autosave.problem().orElseThrow())).isNotBlank();
    later.remove().run();
    assertThat(autosave.stateProperty().get()).isEqualTo(Autosave.State.SAVED);
    assertThat(written).containsExactly("1");
    autosave.changed("a", () -> written.add("2"));
    assertThat(written).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class})
  void whatCannotBeWrittenKeepsNothingElseFromIt(Class<? extends Throwable> kind) throws Exception {
    Autosave autosave = new Autosave(new Tasks(worker::add, Runnable::run, _ -> {}));
    autosave.changed("a", failingOnce(kind.getConstructor().newInstance(), "a"));
    autosave.changed("b", () -> written.add("b"));
    worker.remove().run();
    assertThat(written).containsExactly("b");
    autosave.retry();
    worker.remove().run();
    assertThat(written).containsExactly("b", "a");
  }

  @Test
  void onAFullDiskItIsTriedNowAndThenAndNotWithEachLetter() {
    Autosave autosave = new Autosave(atOnce());
    int[] attempts = {0};
    for (int letter = 0; letter < 100; letter++) {
      autosave.changed(
          "a",
          () -> {
            attempts[0]++;
            throw new IllegalStateException("full");
          });
    }
    assertThat(attempts[0]).isEqualTo(1);
    assertThat(later).hasSize(1);
    later.remove().run();
    assertThat(attempts[0]).isEqualTo(2);
    assertThat(later).hasSize(1);
  }

  @Test
  void theEndWritesTheNewestStateThoughTheWorkerIsBusy() {
    Autosave autosave = new Autosave(new Tasks(worker::add, Runnable::run, _ -> {}));
    autosave.changed("a", () -> written.add("1"));
    autosave.changed("a", () -> written.add("2"));
    autosave.finish();
    assertThat(written).containsExactly("2");
    worker.remove().run();
    assertThat(written).containsExactly("2");
  }

  @Test
  void anOlderStateIsNeverWrittenAfterANewerOne() throws Exception {
    Autosave autosave = new Autosave(new Tasks(worker::add, Runnable::run, _ -> {}));
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    autosave.changed(
        "a",
        () -> {
          writing.countDown();
          await(go);
          written.add("1");
        });
    Thread busy = Thread.ofPlatform().start(worker.remove());
    await(writing);
    autosave.changed("a", () -> written.add("2"));
    Thread end = Thread.ofPlatform().start(autosave::finish);
    go.countDown();
    end.join();
    busy.join();
    assertThat(written).containsExactly("1", "2");
  }

  @Test
  void theEndSaysWhatItCouldNotWrite() {
    Autosave autosave = new Autosave(new Tasks(worker::add, Runnable::run, _ -> {}));
    autosave.changed("a", failingOnce(new IllegalStateException("full"), "a"));
    assertThatThrownBy(autosave::finish).hasMessage("full");
  }

  private Tasks atOnce() {
    return TestWorkspace.tasks()
        .delayedBy(
            (_, work) -> {
              later.add(work);
              return () -> later.remove(work);
            });
  }

  private Runnable failingOnce(Throwable failure, String text) {
    boolean[] failed = {false};
    return () -> {
      if (!failed[0]) {
        failed[0] = true;
        throw sneaky(failure);
      }
      written.add(text);
    };
  }

  private static RuntimeException sneaky(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
