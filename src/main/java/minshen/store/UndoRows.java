package minshen.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of the states to which claims can be taken back; only what has changed is written. */
final class UndoRows {
  private static final String KEY = " where claim = ? and redo = ? and step = ?";

  private final Handle handle;

  UndoRows(Handle handle) {
    this.handle = handle;
  }

  void write(long claim, UndoStates before, UndoStates after) {
    write(claim, false, before.past(), after.past());
    write(claim, true, before.future(), after.future());
  }

  /**
   * The states of an applicant's claims, by claim. States that an older release packed say nothing
   * of what became of the claim: it then was as in the state after them, or as it is.
   */
  Map<String, UndoStates> read(long applicant, Dossier now) {
    Map<String, ClaimProgress> done = progress(now);
    Map<String, ClaimProgress> undone = progress(now);
    Map<String, List<UndoStates.Step>> past = new HashMap<>();
    Map<String, List<UndoStates.Step>> future = new HashMap<>();
    handle
        .createQuery(
            "select claim.name, kept.redo, kept.step, kept.state from claim"
                + " join claim_undo kept on kept.claim = claim.id where claim.applicant = ?"
                + " order by kept.step desc")
        .bind(0, applicant)
        .map(
            (row, _) -> {
              Map<String, List<UndoStates.Step>> side = row.getBoolean("redo") ? future : past;
              Map<String, ClaimProgress> next = row.getBoolean("redo") ? undone : done;
              String claim = row.getString("name");
              Optional<UndoStates.Change> change =
                  UndoPacking.unpack(
                      row.getBytes("state"), next.getOrDefault(claim, ClaimProgress.NONE));
              if (change.isPresent()) {
                if (change.get() instanceof UndoStates.OfClaim(Claim state)) {
                  next.put(claim, state.progress());
                }
                side.computeIfAbsent(claim, _ -> new ArrayList<>())
                    .add(new UndoStates.Step(row.getLong("step"), change.get()));
              }
              return change;
            })
        .list();
    Set<String> claims = new HashSet<>(past.keySet());
    claims.addAll(future.keySet());
    Map<String, UndoStates> undos = new HashMap<>();
    for (String claim : claims) {
      undos.put(
          claim,
          new UndoStates(
              past.getOrDefault(claim, List.of()), future.getOrDefault(claim, List.of())));
    }
    return undos;
  }

  private static Map<String, ClaimProgress> progress(Dossier now) {
    Map<String, ClaimProgress> progress = new HashMap<>();
    now.claims().forEach(claim -> progress.put(claim.id(), claim.progress()));
    return progress;
  }

  private void write(
      long claim, boolean redo, List<UndoStates.Step> before, List<UndoStates.Step> after) {
    Set<Long> had = numbers(before);
    Set<Long> has = numbers(after);
    for (long step : had) {
      if (!has.contains(step)) {
        handle.execute("delete from claim_undo" + KEY, claim, redo, step);
      }
    }
    List<UndoStates.Step> fresh =
        after.stream().filter(step -> !had.contains(step.number())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into claim_undo (claim, redo, step, state) values (?, ?, ?, ?)");
    fresh.forEach(step -> batch.add(claim, redo, step.number(), UndoPacking.pack(step.change())));
    batch.execute();
  }

  private static Set<Long> numbers(List<UndoStates.Step> steps) {
    return steps.stream().map(UndoStates.Step::number).collect(Collectors.toSet());
  }
}
