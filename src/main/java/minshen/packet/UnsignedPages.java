package minshen.packet;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.PageChoice;
import minshen.dossier.Signing;
import minshen.form.Signer;
import minshen.form.signing.SignableForm;
import minshen.words.Message;

/**
 * The pages of a form that want a signature or a seal of ours and are given away without: of
 * whoever gets a file, nobody sees a printed sheet with a pen on it.
 *
 * @param form the form
 * @param never those of which there is no scan
 * @param again those whose scan shows what stood there before
 */
record UnsignedPages(SignableForm form, List<Integer> never, List<Integer> again) {
  UnsignedPages {
    never = List.copyOf(never);
    again = List.copyOf(again);
  }

  /** Those of a document of a claim; none of one that nobody signs. */
  static Stream<UnsignedPages> of(PacketContent content, String claimId, String document) {
    return content.round(claimId).form(document).stream()
        .map(form -> of(content, claimId, form))
        .filter(pages -> !pages.never.isEmpty() || !pages.again.isEmpty());
  }

  private static UnsignedPages of(PacketContent content, String claimId, SignableForm form) {
    SignedPages signed =
        content.chapterOf(claimId, form.id()).map(content::signed).orElse(SignedPages.NONE);
    Signing signing = content.plan().assessment().dossier().claim(claimId).orElseThrow().signing();
    SortedSet<Integer> wanted =
        form.spots().stream()
            .filter(spot -> spot.place().signer() != Signer.OFFICE)
            .map(SignableForm.Spot::page)
            .filter(page -> signed.page(page).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Integer> again =
        wanted.stream()
            .filter(
                page ->
                    signing.of(form.id()).stream()
                        .anyMatch(scan -> scan.stated().orElse(List.of()).contains(page)))
            .toList();
    List<Integer> never = wanted.stream().filter(page -> !again.contains(page)).toList();
    return new UnsignedPages(form, never, again);
  }

  /** What a clerk should know of them. */
  Stream<Message> told() {
    return Stream.concat(
        told("packet.upload.signed-before", again), told("packet.upload.unsigned", never));
  }

  private Stream<Message> told(String key, List<Integer> pages) {
    return Stream.of(pages)
        .filter(some -> !some.isEmpty())
        .map(some -> Message.of(key, form.title(), PageChoice.of(some).toString()));
  }
}
