package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people leave in a Word form beside its values is not read as one. */
class WordEditsTest {
  private static final Samples.Sample ORDINARY = Samples.all().get("ordinary");
  private static final String RUN = "<w:r><w:t xml:space=\"preserve\">项目申报主管</w:t></w:r>";

  /** What stands in the place of the run that says 项目申报主管, and what is read of it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          tracked change | <w:del w:id="900"><w:r><w:delText>项目申报主管</w:delText></w:r></w:del><w:ins w:id="901"><w:r><w:t>总监</w:t></w:r></w:ins> | 总监
          moved here | <w:moveFrom w:id="900"><w:r><w:t>旧职务</w:t></w:r></w:moveFrom><w:moveTo w:id="901"><w:r><w:t>总监</w:t></w:r></w:moveTo> | 总监
          hidden text | <w:r><w:rPr><w:vanish/></w:rPr><w:t>内部备注</w:t></w:r><w:r><w:t>总监</w:t></w:r> | 总监
          hidden by style | <w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>内部备注</w:t></w:r><w:r><w:t>总监</w:t></w:r> | 总监
          struck through | <w:r><w:rPr><w:strike/></w:rPr><w:t>旧职务</w:t></w:r><w:r><w:t>总监</w:t></w:r> | 总监
          struck twice | <w:r><w:rPr><w:dstrike w:val="true"/></w:rPr><w:t>旧职务</w:t></w:r><w:r><w:t>总监</w:t></w:r> | 总监
          strike switched off | <w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>总监</w:t></w:r> | 总监
          struck by style | <w:r><w:rPr><w:rStyle w:val="Struck"/></w:rPr><w:t>旧职务</w:t></w:r><w:r><w:t>总监</w:t></w:r> | 总监
          white on white | <w:r><w:rPr><w:color w:val="ffffff"/></w:rPr><w:t>内部备注</w:t></w:r><w:r><w:t>总监</w:t></w:r> | 总监
          white and not highlighted | <w:r><w:rPr><w:highlight w:val="none"/><w:color w:val="ffffff"/></w:rPr><w:t>内部备注</w:t></w:r><w:r><w:t>总监</w:t></w:r> | 总监
          white on black | <w:r><w:rPr><w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/></w:rPr><w:t>总监</w:t></w:r> | 总监
          comment | <w:commentRangeStart w:id="3"/><w:r><w:t>总监</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r> | 总监
          field code | <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>总监</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r> | 总监
          simple field | <w:fldSimple w:instr="DOCPROPERTY x"><w:r><w:t>总监</w:t></w:r></w:fldSimple> | 总监
          read out beside | <w:r><w:ruby><w:rt><w:r><w:t>zǒngjiān</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>总监</w:t></w:r></w:rubyBase></w:ruby></w:r> | 总监
          text box, twice | <w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>总监</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>总监</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r> | 总监
          link | <w:hyperlink w:anchor="x"><w:r><w:t>总监</w:t></w:r></w:hyperlink> | 总监
          """)
  void onlyTheValueIsRead(String what, String in, String read) {
    byte[] edited =
        Packages.edited(
            Packages.edited(ORDINARY.word(), "word/document.xml", xml -> changed(xml, in)),
            "word/styles.xml",
            xml ->
                xml.replace(
                    "</w:styles>",
                    "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"Secret\"/>"
                        + "<w:rPr><w:vanish/></w:rPr></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"Struck\">"
                        + "<w:rPr><w:strike/></w:rPr></w:style></w:styles>"));

    assertThat(Copies.read(ORDINARY.form(), edited)).as(what).containsEntry("contactTitle", read);
  }

  @Test
  void whatWasStruckThroughIsNamed() {
    byte[] struck =
        Packages.edited(
            ORDINARY.word(),
            "word/document.xml",
            xml ->
                changed(
                    xml,
                    "<w:r><w:rPr><w:strike/></w:rPr><w:t>项目申报主管</w:t></w:r>"
                        + "<w:r><w:t>总监</w:t></w:r>"));

    assertThat(Copies.only(struck, ORDINARY.form()).unread())
        .extracting(Words.CHINESE::say)
        .singleElement()
        .satisfies(line -> assertThat(line).contains("划掉", "项目申报主管"));
  }

  @Test
  void aTextBoxBesideAValueLeavesThePlaceUnread() {
    assertThat(
            doubts(
                xml ->
                    changed(
                        xml,
                        RUN
                            + "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>备注</w:t></w:r></w:p>"
                            + "</w:txbxContent></w:pict></w:r>")))
        .containsOnly(Map.entry("contactTitle", PlaceDoubt.BOX_BESIDE));
  }

  @Test
  void aBookmarkOutOfItsPlaceIsNotTrusted() {
    String moved = "mf_contactTitle";
    assertThat(
            doubts(
                xml ->
                    xml.replace(moved, "mf_x")
                        .replace("mf_contactMobile", moved)
                        .replace("mf_x", "mf_contactMobile")))
        .containsOnly(
            Map.entry("contactTitle", PlaceDoubt.ELSEWHERE),
            Map.entry("contactMobile", PlaceDoubt.ELSEWHERE));
  }

  @Test
  void charactersThatTurnTheReadingLeaveThePlaceUnread() {
    for (String turned :
        List.of(
            "<w:r><w:t>\u202e监总\u202c</w:t></w:r>",
            "<w:bdo w:val=\"rtl\"><w:r><w:t>监总</w:t></w:r></w:bdo>")) {
      assertThat(doubts(xml -> changed(xml, turned)))
          .containsOnly(Map.entry("contactTitle", PlaceDoubt.TURNED));
    }
  }

  @Test
  void nothingIsInDoubtInAFormThatNobodyTouched() {
    Samples.all()
        .forEach(
            (name, sample) ->
                assertThat(sample.form().doubts(Copies.only(sample.word(), sample.form())))
                    .as(name)
                    .isEmpty());
  }

  private static Map<String, PlaceDoubt> doubts(UnaryOperator<String> edit) {
    byte[] edited = Packages.edited(ORDINARY.word(), "word/document.xml", edit);
    return ORDINARY.form().doubts(Copies.only(edited, ORDINARY.form()));
  }

  private static String changed(String xml, String in) {
    assertThat(xml).contains(RUN);
    return xml.replace(RUN, in);
  }

  @Test
  void aPlaceThatWasClearedIsThereAndBlank() {
    byte[] cleared = Packages.edited(ORDINARY.word(), "word/document.xml", xml -> changed(xml, ""));

    Map<String, String> read = ORDINARY.form().read(Copies.only(cleared, ORDINARY.form()));
    assertThat(read).containsEntry("contactTitle", "").containsEntry("contactName", "李思敏");
  }

  @Test
  void aRowThatIsMarkedAsDeletedIsNotThere() {
    byte[] deleted =
        Packages.edited(
            ORDINARY.word(),
            "word/document.xml",
            xml -> {
              String bare = xml.replaceAll("<w:bookmark[^>]*>", "");
              int row = bare.lastIndexOf("<w:trPr>", bare.indexOf("传 真"));
              return bare.substring(0, row)
                  + "<w:trPr><w:del w:id=\"900\"/>"
                  + bare.substring(row + "<w:trPr>".length());
            });

    assertThat(Copies.read(ORDINARY.form(), deleted))
        .doesNotContainKeys("fax", "contactEmail")
        .containsEntry("bankName", "中国工商银行股份有限公司上海市闵行支行");
  }

  /** As Word leaves it when somebody types over the bookmarks of a form of several pages. */
  @Test
  void aLongValueGoesOnOnTheNextPageWithoutBookmarksToo() {
    Samples.Sample sample = Samples.all().get("both-overflow");
    byte[] bare =
        Packages.edited(
            sample.word(), "word/document.xml", xml -> xml.replaceAll("<w:bookmark[^>]*>", ""));

    Map<String, String> read = Copies.read(sample.form(), bare);
    assertThat(read.get("profile")).isEqualTo(sample.values().get("profile"));
    assertThat(read.get("materials").replace("\n", ""))
        .isEqualTo(sample.values().get("materials").replace("\n", ""));
  }

