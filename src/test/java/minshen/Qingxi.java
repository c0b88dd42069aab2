package minshen;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.packs.PackReader;
import minshen.policy.Library;
import minshen.store.UserStore;

/** An invented district in whose pack every kind of fact stands, and a company that gives them. */
public final class Qingxi {
  /** The pack. */
  public static final Path PACK = Path.of("src/test/resources/minshen/packs/QS2026");

  /** The program's packs and that one. */
  public static final Library LIBRARY = PackLoader.with(List.of(PackFiles.of(PACK)));

  /** A dossier in which each kind of fact is given, as people write it. */
  public static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 清溪公司, kind: enterprise, facts: { headcount: 126 } }
      claims:
        - { id: c1, item: QS-20, year: 2026, eventDate: 2026-03-01 }
        - { id: c2, item: QS-21, year: 2026, eventDate: 2026-03-01, facts: { wages: 1000, localShare: 62.5% } }
        - id: c3
          item: QS-23
          year: 2026
          eventDate: 2026-03-01
          facts: { rdAbroad: { amount: 100, rate: 7.1034, day: 2026-03-02 } }
        - id: c4
          item: QS-24
          year: 2026
          eventDate: 2026-03-01
          facts: { certified: yes, openedOn: 2025-06-01, fields: [trials, testing] }
      """;

  private Qingxi() {}

  /** A dossier of that company, with one text of it replaced. */
  public static Dossier dossier(String there, String instead) {
    return new DossierReader(LIBRARY)
        .read(
            (there.isEmpty() ? DOSSIER : DOSSIER.replace(there, instead))
                .getBytes(StandardCharsets.UTF_8),
            "清溪.yaml",
            ClaimsWanted.ANY);
  }

  /** The dossier of that company. */
  public static Dossier dossier() {
    return dossier("", "");
  }

  /** A store in memory that has the pack. */
  public static UserStore store() {
    UserStore store = UserStore.inMemory();
    PackFiles files = PackFiles.of(PACK);
    store.keepPack(files, PackReader.read(files));
    return store;
  }
}
