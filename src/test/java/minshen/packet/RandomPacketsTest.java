package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.MaterialList;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.form.ClaimDocuments;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceReader;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packets of claims with any attachments, put together in any way. */
class RandomPacketsTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final List<String> ITEMS =
      List.of("MH-03, variant: trial", "MH-04", "MH-10", "MH-11", "MH-02");

  private static final List<String> TITLES =
      List.of("检测报告", "  长标题".repeat(30), "A/B: \\\"C\\\" .", "附件", "x");

  /** A file, and how many pages it has. */
  private record Source(String name, int pages) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("three.pdf", 3),
          new Source("发票.pdf", 1),
          new Source("invoices.pdf", 5),
          new Source("wide.pdf", 2),
          new Source(".pdf", 1),
          new Source(" .pdf", 1));

  @TempDir private static Path folder;

  @BeforeAll
  static void files() throws IOException {
    PageSize invoice = new PageSize(595, 397);
    List<PageSize> sizes =
        List.of(
            PageSize.A4,
            invoice,
            invoice,
            PageSize.A3.rotate(),
            new PageSize(227, 400),
            PageSize.A5);
    for (int i = 0; i < SOURCES.size(); i++) {
      Source source = SOURCES.get(i);
      Packets.source(folder.resolve(source.name()), "S" + i, source.pages(), sizes.get(i));
    }
  }

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(16);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyPacketOpensAndIsNumberedThrough(int seed) throws Exception {
    Random random = new Random(seed);
    Assessment assessment = dossier(random);
    PacketSettings settings = settings(random);
    List<String> claims = random.nextBoolean() ? List.of("c1") : List.of("c1", "c2");
    PacketPlan plan = PacketPlan.of(assessment, claims, settings);
    ClaimDocuments documents =
        new ClaimDocuments(assessment, Words.ENGLISH, MissingMaterials.SKIPPED);
    try (SourceReader reader =
        new SourceReader(settings.sourceLimits(), Passwords.none(), () -> {})) {
      Packet packet = Packet.prepare(plan, folder, documents, reader);
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      packet.writeTo(pdf, PacketWatcher.NOBODY);
      List<String> pages = Packets.texts(pdf.toByteArray());
      assertThat(pages).hasSize(packet.pages());
      for (int i = 0; i < pages.size(); i++) {
        assertThat(pages.get(i)).contains("第 " + (i + 1) + " 页 共 " + pages.size() + " 页");
      }
      packet.writeZipTo(new ByteArrayOutputStream());
      assertThat(
              packet.printSheet(
                  random.nextBoolean() ? Words.ENGLISH : Words.CHINESE, Optional.empty()))
          .isNotEmpty();
      part(packet, random);
    }
    claims.forEach(claim -> numberedThrough(plan.materials(claim).entries()));
  }

  private static void part(Packet packet, Random random) throws IOException, PacketException {
    int first = 1 + random.nextInt(packet.pages());
    int last = first + random.nextInt(packet.pages() - first + 1);
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    packet.writeTo(part, new Packet.Pages(first, last), PacketWatcher.NOBODY);
    assertThat(Packets.texts(part.toByteArray())).hasSize(last - first + 1);
  }

  private static void numberedThrough(List<MaterialList.Entry> entries) {
    int number = 0;
    int inserted = 0;
    for (MaterialList.Entry entry : entries) {
      if (entry.number() == 0) {
        assertThat(entry.attachments()).isEmpty();
        assertThat(entry.isOfficialForm()).isFalse();
        continue;
      }
      if (entry.inserted() == 0) {
        number++;
        inserted = 0;
      } else {
        inserted++;
      }
      assertThat(entry.number()).isEqualTo(number);
      assertThat(entry.inserted()).isEqualTo(inserted);
    }
  }

  private static PacketSettings settings(Random random) {
    PacketSettings settings =
        PacketSettings.STANDARD
            .with(PacketNumbering.DIVIDERS, random.nextBoolean())
            .with(PacketNumbering.CHINESE, random.nextBoolean())
            .with(PacketNumbering.LIST_MISSING, random.nextBoolean())
            .with(PacketNumbering.SHEET_LABELS, random.nextBoolean())
            .with(PacketPrinting.DOUBLE_SIDED, random.nextInt(4) > 0)
            .with(
                PacketPrinting.RIGHT_HAND, List.of(RightHandPages.values()).get(random.nextInt(4)))
            .with(PacketPrinting.TWO_ON_SHEET, random.nextBoolean())
            .with(PacketPrinting.BINDING_EDGE, random.nextInt(61))
            .with(PacketImages.BLACK_AND_WHITE, random.nextBoolean())
            .with(PacketExtras.ZIP_NAMES, random.nextBoolean());
    for (PacketPart part : PacketPart.values()) {
      settings = settings.withPart(part, random.nextInt(5) > 0);
    }
    return settings;
  }

  private static Assessment dossier(Random random) {
    String yaml =
        """
        format: minshen-dossier/1
        applicant: { name: 上海示例生物医药有限公司, kind: enterprise }
        claims:
          - { id: c1, item: %s, applyDate: 2026-03-15, attachments: [ %s ] }
          - { id: c2, item: %s, project: 二, attachments: [ %s ] }
        """
            .formatted(item(random), attachments(random), item(random), attachments(random));
    return Assessment.of(
        LIBRARY,
        new DossierReader(LIBRARY)
            .read(yaml.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY));
  }

  private static String item(Random random) {
    return ITEMS.get(random.nextInt(ITEMS.size()));
  }

  private static String attachments(Random random) {
    return Stream.generate(() -> attachment(random))
        .limit(random.nextInt(9))
        .collect(Collectors.joining(", "));
  }

  private static String attachment(Random random) {
    Source source = SOURCES.get(random.nextInt(SOURCES.size()));
    boolean extra = random.nextInt(4) == 0;
    List<String> keys = new ArrayList<>();
    keys.add("material: " + (extra ? "extra" : "m" + (1 + random.nextInt(9))));
    keys.add("file: \"" + source.name() + "\"");
    if (extra || random.nextBoolean()) {
      keys.add("title: \"" + TITLES.get(random.nextInt(TITLES.size())) + "\"");
    }
    if (random.nextInt(3) == 0) {
      keys.add("pages: \"" + (1 + random.nextInt(source.pages())) + "\"");
    }
    if (random.nextInt(3) == 0) {
      keys.add("rotate: " + 90 * (1 + random.nextInt(3)));
    }
    if (random.nextInt(4) == 0) {
      keys.add("late: yes");
    }
    if (random.nextInt(4) == 0) {
      keys.add("note: 见原件");
    }
    return keys.stream().collect(Collectors.joining(", ", "{ ", " }"));
  }
}
