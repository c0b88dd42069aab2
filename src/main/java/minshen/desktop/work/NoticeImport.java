package minshen.desktop.work;

import java.util.List;
import java.util.stream.Collectors;
import minshen.desktop.shell.Dialogs;
import minshen.policy.Notice;
import minshen.policy.NoticeChange;
import minshen.policy.TypedNotice;
import minshen.words.Words;

/**
 * Lays the notice of a file over what was typed for its pack and year. Where something typed would
 * be another, the user is asked; whatever is taken can be undone.
 */
public final class NoticeImport {
  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;

  /** Takes notices into a workspace. */
  public NoticeImport(Workspace workspace, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
  }

  /**
   * Takes in a notice, as far as the user wants it.
   *
   * @param named the name of its file
   */
  public void take(String named, TypedNotice came) {
    Notice typed = workspace.library().typed(came.packId(), came.year()).orElse(Notice.UNSAID);
    List<NoticeChange> changes = NoticeChange.between(typed, came.notice());
    List<NoticeChange> replaced = changes.stream().filter(NoticeChange::isReplacement).toList();
    int added = changes.size() - replaced.size();
    if (replaced.isEmpty()) {
      keep(came.over(typed), typed, added, 0);
      return;
    }
    switch (asked(named, came, replaced)) {
      case FIRST -> keep(came.over(typed), typed, added, replaced.size());
      case SECOND -> keep(came.under(typed), typed, added, 0);
      case NEITHER -> {}
    }
  }

  private Dialogs.Way asked(String named, TypedNotice came, List<NoticeChange> replaced) {
    String lines =
        replaced.stream()
            .map(
                change ->
                    words.say(
                        "desktop.import.notice-other",
                        change.before().orElseThrow(),
                        change.after()))
            .collect(Collectors.joining("\n"));
    return dialogs.ask(
        words.say("desktop.import.notice-ask", named, came.packId(), "" + came.year()),
        lines,
        words.say("desktop.import.notice-take"),
        words.say("desktop.import.notice-leave"));
  }

  private void keep(TypedNotice now, Notice before, int added, int changed) {
    if (now.notice().equals(before)) {
      dialogs.toast(words.say("desktop.import.notice-same", now.packId(), "" + now.year()));
      return;
    }
    set(now);
    dialogs.toast(
        words.say("desktop.import.notice", now.packId(), "" + now.year(), added, changed),
        words.say("desktop.undo-action"),
        () -> set(new TypedNotice(now.packId(), now.year(), before)));
  }

  private void set(TypedNotice notice) {
    workspace.setNotices(notice.among(workspace.library().notices()));
  }
}
