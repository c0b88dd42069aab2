package minshen.form;

import java.util.Optional;
import minshen.dossier.FormContent;

/**
 * A place of a form to be filled.
 *
 * @param id the id by which values are given, such as {@code creditCode}
 * @param label what people call it, such as 统一社会信用代码
 * @param blankByLaw whether it is left to a pen or an official: signatures, 受理编号, 区科委意见
 * @param shows what stands there; nothing if it is blank by law
 * @param signer who signs or seals here, where the form says so; else its words tell it
 */
public record FormField(
    String id, String label, boolean blankByLaw, FormContent shows, Optional<Signer> signer) {}
