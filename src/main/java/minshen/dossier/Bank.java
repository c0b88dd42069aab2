package minshen.dossier;

import java.util.Optional;

/**
 * Where the support is paid.
 *
 * @param name 开户银行
 * @param account 银行帐号, as typed
 */
public record Bank(Optional<String> name, Optional<String> account) {
  /** Nothing filled in. */
  public static final Bank BLANK = new Bank(Optional.empty(), Optional.empty());
}
