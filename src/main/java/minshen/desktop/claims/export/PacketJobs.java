package minshen.desktop.claims.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.PacketChoices;
import minshen.desktop.work.Workspace;
import minshen.dossier.finding.Assessment;
import minshen.packet.PacketSettings;
import minshen.policy.calc.Outcome;

/** Which packets are to be written of claims, and how each is put together. */
final class PacketJobs {
  private final Workspace workspace;

  PacketJobs(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A company's claims as they stood when they were taken.
   *
   * @param claimIds those that are wanted, in their order
   */
  record Taken(DossierEditor dossierEditor, Assessment assessment, List<String> claimIds) {}

  /** Opens the editors one after the other; each is taken as it stands now. */
  static void take(
      Workspace workspace, List<PacketExport.Wanted> wanted, Consumer<List<Taken>> then) {
    take(workspace, wanted, List.of(), then);
  }

  private static void take(
      Workspace workspace,
      List<PacketExport.Wanted> left,
      List<Taken> taken,
      Consumer<List<Taken>> then) {
    if (left.isEmpty()) {
      then.accept(taken);
      return;
    }
    workspace.dossierEditor(
        left.getFirst().applicant(),
        dossierEditor -> {
          List<Taken> more = new ArrayList<>(taken);
          more.add(
              new Taken(dossierEditor, dossierEditor.assessment(), left.getFirst().claimIds()));
          take(workspace, left.subList(1, left.size()), more, then);
        });
  }

  /** One packet of all claims, put together as it is told. */
  List<PacketJob> alike(Taken taken, PacketSettings settings) {
    return List.of(
        new PacketJob(
            taken.dossierEditor(),
            taken.assessment(),
            taken.claimIds(),
            settings,
            Optional.empty()));
  }

  /** A packet of each year, as that year's guide wants it. */
  List<PacketJob> byYear(Taken taken) {
    Map<Optional<Integer>, List<Outcome>> byYear =
        taken.claimIds().stream()
            .map(taken.assessment()::outcome)
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.claim().year(), LinkedHashMap::new, Collectors.toList()));
    List<PacketJob> jobs = new ArrayList<>();
    byYear.forEach(
        (stated, outcomes) -> {
          int year = workspace.year(stated);
          jobs.add(
              new PacketJob(
                  taken.dossierEditor(),
                  taken.assessment(),
                  outcomes.stream().map(outcome -> outcome.claim().id()).toList(),
                  new PacketChoices(
                          workspace.settings(),
                          year,
                          outcomes.stream()
                              .map(
                                  outcome ->
                                      taken.assessment().notice(outcome.claim().id()).call()))
                      .packet(),
                  byYear.size() > 1 ? stated : Optional.empty()));
        });
    return jobs;
  }
}
