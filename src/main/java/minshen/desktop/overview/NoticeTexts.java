package minshen.desktop.overview;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import minshen.desktop.controls.DayText;
import minshen.policy.Notice;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;

/**
 * A yearly notice as it is typed: a text for each field, empty where nothing is known.
 *
 * @param texts by field
 * @param seam 骑缝章, if it was said
 */
record NoticeTexts(Map<NoticeField, String> texts, Optional<Boolean> seam) {
  private static final List<NoticeField> ENDS =
      List.of(NoticeField.CLOSES, NoticeField.ONLINE_BY, NoticeField.PAPER_BY);

  NoticeTexts {
    Map<NoticeField, String> plain = new EnumMap<>(NoticeField.class);
    for (NoticeField field : NoticeField.values()) {
      plain.put(field, texts.getOrDefault(field, "").strip());
    }
    texts = Map.copyOf(plain);
  }

  static NoticeTexts of(Notice notice) {
    Map<NoticeField, String> texts = new EnumMap<>(NoticeField.class);
    for (NoticeField field : NoticeField.values()) {
      texts.put(field, field.of(notice));
    }
    return new NoticeTexts(texts, notice.call().seam());
  }

  /** The fields that cannot be meant as they stand, each with the key of what is said of it. */
  Map<NoticeField, String> wrong() {
    Map<NoticeField, String> wrong = new EnumMap<>(NoticeField.class);
    for (NoticeField field : NoticeField.values()) {
      if (!field.takes(text(field))) {
        wrong.put(field, field.wrong());
      }
    }
    ENDS.stream()
        .filter(this::beforeOpening)
        .forEach(end -> wrong.putIfAbsent(end, "desktop.notice.wrong-before"));
    boolean figures =
        !wrong.containsKey(NoticeField.MAX_UPLOAD) && !wrong.containsKey(NoticeField.MAX_TOTAL);
    if (figures && totalIsLess()) {
      wrong.put(NoticeField.MAX_TOTAL, "desktop.notice.wrong-total");
    }
    return wrong;
  }

  /** The same with other texts in some fields. */
  NoticeTexts with(Map<NoticeField, String> others) {
    Map<NoticeField, String> all = new EnumMap<>(NoticeField.class);
    all.putAll(texts);
    all.putAll(others);
    return new NoticeTexts(all, seam);
  }

  /** The same with nothing in some fields. */
  NoticeTexts without(Set<NoticeField> fields) {
    Map<NoticeField, String> none = new EnumMap<>(NoticeField.class);
    fields.forEach(field -> none.put(field, ""));
    return with(none);
  }

  private boolean beforeOpening(NoticeField end) {
    return DayText.day(text(NoticeField.OPENS))
        .flatMap(opens -> DayText.day(text(end)).map(last -> last.isBefore(opens)))
        .orElse(false);
  }

  private boolean totalIsLess() {
    return figure(NoticeField.MAX_TOTAL)
        .flatMap(total -> figure(NoticeField.MAX_UPLOAD).map(one -> total.compareTo(one) < 0))
        .orElse(false);
  }

  /**
   * The notice that was typed; only if nothing of it is wrong.
   *
   * @param slots the slots of the portal, which are typed by themselves
   */
  Notice notice(List<UploadSlot> slots) {
    YearlyCall call =
        new YearlyCall(
            new TreeSet<>(),
            DayText.day(text(NoticeField.OPENS)),
            DayText.day(text(NoticeField.CLOSES)),
            DayText.day(text(NoticeField.ONLINE_BY)),
            DayText.day(text(NoticeField.PAPER_BY)),
            said(NoticeField.COPIES).map(Integer::valueOf),
            seam,
            NoticeField.names(text(NoticeField.ORDER)).distinct().toList());
    Portal portal =
        new Portal(
            said(NoticeField.PORTAL_NAME),
            said(NoticeField.PORTAL),
            figure(NoticeField.MAX_UPLOAD),
            figure(NoticeField.MAX_TOTAL),
            NoticeField.parts(text(NoticeField.FORMATS)).distinct().toList(),
            slots);
    return new Notice(
        call,
        new Submission(
            Submission.How.FORM,
            portal,
            said(NoticeField.WINDOW),
            said(NoticeField.HOURS),
            said(NoticeField.PHONE)));
  }

  String text(NoticeField field) {
    return texts.get(field);
  }

  private Optional<String> said(NoticeField field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }

  private Optional<BigDecimal> figure(NoticeField field) {
    return said(field).map(BigDecimal::new);
  }
}
