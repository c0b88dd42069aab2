package minshen.dossier;

import java.util.Optional;

/**
 * 联系人.
 *
 * @param name the name
 * @param title 职务
 * @param phone 联系电话
 * @param mobile 手机
 * @param fax 传真
 * @param email 邮箱
 */
public record Contact(
    Optional<String> name,
    Optional<String> title,
    Optional<String> phone,
    Optional<String> mobile,
    Optional<String> fax,
    Optional<String> email) {
  /** Nothing filled in. */
  public static final Contact BLANK =
      new Contact(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
