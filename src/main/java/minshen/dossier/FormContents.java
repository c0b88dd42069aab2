package minshen.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import minshen.dossier.field.FormNames;
import minshen.files.Documents;
import minshen.policy.Pack;
import minshen.policy.PackForm;

/** What forms ask for: those that packs bring, and those that come with the program. */
public final class FormContents {
  /** 附件1, 闵行区生物医药产业政策申请表. */
  public static final String APPLICATION = "minhang-application-2025";

  /** 附件2, 闵行区生物医药专业化公共服务平台建设申报表. */
  public static final String PLATFORM = "minhang-platform-2025";

  /** The ids of the forms that come with the program. */
  public static final List<String> PROGRAM = List.of(APPLICATION, PLATFORM);

  private static final Map<String, List<FormContent>> OWN = new ConcurrentHashMap<>();

  private FormContents() {}

  /** What the places of a form show; nothing if neither the pack nor the program has the form. */
  public static List<FormContent> of(Pack pack, String formId) {
    return pack.form(formId)
        .map(PackForm::fields)
        .map(FormContents::of)
        .orElseGet(() -> ofProgram(formId));
  }

  /** What the places of a form of the program show; nothing if it has no such form. */
  public static List<FormContent> ofProgram(String formId) {
    return OWN.computeIfAbsent(formId, id -> of(own(id)));
  }

  private static List<FormContent> of(Set<String> names) {
    return names.stream().flatMap(name -> FormContent.of(name).stream()).toList();
  }

  private static Set<String> own(String formId) {
    String file = "/minshen/forms/" + formId + "/form.yaml";
    try (InputStream in = FormContents.class.getResourceAsStream(file)) {
      return in == null ? Set.of() : FormNames.of(Documents.parse(in.readAllBytes(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
