package minshen.exchange.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.DossierReader;
import minshen.exchange.table.CellFault;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;

/** Puts the rows of all sheets together as the documents of dossiers. */
final class RowsToDossiers {
  private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\s]+");

  /** How items and measures are called, such as {@code MH-06}. */
  private static final Pattern ITEM = Pattern.compile("[A-Z][A-Z0-9]+-[A-Z0-9]+");

  /** What says which company or claim a row is about; that it is blank says nothing. */
  private static final Set<String> IDENTIFYING =
      Set.of(FieldCatalogue.NAME.key(), FieldCatalogue.CREDIT_CODE.key(), "id", "item", "variant");

  private static final String PROJECT = FieldCatalogue.PROJECT.key();

  private final SourceLocation workbook;
  private final List<CellFault> faults;
  private final List<CellFault> strayFaults = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();

  /**
   * An assembly.
   *
   * @param faults where everything is told that was not understood
   */
  RowsToDossiers(SourceLocation workbook, List<CellFault> faults) {
    this.workbook = workbook;
    this.faults = faults;
  }

  /**
   * The document of a dossier.
   *
   * @param blank the ways to the values whose columns are there and blank
   * @param fault the first thing that is wrong with the rows about it
   */
  record Document(Node.Mapping root, Set<List<String>> blank, Optional<CellFault> fault) {}

  /** A dossier in the making. */
  private static final class Draft {
    private Node.Mapping document;
    private final Map<String, Node.Mapping> claims = new LinkedHashMap<>();
    private final List<Node> ledger = new ArrayList<>();
    private final Set<List<String>> blank = new LinkedHashSet<>();
    private final List<Node> asides = new ArrayList<>();
    private Optional<CellFault> fault = Optional.empty();

    Draft(Node.Mapping document) {
      this.document = document;
    }

    boolean isNamed(String reference) {
      return Stream.of(FieldCatalogue.NAME, FieldCatalogue.CREDIT_CODE)
          .flatMap(field -> document.find(List.of("applicant", field.path())).stream())
          .anyMatch(value -> ((Node.Scalar) value).text().equals(reference));
    }
  }

  /** Takes in the rows of a sheet; the sheet of applicants comes first, that of claims second. */
  void add(SheetTable table, SheetReader sheet) {
    List<CellFault> ofCells = new ArrayList<>();
    for (SheetReader.Filled row : sheet.rows(ofCells)) {
      try {
        add(table, row);
      } catch (InputException e) {
        CellFault fault =
            sheet.told(e).orElseGet(() -> new CellFault(e.place(), "", "", e.problem()));
        faults.add(fault);
        spoilt(table, row, fault);
      }
      row.fault().ifPresent(fault -> spoilt(table, row, fault));
    }
    faults.addAll(ofCells);
  }

  private void add(SheetTable table, SheetReader.Filled row) {
    rowOf(table, row);
    if (!row.asides().isEmpty()) {
      Draft draft = table.rows() == SheetTable.Rows.APPLICANTS ? drafts.getLast() : draft(row);
      row.asides().forEach(cell -> draft.asides.add(cell.node()));
    }
  }

  private void rowOf(SheetTable table, SheetReader.Filled row) {
    switch (table.rows()) {
      case APPLICANTS -> applicant(row);
      case CLAIMS -> claim(draft(row), row);
      case LEDGER -> draft(row).ledger.add(mapping(row));
      case PRODUCTS, ATTACHMENTS, SIGNATURES, SIGNED, PROGRESS -> append(row, table.rows().key());
      case ANSWERS -> answer(row);
      case ASIDES -> draft(row).asides.add(mapping(row));
    }
  }

  /**
   * A row that is not understood whole spoils the company that it is about, if that can be told.
   */
  private void spoilt(SheetTable table, SheetReader.Filled row, CellFault fault) {
    try {
      Draft draft = table.rows() == SheetTable.Rows.APPLICANTS ? drafts.getLast() : draft(row);
      draft.fault = draft.fault.or(() -> Optional.of(fault));
    } catch (InputException | NoSuchElementException _) {
      strayFaults.add(fault);
    }
  }

  /** What is wrong with rows of which nobody can tell which company they are about. */
  List<CellFault> strayFaults() {
    return List.copyOf(strayFaults);
  }

  /**
   * The documents, one for each applicant.
   *
   * @throws InputException if there is none
   */
  List<Document> documents() {
    if (drafts.isEmpty()) {
      throw faults.isEmpty()
          ? new InputException(workbook, Message.of("exchange.workbook-empty"))
          : faults.getFirst().refusal();
    }
    return drafts.stream()
        .map(draft -> new Document(document(draft), draft.blank, draft.fault))
        .toList();
  }

  private static Node.Mapping document(Draft draft) {
    Node.Mapping document = draft.document;
    if (!draft.ledger.isEmpty()) {
      document =
          document.with(
              List.of("ledger"), new Node.Sequence(List.copyOf(draft.ledger), document.at()));
    }
    if (!draft.claims.isEmpty()) {
      document =
          document.with(
              List.of("claims"),
              new Node.Sequence(List.copyOf(draft.claims.values()), document.at()));
    }
    if (!draft.asides.isEmpty()) {
      document =
          document.with(
              List.of(DossierReader.ASIDE),
              new Node.Sequence(List.copyOf(draft.asides), document.at()));
    }
    return document;
  }

  private void applicant(SheetReader.Filled row) {
    Node.Mapping document =
        new Node.Mapping(Map.of(), row.at())
            .with(
                List.of("format"), new Node.Scalar(DossierReader.FORMAT, Node.Kind.TEXT, row.at()));
    for (Map.Entry<String, Node.Scalar> value : row.values().entrySet()) {
      document =
          switch (value.getKey()) {
            case "readings" -> readings(document, value.getValue());
            case "years" -> document.with(List.of("years"), years(value.getValue()));
            default -> document.with(path(value.getKey()), value.getValue());
          };
    }
    Draft draft = new Draft(document);
    row.blank().stream()
        .filter(key -> key.startsWith("applicant.") && !IDENTIFYING.contains(key))
        .forEach(key -> draft.blank.add(path(key)));
    drafts.add(draft);
  }

  private static Node.Mapping readings(Node.Mapping document, Node.Scalar ids) {
    Node.Mapping with = document;
    for (String id : words(ids)) {
      with =
          with.with(
              List.of("readings", id), new Node.Scalar("alternative", Node.Kind.TEXT, ids.at()));
    }
    return with;
  }

  private static Node years(Node.Scalar years) {
    List<Node> all = new ArrayList<>();
    for (String year : words(years)) {
      all.add(new Node.Scalar(year, Node.Kind.NUMBER, years.at()));
    }
    return new Node.Sequence(all, years.at());
  }

  private static List<String> words(Node.Scalar list) {
    return SEPARATOR.splitAsStream(list.text()).filter(word -> !word.isEmpty()).toList();
  }

  private static void claim(Draft draft, SheetReader.Filled row) {
    Node.Mapping claim = mapping(row);
    String id =
        row.value("id").map(Node.Scalar::text).orElseGet(() -> "c" + (draft.claims.size() + 1));
    if (draft.claims.containsKey(id)) {
      throw new InputException(
          row.at(), Message.of("exchange.same-id", id, draft.claims.get(id).at().toString()));
    }
    draft.claims.put(id, claim.with(List.of("id"), new Node.Scalar(id, Node.Kind.TEXT, row.at())));
    // Without its number, a row of another project is another claim.
    boolean isNumbered = row.value("id").isPresent();
    for (String key : row.blank()) {
      boolean tells = IDENTIFYING.contains(key) || (key.equals(PROJECT) && !isNumbered);
      if (!key.startsWith("#") && !tells) {
        draft.blank.add(Stream.concat(Stream.of("claims", id), path(key).stream()).toList());
      }
    }
  }

  private void append(SheetReader.Filled row, String list) {
    Draft draft = draft(row);
    String id = claimId(draft, row);
    Node.Mapping claim = draft.claims.get(id);
    List<Node> items =
        new ArrayList<>(
            claim.find(List.of(list)).map(all -> ((Node.Sequence) all).items()).orElse(List.of()));
    items.add(mapping(row));
    draft.claims.put(id, claim.with(List.of(list), new Node.Sequence(items, row.at())));
  }

  private void answer(SheetReader.Filled row) {
    Optional<Node.Scalar> answer = row.value("answer");
    if (answer.isPresent() && row.value("condition").isPresent()) {
      Draft draft = draft(row);
      String condition = row.value("condition").get().text();
      Optional<String> of = row.value(SheetTable.CLAIM).map(Node.Scalar::text);
      if (of.filter(name -> isNotClaimed(draft, name)).isPresent()) {
        draft.document = draft.document.with(List.of("answers", of.get(), condition), answer.get());
        return;
      }
      String id = claimId(draft, row);
      draft.claims.compute(
          id, (_, claim) -> claim.with(List.of("answers", condition), answer.get()));
    }
  }

  /** What is answered of an item or a measure without a claim stands under its own id. */
  private static boolean isNotClaimed(Draft draft, String name) {
    return !draft.claims.containsKey(name) && ITEM.matcher(name).matches();
  }

  private Draft draft(SheetReader.Filled row) {
    if (drafts.isEmpty()) {
      throw new InputException(workbook, Message.of("exchange.workbook-empty"));
    }
    Optional<Node.Scalar> reference = row.value(SheetTable.APPLICANT);
    if (reference.isEmpty()) {
      if (drafts.size() > 1) {
        throw new InputException(row.at(), Message.of("exchange.which-applicant"));
      }
      return drafts.getFirst();
    }
    return named(reference.get());
  }

  private Draft named(Node.Scalar reference) {
    String text = reference.text();
    if (text.matches("#\\d{1,6}")) {
      int number = Integer.parseInt(text.substring(1));
      if (number >= 1 && number <= drafts.size()) {
        return drafts.get(number - 1);
      }
    }
    List<Draft> found = drafts.stream().filter(draft -> draft.isNamed(text)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new InputException(
        reference.at(),
        Message.of(
            found.isEmpty() ? "exchange.no-such-applicant" : "exchange.applicant-twice", text));
  }

  private static String claimId(Draft draft, SheetReader.Filled row) {
    Optional<Node.Scalar> id = row.value(SheetTable.CLAIM);
    if (id.isEmpty() && draft.claims.size() == 1) {
      return draft.claims.keySet().iterator().next();
    }
    if (id.isEmpty() || !draft.claims.containsKey(id.get().text())) {
      throw new InputException(
          id.map(Node.Scalar::at).orElse(row.at()),
          Message.of("exchange.no-such-claim", id.map(Node.Scalar::text).orElse("")));
    }
    return id.get().text();
  }

  private static Node.Mapping mapping(SheetReader.Filled row) {
    Node.Mapping mapping = new Node.Mapping(Map.of(), row.at());
    for (Map.Entry<String, Node.Scalar> value : row.values().entrySet()) {
      if (!value.getKey().startsWith("#")) {
        mapping = mapping.with(path(value.getKey()), value.getValue());
      }
    }
    return mapping;
  }

  private static List<String> path(String key) {
    return List.of(key.split("\\."));
  }
}
