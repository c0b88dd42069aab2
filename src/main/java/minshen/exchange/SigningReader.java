package minshen.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.files.Fingerprint;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.words.Message;

/**
 * Reads what of a claim is signed: {@code signatures}, the places that are done, and {@code
 * signed}, the scans of signed forms.
 */
final class SigningReader {
  /** The most letters of the name of a paper or place. */
  private static final int LONGEST = 80;

  private final Set<String> taken = new HashSet<>();

  private SigningReader() {}

  static Signing read(MappingReader claim) {
    SigningReader reader = new SigningReader();
    return new Signing(
        claim.list("signatures", reader::signature), claim.list("signed", reader::form));
  }

  private Signature signature(Node node) {
    MappingReader in = MappingReader.of(node, "signatures");
    String paper = name(in, "paper");
    String place = name(in, "place");
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
    String form = name(in, "form");
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

  /** Whether the claim has such a paper or place is told when it is checked. */
  private static String name(MappingReader in, String key) {
    String name = in.requiredText(key);
    if (name.length() > LONGEST) {
      throw new InputException(in.at(key), Message.of("exchange.name-too-long", key, "" + LONGEST));
    }
    return name;
  }

  private static List<String> content(MappingReader in) {
    return in.parsed("content", SigningReader::fingerprints, "exchange.wants-content")
        .orElse(List.of());
  }

  private static Optional<List<String>> fingerprints(String text) {
    List<String> parts = Arrays.stream(text.split("[,，]", -1)).map(String::strip).toList();
    return Optional.of(parts).filter(all -> all.stream().allMatch(Fingerprint::isOne));
  }

  private void once(MappingReader in, String what, String messageKey, String said) {
    if (!taken.add(what)) {
      throw new InputException(in.at(), Message.of(messageKey, said));
    }
  }
}
