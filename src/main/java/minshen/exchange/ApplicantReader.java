package minshen.exchange;

import java.util.Map;
import minshen.dossier.Applicant;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldValues;
import minshen.files.MappingReader;
import minshen.policy.Value;

/** Reads the applicant. */
final class ApplicantReader {
  private ApplicantReader() {}

  static Applicant read(MappingReader mapping, ApplicantFactsReader facts) {
    FieldValues values = FieldReader.read(mapping, FieldCatalogue.of(Part.APPLICANT));
    return new Applicant(values, facts(mapping, facts));
  }

  /** The applicant of a case of a pack: what claims are told of it, without what forms print. */
  static Applicant ofCase(MappingReader mapping, ApplicantFactsReader facts) {
    FieldValues values = FieldValues.NONE;
    for (DossierField<?> field : FieldCatalogue.of(Part.APPLICANT)) {
      if (field.trait().isPresent()) {
        values = FieldReader.read(mapping, field, field.trait().get().key(), values);
      }
    }
    return new Applicant(values, facts(mapping, facts));
  }

  private static Map<String, Value> facts(MappingReader mapping, ApplicantFactsReader reader) {
    Map<String, Value> facts = mapping.fields("facts").map(reader::read).orElse(Map.of());
    mapping.end();
    return facts;
  }
}
