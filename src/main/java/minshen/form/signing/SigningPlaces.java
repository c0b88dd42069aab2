package minshen.form.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import minshen.form.Block;
import minshen.form.Cell;
import minshen.form.FormField;
import minshen.form.FormGrid;
import minshen.form.GridRow;
import minshen.form.Signer;

/**
 * Finds the places of a form for pens and seals. The form's own words say who signs and what; its
 * {@code signer} says so where they do not.
 */
final class SigningPlaces {
  private final List<SigningPlace> places = new ArrayList<>();
  private int nameless;

  private SigningPlaces() {}

  /** The places of a form, in reading order. */
  static List<SigningPlace> of(FormGrid grid) {
    SigningPlaces found = new SigningPlaces();
    for (Block block : grid.blocks()) {
      switch (block) {
        case Block.Paragraph paragraph -> found.printed(paragraph.text(), Optional.empty());
        case Block.Table table -> table.rows().forEach(found::row);
      }
    }
    return List.copyOf(found.places);
  }

  private void row(GridRow row) {
    int before = places.size();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      String label = i == 0 ? "" : header(row.cells().get(i - 1));
      boolean namesNext = i + 1 < row.cells().size() && isFilled(row.cells().get(i + 1));
      switch (cell.kind()) {
        case SIGN -> sign(cell, label, before);
        case FIELD -> cell.field().ifPresent(field -> seal(cell, field));
        case LABEL, GROUP, TEXT -> {
          if (!namesNext) {
            printed(String.join("\n", cell.text()), Optional.of(cell));
          }
        }
      }
    }
  }

  private static String header(Cell cell) {
    return cell.isHeader() ? String.join("", cell.text()) : "";
  }

  private static boolean isFilled(Cell cell) {
    return cell.kind() == Cell.Kind.FIELD || cell.kind() == Cell.Kind.SIGN;
  }

  /** A cell with room for a pen; one for the date alone belongs to the signature before it. */
  private void sign(Cell cell, String label, int rowBegins) {
    String printed = String.join(" ", cell.text());
    SortedSet<SigningAct> acts = new TreeSet<>(SigningWords.acts(printed));
    if (acts.equals(new TreeSet<>(List.of(SigningAct.DATE))) && places.size() > rowBegins) {
      places.add(places.removeLast().with(SigningAct.DATE));
      return;
    }
    if (acts.isEmpty()) {
      acts.add(SigningAct.SIGN);
    }
    String named = cell.field().map(FormField::label).orElse("");
    boolean tells = SigningWords.signer(printed) != Signer.OTHER;
    String words = tells || named.isEmpty() ? printed : named;
    Signer signer = signer(cell, named + " " + label + " " + printed);
    add(cell.field(), words, signer, acts, Optional.of(cell));
  }

  /** A field whose name asks for a seal, such as 申报单位（盖章）. */
  private void seal(Cell cell, FormField field) {
    SortedSet<SigningAct> acts = new TreeSet<>(SigningWords.acts(field.label()));
    if (!field.blankByLaw()) {
      // 成立日期 is typed.
      acts.remove(SigningAct.DATE);
    }
    if (acts.contains(SigningAct.SIGN) || acts.contains(SigningAct.SEAL)) {
      add(Optional.of(field), field.label(), signer(cell, field.label()), acts, Optional.of(cell));
    }
  }

  private void printed(String text, Optional<Cell> cell) {
    for (String line : text.split("\\R", -1)) {
      List<String> rooms = SigningWords.rooms(line);
      for (String words : rooms) {
        SortedSet<SigningAct> acts = SigningWords.acts(words);
        add(Optional.empty(), words, SigningWords.signer(words), acts, cell);
      }
      if (!rooms.isEmpty() && SigningWords.acts(line).contains(SigningAct.DATE)) {
        places.add(places.removeLast().with(SigningAct.DATE));
      }
    }
  }

  private static Signer signer(Cell cell, String words) {
    return cell.field().flatMap(FormField::signer).orElseGet(() -> SigningWords.signer(words));
  }

  private void add(
      Optional<FormField> field,
      String words,
      Signer signer,
      SortedSet<SigningAct> acts,
      Optional<Cell> cell) {
    String id = field.map(FormField::id).orElseGet(() -> "sign" + ++nameless);
    places.add(new SigningPlace(id, SigningWords.plain(words), signer, acts, cell));
  }
}
