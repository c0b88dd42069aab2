package minshen.files.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramRunTest {
  /**
   * As the C library of Windows takes arguments apart: a quotation mark is kept behind a stroke.
   */
  @Test
  void quotationMarksReachAProgramOnWindows() {
    assertThat(ProgramRun.forWindows(List.of("soffice", "pdf:{\"a\":{\"b\":\"2\"}}")))
        .containsExactly("soffice", "pdf:{\\\"a\\\":{\\\"b\\\":\\\"2\\\"}}");
  }
}
