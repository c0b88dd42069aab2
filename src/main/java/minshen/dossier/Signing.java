package minshen.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 签字盖章 of a claim: what of its papers is signed and sealed, and the scans of signed forms.
 *
 * @param signatures the places that are done, each at most once
 * @param forms the scans that were put back
 */
public record Signing(List<Signature> signatures, List<SignedForm> forms) {
  /** Nothing is signed. */
  public static final Signing NONE = new Signing(List.of(), List.of());

  public Signing {
    signatures = List.copyOf(signatures);
    forms = List.copyOf(forms);
  }

  /** The signature at a place, if it is there. */
  public Optional<Signature> at(String paper, String place) {
    return signatures.stream().filter(signature -> signature.isAt(paper, place)).findFirst();
  }

  /**
   * The day on which somebody accepted a file whose electronic signature is void, if anybody did.
   *
   * @param content the fingerprint of its content: another one is looked at anew
   */
  public Optional<LocalDate> accepted(String content) {
    return at(Signature.FILE, content).map(Signature::on);
  }

  /** Whether anything of the claim is signed, or was put back as such. */
  public boolean hasBegun() {
    return !forms.isEmpty()
        || signatures.stream().anyMatch(signature -> !signature.paper().equals(Signature.FILE));
  }

  /** The scans of a form. */
  public List<SignedForm> of(String form) {
    return forms.stream().filter(signed -> signed.form().equals(form)).toList();
  }

  /** The same with a place that is done; a day that was noted for it before goes. */
  public Signing with(Signature signature) {
    return new Signing(
        Stream.concat(
                without(signature.paper(), signature.place()).signatures.stream(),
                Stream.of(signature))
            .toList(),
        forms);
  }

  /** The same with places that are done. */
  public Signing withAll(List<Signature> others) {
    Signing all = this;
    for (Signature other : others) {
      all = all.with(other);
    }
    return all;
  }

  /** The same with a place that is not done. */
  public Signing without(String paper, String place) {
    return new Signing(
        signatures.stream().filter(signature -> !signature.isAt(paper, place)).toList(), forms);
  }

  /** The same with other scans. */
  public Signing withForms(List<SignedForm> others) {
    return new Signing(signatures, others);
  }

  /** The last day on which something was signed. */
  public Optional<LocalDate> lastDay() {
    return signatures.stream().map(Signature::on).max(LocalDate::compareTo);
  }
}
