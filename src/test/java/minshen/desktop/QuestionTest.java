package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Dialogs.Way;
import minshen.desktop.shell.Theme;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** The questions of the window: only the button that says so does something. */
class QuestionTest {
  @Test
  void escapeAndTheCrossAndCancelDoNothing() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      Dialogs dialogs = bench.windowDialogs();
      Callable<Way> ask = () -> dialogs.ask("换掉", "遮盖了 1 处", "保留遮盖", "不保留");
      assertThat(answer(ask, QuestionTest::escape)).isEqualTo(Way.NEITHER);
      assertThat(answer(ask, QuestionTest::cross)).isEqualTo(Way.NEITHER);
      assertThat(answer(ask, question -> press(question, "取消"))).isEqualTo(Way.NEITHER);
      assertThat(answer(ask, question -> press(question, "保留遮盖"))).isEqualTo(Way.FIRST);
      assertThat(answer(ask, question -> press(question, "不保留"))).isEqualTo(Way.SECOND);

      Callable<Boolean> confirm = () -> dialogs.confirm("删除", "不能恢复", "删除申报");
      assertThat(answer(confirm, QuestionTest::escape)).isFalse();
      assertThat(answer(confirm, QuestionTest::cross)).isFalse();
      assertThat(answer(confirm, question -> press(question, "删除申报"))).isTrue();
    }
  }

  @Test
  void aQuestionThatATestLeavesOpenGoesWithItsWindow() throws Exception {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      Dialogs dialogs = bench.windowDialogs();
      Platform.runLater(() -> answer.complete(dialogs.confirm("删除", "不能恢复", "删除申报")));
      assertThat(OpenDialog.text()).contains("不能恢复");
    }
    assertThat(Fx.on(OpenDialog::find)).isEmpty();
    assertThat(answer.get(60, TimeUnit.SECONDS)).isFalse();
  }

  /** What a question comes to when somebody does something with its window. */
  private static <T> T answer(Callable<T> question, java.util.function.Consumer<Window> hand)
      throws Exception {
    return Fx.on(
        () -> {
          Platform.runLater(
              () ->
                  hand.accept(
                      Window.getWindows().stream()
                          .filter(shown -> shown.getScene().getRoot() instanceof DialogPane)
                          .findFirst()
                          .orElseThrow()));
          return question.call();
        });
  }

  private static void escape(Window question) {
    Event.fireEvent(
        question.getScene().getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
  }

  private static void cross(Window question) {
    question.fireEvent(new WindowEvent(question, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private static void press(Window question, String text) {
    question.getScene().getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }
}
