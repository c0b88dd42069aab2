package minshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TaskTest {
  private final List<String> seen = new ArrayList<>();
  private final Tasks tasks =
      new Tasks(Runnable::run, Runnable::run, e -> seen.add("failed " + e.getMessage()));

  @Test
  void aTaskTellsItsProgressAndItsResult() {
    Task<String> task =
        tasks
            .task(
                progress -> {
                  progress.report(1, 4);
                  return "done";
                })
            .onSuccess(seen::add)
            .onEnd(() -> seen.add("end"));
    task.fractionProperty().subscribe((_, now) -> seen.add(now.toString()));
    tasks.run(task);
    assertThat(seen).containsExactly("0.25", "end", "done");
    assertThat(task.runningProperty().get()).isFalse();
  }

  @Test
  void aFailureThatNobodyTakesIsToldOnce() {
    tasks.run(
        tasks.task(
            _ -> {
              throw new IOException("full");
            }));
    assertThat(seen).containsExactly("failed full");
  }

  @Test
  void whatWasCancelledHasNoResult() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Tasks later = new Tasks(waiting::add, Runnable::run, e -> seen.add(String.valueOf(e)));
    Task<String> task =
        later
            .task(
                progress -> {
                  progress.checkCancelled();
                  return "done";
                })
            .onSuccess(seen::add)
            .onEnd(() -> seen.add("end"));
    later.run(task);
    task.cancel();
    waiting.remove().run();
    assertThat(seen).containsExactly("end");
  }

  @Test
  void theSameFaultHasTheSameCode() {
    assertThat(fault("a").code()).isEqualTo(fault("b").code()).startsWith("MS-");
    assertThat(ProgramFailure.of(new IOException()).code()).isNotEqualTo(fault("a").code());
  }

  private static ProgramFailure fault(String message) {
    return ProgramFailure.of(new IllegalStateException(message));
  }
}
