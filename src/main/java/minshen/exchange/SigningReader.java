package minshen.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.form.OfficialForm;
import minshen.form.signing.SignableForm;
import minshen.form.signing.SigningRound;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.words.Message;

/**
 * Reads what of a claim is signed: {@code signatures}, the places that are done, and {@code
 * signed}, the scans of signed forms.
 */
final class SigningReader {
  private final Pack pack;
  private final Item item;
  private final Set<String> taken = new HashSet<>();

  private SigningReader(Pack pack, Item item) {
    this.pack = pack;
    this.item = item;
  }

  static Signing read(MappingReader claim, Pack pack, Item item) {
    SigningReader reader = new SigningReader(pack, item);
    return new Signing(
        claim.list("signatures", reader::signature), claim.list("signed", reader::form));
  }

  private Signature signature(Node node) {
    MappingReader in = MappingReader.of(node, "signatures");
    String paper = known(in, "paper", papers(), "exchange.unknown-paper");
    String place = known(in, "place", places(paper), "exchange.unknown-place");
    LocalDate on = in.date("on").orElseThrow(() -> in.missing("on"));
    List<String> content = content(in);
    if (content.size() > 1) {
      throw new InputException(in.at("content"), Message.of("exchange.one-content"));
    }
    in.end();
    once(in, paper + " " + place, "exchange.signed-twice", place);
    return new Signature(paper, place, on, content.stream().findFirst());
  }

  private SignedForm form(Node node) {
    MappingReader in = MappingReader.of(node, "signed");
    String form =
        known(in, "form", new LinkedHashSet<>(item.forms()), "exchange.unknown-signed-form");
    SignedForm signed =
        new SignedForm(
            form,
            SignedForm.scan(
                in.requiredText("file"),
                in.parsed("pages", PageChoice::parse, "exchange.wants-pages"),
                in.choice("rotate", AttachmentReader.TURNS).orElse(0)),
            in.parsed("formPages", PageChoice::parse, "exchange.wants-pages"),
            content(in));
    in.end();
    matched(in, signed);
    for (int page : signed.stated().orElse(List.of())) {
      once(in, form + " " + page, "exchange.page-twice", "" + page);
    }
    return signed;
  }

  /** As far as it can be told without the scan, there is one page of it for each of the form. */
  private static void matched(MappingReader in, SignedForm signed) {
    Optional<Integer> stated = signed.stated().map(List::size);
    Optional<Integer> scanned = signed.scan().pages().map(pages -> (int) pages.pages().count());
    if (scanned.isPresent() && !scanned.equals(stated)) {
      throw new InputException(
          in.at("formPages"),
          Message.of("exchange.pages-unlike", "" + scanned.get(), "" + stated.orElse(0)));
    }
    int contents = signed.content().size();
    if (contents > 0 && stated.orElse(contents) != contents) {
      throw new InputException(
          in.at("content"),
          Message.of("exchange.content-unlike", "" + contents, "" + stated.orElse(0)));
    }
  }

  private static List<String> content(MappingReader in) {
    return in.parsed("content", SigningReader::fingerprints, "exchange.wants-content")
        .orElse(List.of());
  }

  private static Optional<List<String>> fingerprints(String text) {
    List<String> parts = Arrays.stream(text.split("[,，]", -1)).map(String::strip).toList();
    return Optional.of(parts).filter(all -> all.stream().allMatch(SignedForm::isFingerprint));
  }

  private void once(MappingReader in, String what, String messageKey, String said) {
    if (!taken.add(what)) {
      throw new InputException(in.at(), Message.of(messageKey, said));
    }
  }

  private static String known(MappingReader in, String key, Set<String> known, String messageKey) {
    String word = in.requiredText(key);
    if (!known.contains(word)) {
      throw MappingReader.unknown(in.at(key), messageKey, word, known);
    }
    return word;
  }

  private Set<String> papers() {
    Set<String> papers = new LinkedHashSet<>(item.forms());
    item.materials().stream().map(Material::id).forEach(papers::add);
    papers.add(Signature.PACKET);
    return papers;
  }

  private Set<String> places(String paper) {
    if (paper.equals(Signature.PACKET)) {
      return Set.of(SigningRound.PERFORATION);
    }
    return item.forms().contains(paper)
        ? new LinkedHashSet<>(SignableForm.placesOf(OfficialForm.load(paper, pack).grid()))
        : Set.of(SigningRound.SEAL);
  }
}
