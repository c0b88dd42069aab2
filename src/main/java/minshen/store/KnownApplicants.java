package minshen.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which of many applicants a file is about, as {@link ApplicantSummary#of} does, at once. */
public final class KnownApplicants {
  private final Map<String, List<ApplicantSummary>> byCode = new HashMap<>();
  private final Map<String, List<ApplicantSummary>> byName = new HashMap<>();

  /** Those that there are. */
  public KnownApplicants(List<ApplicantSummary> all) {
    for (ApplicantSummary one : all) {
      one.creditCode().ifPresent(code -> put(byCode, code, one));
      one.name().ifPresent(name -> put(byName, name, one));
    }
  }

  private static void put(
      Map<String, List<ApplicantSummary>> map, String key, ApplicantSummary one) {
    map.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
  }

  /** The applicant of a credit code, or of a name where one of the two has no code. */
  public Optional<ApplicantSummary> find(Optional<String> creditCode, Optional<String> name) {
    List<ApplicantSummary> few =
        Stream.concat(
                creditCode.stream().flatMap(code -> byCode.getOrDefault(code, List.of()).stream()),
                name.stream().flatMap(key -> byName.getOrDefault(key, List.of()).stream()))
            .toList();
    return ApplicantSummary.of(few, creditCode, name);
  }
}
