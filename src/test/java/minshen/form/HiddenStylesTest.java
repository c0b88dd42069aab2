package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What styles of paragraphs and tables hide, and what they show. */
class HiddenStylesTest {
  private static final String WHITE = "<w:rPr><w:color w:val='FFFFFF'/></w:rPr>";

  @Test
  void aWhiteParagraphIsNotRead() throws Exception {
    Document text =
        marked(
            "<w:p><w:pPr><w:pStyle w:val='Pale'/></w:pPr><w:r><w:t>旧值</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>新值</w:t></w:r></w:p>",
            "<w:style w:styleId='Pale'>" + WHITE + "</w:style>");

    assertThat(seen(text)).contains("新值").doesNotContain("旧值");
  }

  @Test
  void whiteOnTheShadeOfATablesStyleIsRead() throws Exception {
    String row = "<w:tr><w:tc><w:p><w:r>" + WHITE + "<w:t>#</w:t></w:r></w:p></w:tc></w:tr>";
    Document text =
        marked(
            "<w:tbl><w:tblPr><w:tblStyle w:val='Banded'/><w:tblLook w:val='0420'/></w:tblPr>"
                + row.replace("#", "表头")
                + row.replace("#", "旧值")
                + "</w:tbl>",
            "<w:style w:styleId='Banded'><w:basedOn w:val='Base'/></w:style>"
                + "<w:style w:styleId='Base'><w:tblStylePr w:type='firstRow'><w:tcPr>"
                + "<w:shd w:val='clear' w:fill='1F4E79'/></w:tcPr></w:tblStylePr></w:style>");

    assertThat(seen(text)).contains("表头").doesNotContain("旧值");
  }

  @Test
  void aShadeOfTheThemeIsOne() throws Exception {
    Document text =
        marked(
            "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/><w:shd w:val='clear'"
                + " w:themeFill='accent1'/></w:rPr><w:t>总监</w:t></w:r><w:r><w:rPr><w:color"
                + " w:val='FFFFFF'/><w:shd w:val='solid' w:color='000000'"
                + " w:fill='auto'/></w:rPr><w:t>经理</w:t></w:r><w:r><w:rPr><w:color"
                + " w:val='FFFFFF'/><w:shd w:val='clear'"
                + " w:themeFill='background1'/></w:rPr><w:t>旧值</w:t></w:r></w:p>",
            "");

    assertThat(seen(text)).isEqualTo("总监经理");
  }

  @Test
  void nothingOfItStaysInTheText() throws Exception {
    Document text =
        marked(
            "<w:tbl><w:tblPr><w:tblStyle"
                + " w:val='Shaded'/></w:tblPr><w:tr><w:tc><w:p><w:pPr><w:pStyle"
                + " w:val='Pale'/></w:pPr><w:r><w:t>值</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "<w:style w:styleId='Pale'>"
                + WHITE
                + "</w:style><w:style w:styleId='Shaded'><w:tcPr>"
                + "<w:shd w:val='clear' w:fill='000000'/></w:tcPr></w:style>");
    assertThat(WordDom.all(text.getDocumentElement(), "shd")).hasSize(1);

    HiddenStyles.unmark(text);

    Element root = text.getDocumentElement();
    assertThat(WordDom.all(root, "shd")).isEmpty();
    assertThat(WordDom.all(root, "color")).isEmpty();
    assertThat(WordDom.all(root, "rPr")).isEmpty();
    assertThat(WordDom.all(root, "tcPr")).isEmpty();
  }

  private static Document marked(String body, String styles) throws Exception {
    Document text = parsed("<w:body xmlns:w='" + WordXml.W + "'>" + body + "</w:body>");
    HiddenStyles.mark(
        text, parsed("<w:styles xmlns:w='" + WordXml.W + "'>" + styles + "</w:styles>"));
    return text;
  }

  private static String seen(Document text) {
    return WordText.of(text.getDocumentElement());
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