  @Test
  void twoFormsOneBelowTheOtherAreTwo() {
    Samples.Sample other = Samples.application(Samples.with("project", "另一个项目"));
    OfficialForm form = ORDINARY.form();
    for (boolean titled : List.of(true, false)) {
      byte[] both =
          Packages.edited(ORDINARY.word(), "word/document.xml", xml -> both(xml, other, titled));

      List<FilledCopy> copies = OfficialForm.copies(both, "both.docx", List.of(form));
      assertThat(copies).hasSize(2);
      assertThat(form.read(copies.getFirst())).containsAllEntriesOf(ORDINARY.values());
      assertThat(form.read(copies.getLast()))
          .containsEntry("project", "另一个项目")
          .containsEntry("name", "上海示例生物医药有限公司");
    }
  }

  /** Word keeps a bookmark once; the second form lies below with its title or without. */
  private static String both(String xml, Samples.Sample other, boolean titled) {
    String second =
        Packages.entries(other.word()).get("word/document.xml").replaceAll("<w:bookmark[^>]*>", "");
    int from = titled ? second.indexOf("<w:p>") : second.lastIndexOf("<w:tbl>");
    String body = second.substring(from, second.indexOf("<w:sectPr"));
    return xml.replace("<w:sectPr", body + "<w:sectPr");
  }
}
