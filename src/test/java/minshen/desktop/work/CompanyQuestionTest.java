package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.CompanyIdentity;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

class CompanyQuestionTest {
  private final List<String> asked = new ArrayList<>();

  /** Answers each question in the second way, which leaves a new company out. */
  private final Dialogs dialogs =
      (Dialogs)
          Proxy.newProxyInstance(
              Dialogs.class.getClassLoader(),
              new Class<?>[] {Dialogs.class},
              (_, _, arguments) -> {
                asked.add((String) arguments[0]);
                return Dialogs.Way.SECOND;
              });

  @Test
  void whatIsAnsweredHoldsForEveryFileOfANewCompany() {
    CompanyQuestion question = new CompanyQuestion(List.of(), dialogs, Words.CHINESE);
    CompanyIdentity one = company("上海澜汐生物制药有限公司");
    CompanyIdentity slip = company("上海谰汐生物制药有限公司");
    assertThat(question.asked("一.docx", one).isLeft()).isFalse();
    assertThat(asked).isEmpty();
    assertThat(question.asked("二.docx", slip).isLeft()).isTrue();
    assertThat(question.asked("三.docx", slip).isLeft()).isTrue();
    assertThat(question.asked("四.docx", one).isLeft()).isFalse();
    assertThat(asked).hasSize(1);
  }

  private static CompanyIdentity company(String name) {
    return new CompanyIdentity(Optional.empty(), Optional.of(name));
  }
}
