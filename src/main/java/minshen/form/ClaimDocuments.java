package minshen.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.files.PortableNames;
import minshen.form.FileNamePattern.Part;
import minshen.policy.calc.Outcome;
import minshen.words.Words;

/**
 * The documents of a claim: its official forms as Word and PDF, and the 测算说明. The same claim gives
 * the same bytes, but for the PDF of an office's own Word file, which says when it was drawn.
 */
public final class ClaimDocuments {
  /** The 测算说明 among a claim's documents. */
  public static final String CALCULATION = "calculation";

  private final Assessment assessment;
  private final Words words;
  private final MissingMaterials missing;
  private final WordDrawing drawing;
  private final Set<String> redrawn = new LinkedHashSet<>();
  private final Map<String, OfficialForm> forms = new LinkedHashMap<>();
  private final Map<String, byte[]> drawn = new LastDrawn();
  private final Map<String, String> names;

  /** PDFs that were drawn last: what is written by itself is often bound into a packet next. */
  private static final class LastDrawn extends LinkedHashMap<String, byte[]> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 24;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
      return size() > MOST;
    }
  }

  /**
   * The documents of the claims of a dossier. A form that is an office's own Word file is drawn by
   * what is installed on this computer.
   *
   * @param assessment the dossier and what was computed of it
   * @param words the language of the 测算说明; the forms are Chinese in any case
   * @param missing what becomes of the numbers of missing materials on the forms
   */
  public ClaimDocuments(Assessment assessment, Words words, MissingMaterials missing) {
    this(assessment, words, missing, RememberedDrawing.INSTALLED);
  }

  /**
   * The documents of the claims of a dossier.
   *
   * @param drawing makes the PDF of a form that is an office's own Word file; where it cannot, our
   *     layout of that form is the PDF
   */
  public ClaimDocuments(
      Assessment assessment, Words words, MissingMaterials missing, WordDrawing drawing) {
    this.drawing = drawing;
    this.assessment = assessment;
    this.words = words;
    this.missing = missing;
    this.names = ClaimFileNames.of(assessment.dossier().claims().stream().map(Claim::id).toList());
  }

  /**
   * The documents of one claim; without official forms if it is not eligible or there is no way to
   * apply.
   *
   * @return the bytes by file name; the names are ASCII
   * @throws UnprintableCharacterException if a value holds a character that cannot be printed
   */
  public Map<String, byte[]> of(String claimId) {
    return made(claimId, pdfs(claimId));
  }

  /**
   * Some of the documents of one claim.
   *
   * @param wanted which of them, as {@link #pdfs} names them
   * @param pattern what they are called; by ASCII names if empty
   * @throws UnprintableCharacterException if a value holds a character that cannot be printed
   */
  public Map<String, byte[]> of(
      String claimId, List<String> wanted, Optional<FileNamePattern> pattern) {
    Map<String, byte[]> made = made(claimId, wanted);
    return pattern.map(names -> renamed(made, called(names))).orElse(made);
  }

  private Map<String, byte[]> made(String claimId, List<String> wanted) {
    Outcome outcome = assessment.outcome(claimId);
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    Map<String, byte[]> documents = new LinkedHashMap<>();
    for (String document : wanted) {
      String name = names.get(claimId) + "-" + document;
      if (document.equals(CALCULATION)) {
        documents.put(name + ".pdf", pdf(claimId, document));
      } else {
        OfficialForm form = form(document, outcome);
        Map<String, String> values = values(form, claim, outcome);
        FormStamp stamp = stamp(document, values, outcome);
        documents.put(name + ".docx", form.toWord(values, stamp));
        documents.put(name + ".pdf", pdf(claimId, document));
      }
    }
    return documents;
  }

  private static Map<String, byte[]> renamed(
      Map<String, byte[]> documents, Map<String, String> called) {
    Map<String, byte[]> renamed = new LinkedHashMap<>();
    documents.forEach((name, bytes) -> renamed.put(called.get(name), bytes));
    return renamed;
  }

  private byte[] pdf(OfficialForm form, Map<String, String> values, FormStamp stamp) {
    return form.isOffices()
        ? officesPdf(form, form.toWord(values, stamp)).orElseGet(() -> form.toPdf(values, stamp))
        : form.toPdf(values, stamp);
  }

  private Optional<byte[]> officesPdf(OfficialForm form, byte[] word) {
    try {
      Optional<byte[]> pdf = drawing.pdf(word);
      if (pdf.isEmpty()) {
        redrawn.add(form.title());
      }
      return pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The offices' own forms whose PDF has our layout, since nothing at hand draws Word files. */
  public Set<String> redrawn() {
    return Collections.unmodifiableSet(redrawn);
  }

  /**
   * The PDF of a form that is an office's own Word file, as its pages are printed.
   *
   * @return empty if it is none, or nothing at hand draws Word files
   * @throws UnprintableCharacterException if a value holds a character that cannot be printed
   */
  public Optional<byte[]> officesPdf(String claimId, String formId) {
    OfficialForm form = form(formId, assessment.outcome(claimId));
    return officesWord(claimId, formId).flatMap(word -> officesPdf(form, word));
  }

  /**
   * An office's own Word file, filled.
   *
   * @return empty if the form is none
   * @throws UnprintableCharacterException if a value holds a character that cannot be printed
   */
  public Optional<byte[]> officesWord(String claimId, String formId) {
    Outcome outcome = assessment.outcome(claimId);
    OfficialForm form = form(formId, outcome);
    if (!form.isOffices()) {
      return Optional.empty();
    }
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    Map<String, String> values = values(form, claim, outcome);
    return Optional.of(form.toWord(values, stamp(formId, values, outcome)));
  }

  /**
   * The documents of one claim under names that people know them by. No two documents of the
   * dossier have the same, whichever claims are asked for.
   *
   * @throws UnprintableCharacterException if a value holds a character that cannot be printed
   */
  public Map<String, byte[]> of(String claimId, FileNamePattern pattern) {
    return of(claimId, pdfs(claimId), Optional.of(pattern));
  }

  /** The ASCII names of the documents of a claim, as they are without a pattern. */
  public List<String> asciiNames(String claimId) {
    return pdfs(claimId).stream()
        .flatMap(
            document ->
                (document.equals(CALCULATION) ? Stream.of(".pdf") : Stream.of(".docx", ".pdf"))
                    .map(ending -> names.get(claimId) + "-" + document + ending))
        .toList();
  }

  /** What the documents of all claims are called, by their ASCII names. */
  private Map<String, String> called(FileNamePattern pattern) {
    PortableNames free = new PortableNames();
    Map<String, String> called = new LinkedHashMap<>();
    for (Claim claim : assessment.dossier().claims()) {
      Outcome outcome = assessment.outcome(claim.id());
      List<String> all = pdfs(claim.id());
      for (String document : all) {
        String title = shortTitle(document, outcome);
        String name = pattern.name(parts(claim, outcome, title));
        boolean told = pattern.tellsForms() || document.equals(all.getFirst());
        String whole = told ? name : another(name, shortTitle(all.getFirst(), outcome), title);
        String ascii = names.get(claim.id()) + "-" + document;
        if (!document.equals(CALCULATION)) {
          called.put(ascii + ".docx", free.free(whole, ".docx"));
        }
        called.put(ascii + ".pdf", free.free(whole, ".pdf"));
      }
    }
    return called;
  }

  /**
   * What a paper about some claims of the dossier is called, without an ending.
   *
   * @param title what the paper is
   * @param claimIds at least one
   */
  public String named(FileNamePattern pattern, String title, List<String> claimIds) {
    List<Outcome> outcomes = claimIds.stream().map(assessment::outcome).toList();
    Map<Part, String> parts =
        new EnumMap<>(
            parts(
                assessment.dossier().claim(claimIds.getFirst()).orElseThrow(),
                outcomes.getFirst(),
                title));
    if (claimIds.size() > 1) {
      parts.put(Part.PROJECT, several(outcomes));
      parts.put(
          Part.ITEM,
          outcomes.stream().map(o -> o.item().id()).distinct().collect(Collectors.joining("、")));
      parts.put(Part.CLAIM, String.join("、", claimIds));
    }
    String name = pattern.name(parts);
    String first = pdfs(claimIds.getFirst()).getFirst();
    return pattern.tellsForms()
        ? name
        : another(name, shortTitle(first, outcomes.getFirst()), title);
  }

  /** 2026年3个项目, or without the year where they are of several. */
  private static String several(List<Outcome> outcomes) {
    List<Optional<Integer>> years =
        outcomes.stream().map(o -> o.claim().year()).distinct().toList();
    String count = Integer.toString(outcomes.size());
    return Optional.of(years)
        .filter(all -> all.size() == 1)
        .flatMap(List::getFirst)
        .map(year -> Words.CHINESE.say("form.name-claims-year", Integer.toString(year), count))
        .orElseGet(() -> Words.CHINESE.say("form.name-claims", count));
  }

  /** The name of another document where the pattern does not say which: it is the first one's. */
  private static String another(String name, String first, String title) {
    return title + (name.startsWith(first) ? name.substring(first.length()) : "-" + name);
  }

  private String shortTitle(String document, Outcome outcome) {
    return document.equals(CALCULATION)
        ? Words.CHINESE.say("form.calc.title")
        : form(document, outcome).grid().shortTitle();
  }

  private Map<Part, String> parts(Claim claim, Outcome outcome, String title) {
    return Map.of(
        Part.FORM, title,
        Part.UNIT, assessment.dossier().applicant().name().orElse("minshen"),
        Part.PROJECT, claim.input().project().orElse(claim.id()),
        Part.ITEM, outcome.item().id(),
        Part.CLAIM, claim.id(),
        Part.DATE, ClaimValues.day(outcome).toString());
  }

  /** The documents of a claim that there are as PDF, as {@link #pdf} names them. */
  public List<String> pdfs(String claimId) {
    Outcome outcome = assessment.outcome(claimId);
    List<String> forms = outcome.notEligible() ? List.of() : outcome.item().forms();
    return Stream.concat(forms.stream(), Stream.of(CALCULATION)).toList();
  }

  /**
   * One document of a claim as PDF, as in {@link #of}; without the time that Word takes, unless it
   * is an office's own Word file.
   *
   * @param document the id of one of its official forms, or {@link #CALCULATION}
   * @throws UnprintableCharacterException if a value holds a character that cannot be printed
   */
  public byte[] pdf(String claimId, String document) {
    return drawn.computeIfAbsent(claimId + "/" + document, _ -> draw(claimId, document));
  }

  private byte[] draw(String claimId, String document) {
    if (document.equals(CALCULATION)) {
      return calculation(claimId);
    }
    Outcome outcome = assessment.outcome(claimId);
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    OfficialForm form = form(document, outcome);
    Map<String, String> values = values(form, claim, outcome);
    return pdf(form, values, stamp(document, values, outcome));
  }

  /**
   * A claim's copy of a form on its pages.
   *
   * @throws UnprintableCharacterException if a value holds a character that cannot be printed
   */
  public FormLayout layOut(String claimId, String formId) {
    Outcome outcome = assessment.outcome(claimId);
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    OfficialForm form = form(formId, outcome);
    return form.layOut(values(form, claim, outcome));
  }

  private Map<String, String> values(OfficialForm form, Claim claim, Outcome outcome) {
    return ClaimValues.of(form, assessment.dossier().applicant(), claim, outcome, missing);
  }

  private byte[] calculation(String claimId) {
    CalculationSheet sheet = CalculationSheets.of(assessment, claimId, words);
    FormStamp stamp =
        stamp(CALCULATION, Map.of("sheet", sheet.toString()), assessment.outcome(claimId));
    return CalculationPdf.render(sheet, words, Typeface.standard(), stamp);
  }

  /** The ASCII name that the documents of a claim begin with. */
  public String name(String claimId) {
    return names.get(claimId);
  }

  /** The fields of a claim's forms that cannot be printed, each once. */
  public List<UnprintableCharacterException> unprintable(String claimId) {
    Outcome outcome = assessment.outcome(claimId);
    if (outcome.notEligible()) {
      return List.of();
    }
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    Map<String, UnprintableCharacterException> byField = new LinkedHashMap<>();
    for (String formId : outcome.item().forms()) {
      OfficialForm form = form(formId, outcome);
      form.unprintable(values(form, claim, outcome))
          .forEach(e -> byField.putIfAbsent(e.fieldId(), e));
    }
    return List.copyOf(byField.values());
  }

  /** The form of an outcome's pack; two packs may have different ones of one id. */
  private OfficialForm form(String formId, Outcome outcome) {
    String edition = outcome.pack().id() + "@" + outcome.pack().version();
    return forms.computeIfAbsent(
        edition + "/" + formId, _ -> OfficialForm.load(formId, outcome.pack()));
  }

  private static FormStamp stamp(String formId, Map<String, String> values, Outcome outcome) {
    return new FormStamp(ClaimValues.day(outcome), digest(formId + new TreeMap<>(values)));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
