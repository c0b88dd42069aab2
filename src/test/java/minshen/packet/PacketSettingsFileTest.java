package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import minshen.files.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketSettingsFileTest {
  @Test
  void whatIsWrittenReadsBack() {
    PacketSettings other =
        new PacketSettings(
            List.of(PacketPart.LIST, PacketPart.COVER, PacketPart.CALCULATION),
            new PacketNumbering(false, true, true, true),
            new PacketPrinting(true, RightHandPages.LEAVES, true, 3, 0),
            new PacketImages(true, 40),
            new PacketExtras(
                false, true, true, Optional.of(new UploadParts(20, "申报's-{part}-{from}"))),
            new PacketFormat(true));
    for (PacketSettings settings : List.of(PacketSettings.STANDARD, other)) {
      assertThat(read(PacketSettingsFile.yaml(settings))).isEqualTo(settings);
    }
  }

  @Test
  void whatTheFirstEditionOfTheProgramKeptIsStillRead() {
    String kept =
        """
        format: minshen-packet/1
        parts: [contents, cover, forms, list, materials]
        dividers: false
        numbers: chinese
        doubleSided: true
        copies: 3
        bindingEdge: 20
        blackAndWhite: true
        quality: 60
        printSheet: false
        maxPart: 20
        partName: '{name}-{part}'
        """;
    PacketSettings settings = read(kept);
    assertThat(settings.parts()).startsWith(PacketPart.CONTENTS, PacketPart.COVER);
    assertThat(settings.numbering().dividers()).isFalse();
    assertThat(settings.numbering().chinese()).isTrue();
    assertThat(settings.printing().doubleSided()).isTrue();
    assertThat(settings.printing().copies()).isEqualTo(3);
    assertThat(settings.printing().bindingEdge()).isEqualTo(20);
    assertThat(settings.images()).isEqualTo(new PacketImages(true, 60));
    assertThat(settings.extras())
        .isEqualTo(
            new PacketExtras(
                false, false, false, Optional.of(new UploadParts(20, "{name}-{part}"))));
  }

  @Test
  void whatIsLeftOutIsAsUsual() {
    assertThat(read("format: minshen-packet/1\ncopies: 2\n"))
        .isEqualTo(PacketSettings.STANDARD.with(PacketPrinting.COPIES, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format: minshen-packet/2 | f:1: format 应当是 minshen-packet/1，而不是“minshen-packet/2”",
        "'format: minshen-packet/1\ncopys: 2' | f:2: 不认识的键“copys”，是不是“copies”？",
        "'format: minshen-packet/1\ncopies: 0' | f:2: copies 应当是 1 到 99 的整数",
        "'format: minshen-packet/1\nbindingEdge: 61' | f:2: bindingEdge 应当是 0 到 60 的整数",
        "'format: minshen-packet/1\nparts: [cover, cover]' | f:2: parts 里每一部分只写一次，请删去重复的",
        "'format: minshen-packet/1\nparts: [covers]' | f:2: parts"
            + " 不能是“covers”，可以是：cover、contents、forms、list、materials、calculation",
        "'format: minshen-packet/1\nmaxPart: 5\npartName: x' | f:3: partName 要有 {part}，不能有斜杠，写作"
            + " {name}-{part}"
      })
  void whatIsWrongIsNamedWithItsLine(String yaml, String said) {
    assertThatThrownBy(() -> read(yaml)).isInstanceOf(InputException.class).hasMessage(said);
  }

  private static PacketSettings read(String yaml) {
    return PacketSettingsFile.parse(yaml.getBytes(StandardCharsets.UTF_8), "f");
  }
}
