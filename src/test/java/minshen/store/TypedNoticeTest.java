package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import minshen.FullPack;
import minshen.policy.Library;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.TypedNotice;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office publishes each year, typed by the clerk. */
class TypedNoticeTest {
  private static final Notice TYPED =
      new Notice(
          new YearlyCall(
              new TreeSet<>(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(LocalDate.of(2026, 5, 1)),
              Optional.empty(),
              Optional.of(5),
              Optional.of(false),
              List.of("甲", "乙")),
          new Submission(
              Submission.How.FORM,
              new Portal(
                  Optional.of("平台"),
                  Optional.empty(),
                  Optional.of(new BigDecimal("5.5")),
                  Optional.empty(),
                  List.of("pdf", "zip"),
                  List.of(
                      new UploadSlot(
                          "b",
                          "{number} 立项",
                          Set.of("A-1", "A-2"),
                          List.of("m3", "m2"),
                          false,
                          false,
                          true,
                          Optional.of(new BigDecimal("2.5"))),
                      new UploadSlot(
                          "a", "其他", Set.of(), List.of(), true, true, false, Optional.empty()))),
              Optional.empty(),
              Optional.of("周三"),
              Optional.empty()));

  @TempDir Path folder;

  @Test
  void itIsThereWhenTheStoreIsOpenedAgain() {
    List<TypedNotice> notices =
        List.of(new TypedNotice("A", 2026, TYPED), new TypedNotice("A", 2027, Notice.UNSAID));
    try (UserStore store = UserStore.open(folder)) {
      store.setNotices(List.of(new TypedNotice("gone", 2020, TYPED)));
      store.setNotices(notices);
    }
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.notices()).isEqualTo(notices);
    }
  }

  @Test
  void itHoldsOverWhatThePackSaysInItsYearOnly() {
    Pack pack = FullPack.of("A", "1", "A-1");
    Library library =
        new Library(List.of(pack)).withNotices(List.of(new TypedNotice("A", 2026, TYPED)));

    Notice notice = library.notice(pack, Optional.of(2026));

    assertThat(notice.call().onlineBy()).contains(LocalDate.of(2026, 5, 1));
    assertThat(notice.call().paperBy()).contains(LocalDate.of(2026, 4, 30));
    assertThat(notice.call().seam()).contains(false);
    assertThat(notice.call().years()).containsExactly(2026, 2027);
    assertThat(notice.submission().how()).isEqualTo(Submission.How.ONLINE);
    assertThat(notice.submission().portal().maxUpload()).contains(new BigDecimal("5.5"));
    assertThat(notice.submission().portal().maxTotal()).contains(new BigDecimal("200.5"));
    assertThat(notice.submission().portal().slots()).hasSize(2);
    assertThat(notice.submission().window()).contains("大厅");
    assertThat(library.notice(pack, Optional.of(2027))).isEqualTo(Notice.of(pack));
  }
}
