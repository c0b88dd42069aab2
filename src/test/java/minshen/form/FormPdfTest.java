package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.dossier.FormContents;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormPdfTest {
  static List<Samples.Sample> samples() {
    return List.copyOf(Samples.all().values());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void pdfIsArchivableAndAccessible(Samples.Sample sample) throws Exception {
    assertThat(Pdfs.violations(sample.pdf())).isEmpty();
  }

  @Test
  void ordinaryApplicationFitsOnOnePage() throws IOException {
    assertThat(Pdfs.pages(Samples.all().get("blank").pdf())).hasSize(1);
    assertThat(Pdfs.pages(Samples.all().get("ordinary").pdf())).hasSize(1);
    assertThat(Pdfs.pages(Samples.all().get("platform").pdf())).hasSize(1);
  }

  @Test
  void longValuesAreSetSmallerBeforeTheyGoOnOnAnotherPage() {
    FormLayout layout =
        Samples.all().get("eight-materials").form().layOut(Samples.eightMaterials());

    assertThat(layout.pages()).hasSize(1);
    assertThat(sizes(layout, "materials")).containsOnly(9.0);
    assertThat(sizes(layout, "legalName")).containsOnly(10.5);
    assertThat(sizes(Samples.all().get("ordinary").form().layOut(Samples.ordinary()), "materials"))
        .containsOnly(10.5);
  }

  private static List<Double> sizes(FormLayout layout, String fieldId) {
    return layout.pages().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(FormLayout.LaidTable.class::isInstance)
        .flatMap(block -> ((FormLayout.LaidTable) block).cells().stream())
        .filter(cell -> cell.part().filter(p -> p.field().id().equals(fieldId)).isPresent())
        .flatMap(cell -> cell.lines().stream())
        .map(TextLine::size)
        .distinct()
        .toList();
  }

  @Test
  void longValueSaysOnTheFirstPageThatItContinues() throws IOException {
    for (String name : List.of("profile-3000", "materials-60", "both-overflow")) {
      Samples.Sample sample = Samples.all().get(name);
      int places = name.startsWith("both") ? 2 : 1;

      assertThat(Pdfs.pages(sample.pdf()).getFirst().split("（下接续页）", -1))
          .as(name)
          .hasSize(places + 1);
      assertThat(Pdfs.pages(sample.pdf()).getLast()).doesNotContain("（下接续页）");
      assertThat(Packages.entries(sample.word()).get("word/document.xml")).contains("（下接续页）");
    }
    assertThat(Pdfs.pages(Samples.all().get("ordinary").pdf()).getFirst()).doesNotContain("下接续页");
  }

  @Test
  void continuationPageSaysWhoseItIs() throws IOException {
    String second = Pdfs.pages(Samples.all().get("profile-3000").pdf()).get(1);

    assertThat(second).contains("闵行区生物医药产业政策申请表（续）", "申报单位：上海示例生物医药有限公司", "企业基本情况");
  }

  @Test
  void sameInputGivesTheSameBytes() {
    Samples.Sample sample = Samples.all().get("mixed");

    assertThat(sample.pdf()).isEqualTo(sample.pdf());
  }

  @Test
  void commitmentsStandOnTheFirstPageWhateverIsFilledIn() throws IOException {
    for (Samples.Sample sample : samples()) {
      if (sample.formId().equals(FormContents.APPLICATION)) {
        String first = Pdfs.squeezed(Pdfs.pages(sample.pdf()).getFirst());
        assertThat(first).contains("不再要求上述单位退还。", "单位法人代表承诺签字:", "备注:企业基本情况");
      }
    }
  }

  @Test
  void ourCheckOfTheStandardsSeesAFault() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument plain = new PdfDocument(new PdfWriter(out))) {
      plain.addNewPage();
    }

    assertThat(Pdfs.violations(out.toByteArray())).isNotEmpty();
  }

  @Test
  void everyFieldOverlongKeepsEveryPageWithinItsMargins() {
    Map<String, String> values = new LinkedHashMap<>();
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION, Typeface.alone());
    form.fields().stream()
        .filter(field -> !field.blankByLaw())
        .forEach(field -> values.put(field.id(), field.id() + Samples.longProfile(700)));

    FormLayout layout = form.layOut(values);

    FormGrid.Page sheet = layout.grid().page();
    assertThat(layout.pages().stream().flatMap(page -> page.blocks().stream()))
        .allMatch(block -> block.box().bottom() <= sheet.height() - sheet.bottom())
        .allMatch(block -> block.box().right() <= sheet.width() - sheet.right() + 0.01);
    values.forEach((id, value) -> assertThat(joined(layout, id)).isEqualTo(value));
  }

  @Property(tries = 40)
  void noCharacterIsLostOnPaper(
      @ForAll("texts") String name,
      @ForAll("longTexts") String profile,
      @ForAll("longTexts") String materials)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("profile", profile);
    values.put("materials", materials);
    Samples.Sample sample = Samples.application(values);

    FormLayout layout = sample.form().layOut(values);
    String printed = String.join("", Pdfs.pages(sample.pdf()));

    assertThat(counts(printed)).isEqualTo(counts(drawn(layout)));
    values.forEach((id, value) -> assertThat(joined(layout, id)).isEqualTo(value));
    Map<String, String> filled = new LinkedHashMap<>(values);
    filled.values().removeIf(String::isBlank);
    assertThat(Copies.read(sample.form(), sample.word())).isEqualTo(filled);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(CHARACTERS).ofMaxLength(120);
  }

  @Provide
  Arbitrary<String> longTexts() {
    return Arbitraries.strings().withChars(CHARACTERS + "\n\n\t").ofMaxLength(2500);
  }

  private static final String CHARACTERS =
      "闵行区生物医药政策申报䶮㛃，。、；：？！（）“”《》【】…—·ⅡΩ①℃㎡×abcXYZ0123456789 -/.,()@%&<>\"'";

  /** What the layout has to draw: every line of every block. */
  private static String drawn(FormLayout layout) {
    StringBuilder text = new StringBuilder();
    for (FormLayout.Page page : layout.pages()) {
      for (FormLayout.LaidBlock block : page.blocks()) {
        switch (block) {
          case FormLayout.LaidParagraph p -> p.lines().forEach(l -> text.append(l.text()));
          case FormLayout.LaidTable t ->
              t.cells().forEach(c -> c.lines().forEach(l -> text.append(l.text())));
        }
      }
    }
    return text.toString();
  }

  private static String joined(FormLayout layout, String fieldId) {
    StringBuilder text = new StringBuilder();
    for (FormLayout.Page page : layout.pages()) {
      for (FormLayout.LaidBlock block : page.blocks()) {
        if (block instanceof FormLayout.LaidTable table) {
          table.cells().stream()
              .flatMap(cell -> cell.part().stream())
              .filter(part -> part.field().id().equals(fieldId))
              .forEach(part -> text.append(part.newLine() ? "\n" : "").append(part.text()));
        }
      }
    }
    return text.toString();
  }

  private static Map<Integer, Integer> counts(String text) {
    Map<Integer, Integer> counts = new java.util.TreeMap<>();
    Pdfs.squeezed(text).codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
    return counts;
  }
}
