package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each foreign kind is named for what it is, whatever the file is called. */
class ContentKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\rtf1\\ansi hello}|RTF",
        "%PDF-1.7|PDF",
        "<!DOCTYPE html><html></html>|HTML",
        "<?xml version=\"1.0\"?><a/>|XML",
        "单位名称,信用代码|CSV",
        "name;code|CSV",
        "format: minshen-dossier/1|TEXT",
        "[a, b]|TEXT",
        "{a: 1, b: 2}|TEXT",
        "- a, b|TEXT",
        "hello|TEXT"
      })
  void textsAreToldApart(String text, ContentKind kind) {
    assertThat(ContentKind.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
  }

  @Test
  void everyKindButTextSaysWhatItIsAndWhatToDo() {
    assertThatThrownBy(() -> Documents.parse("{\\rtf1}".getBytes(StandardCharsets.UTF_8), "a.rtf"))
        .hasMessageContaining("这是 RTF 文档")
        .hasMessageContaining(".docx");
    assertThatThrownBy(() -> Documents.parse("a: 1".getBytes(StandardCharsets.UTF_16), "a.yaml"))
        .hasMessageContaining("UTF-16")
        .hasMessageContaining("UTF-8");
    assertThat(ContentKind.TEXT.said()).isEmpty();
  }

  @Test
  void anOfficeFileWithAPasswordIsToldFromAnOldOne() {
    assertThat(ContentKind.of(ole("EncryptedPackage"))).isEqualTo(ContentKind.LOCKED);
    assertThat(ContentKind.of(ole("WordDocument"))).isEqualTo(ContentKind.OLD_WORD);
    assertThat(ContentKind.of(ole("Workbook"))).isEqualTo(ContentKind.OLD_EXCEL);
    assertThat(ContentKind.of(ole("Else"))).isEqualTo(ContentKind.OLD_OFFICE);
  }

  private static byte[] ole(String stream) {
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    byte[] file = new byte[512 + name.length];
    file[0] = (byte) 0xd0;
    file[1] = (byte) 0xcf;
    file[2] = 0x11;
    file[3] = (byte) 0xe0;
    System.arraycopy(name, 0, file, 512, name.length);
    return file;
  }
}
