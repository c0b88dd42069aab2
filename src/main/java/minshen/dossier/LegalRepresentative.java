package minshen.dossier;

import java.util.Optional;

/**
 * 法人代表.
 *
 * @param name the name
 * @param phone 联系电话
 * @param mobile 手机
 * @param email 邮箱
 */
public record LegalRepresentative(
    Optional<String> name,
    Optional<String> phone,
    Optional<String> mobile,
    Optional<String> email) {
  /** Nothing filled in. */
  public static final LegalRepresentative BLANK =
      new LegalRepresentative(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
