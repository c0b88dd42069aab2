package minshen.form.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the places of a file are called: by table, row and column, or by paragraph. */
final class Addresses {
  private final Map<Integer, String> blocks = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  private Addresses(List<OfficeBlock> all) {
    int tables = 0;
    int paragraphs = 0;
    for (int i = 0; i < all.size(); i++) {
      blocks.put(
          i,
          switch (all.get(i)) {
            case OfficeBlock.Table _ -> "T" + ++tables;
            case OfficeBlock.Paragraph _ -> "P" + ++paragraphs;
          });
    }
  }

  /** The addresses of some places of a file, in their order. */
  static List<String> of(List<OfficeBlock> blocks, List<Recognised> places) {
    Addresses addresses = new Addresses(blocks);
    List<String> named = new ArrayList<>();
    places.forEach(place -> named.add(addresses.of(place)));
    return named;
  }

  private String of(Recognised one) {
    String block = blocks.get(one.at().row().block());
    Optional<OfficeCell> cell = one.place().cell();
    String address =
        cell.map(c -> block + "R" + (c.row() + 1) + "C" + (c.column() + 1)).orElse(block);
    int number = used.merge(address, 1, Integer::sum);
    return number == 1 ? address : address + "-" + number;
  }
}
