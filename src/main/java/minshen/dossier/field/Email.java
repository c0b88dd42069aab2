package minshen.dossier.field;

import org.apache.commons.validator.routines.EmailValidator;

/** An e-mail address (RFC 5322, as far as addresses in use go) under a top-level domain. */
public final class Email implements FieldCheck {
  @Override
  public Verdict check(String typed) {
    String address = Typing.narrow(typed);
    return EmailValidator.getInstance().isValid(address)
        ? Verdict.written(typed, address)
        : Verdict.wrong("dossier.email");
  }
}
