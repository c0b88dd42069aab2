package minshen.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.MaterialList.Entry;
import minshen.policy.ApplicantKind;
import minshen.policy.Item;

/**
 * Numbers the materials of a claim. What came late stands behind the number before it, so that no
 * number changes that was printed already.
 */
final class MaterialNumbers {
  private final boolean missingNumbered;
  private final List<Entry> entries = new ArrayList<>();
  private int number;
  private int inserted;

  /** Numbers for a list in which what is missing has a number or none. */
  MaterialNumbers(boolean missingNumbered) {
    this.missingNumbered = missingNumbered;
  }

  List<Entry> of(Claim claim, Item item, Optional<ApplicantKind> kind) {
    Checklist.of(claim, item, kind).lines().stream()
        .filter(Checklist.Line::isListed)
        .forEach(this::add);
    return List.copyOf(entries);
  }

  private void add(Checklist.Line line) {
    List<Attachment> late = line.files().stream().filter(Attachment::late).toList();
    List<Attachment> onTime = line.files().stream().filter(file -> !file.late()).toList();
    boolean form = line.state() == Checklist.State.FORM;
    if (line.files().isEmpty()) {
      if (missingNumbered || form) {
        next(line, onTime);
      } else {
        entries.add(new Entry(0, 0, line.name(), line.material(), onTime));
      }
    } else if (!onTime.isEmpty()) {
      next(line, onTime);
      late.forEach(file -> insert(title(file), line, List.of(file)));
    } else if (number == 0 || (missingNumbered && line.material().isPresent())) {
      // A number was kept for it, or there is none that it could stand behind.
      next(line, late);
    } else {
      insert(line.name(), line, late);
    }
  }

  private void next(Checklist.Line line, List<Attachment> files) {
    number++;
    inserted = 0;
    entries.add(new Entry(number, 0, line.name(), line.material(), files));
  }

  private void insert(String name, Checklist.Line line, List<Attachment> files) {
    inserted++;
    entries.add(new Entry(number, inserted, name, line.material(), files));
  }

  private static String title(Attachment file) {
    return file.title().orElseGet(() -> MaterialList.stem(file.file()));
  }
}
