package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.PageChoice;
import minshen.dossier.Signing;
import minshen.dossier.finding.Assessment;
import minshen.files.Fingerprint;
import minshen.form.signing.SigningRound;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.policy.Notice;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.YearlyCall;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 交件单: the notice, how far the packet is, and nothing that nobody said. */
class HandInSheetTest {
  private static final Notice NOTICE =
      new Notice(
          new YearlyCall(
              new TreeSet<>(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(LocalDate.of(2026, 4, 10)),
              Optional.of(LocalDate.of(2026, 4, 17)),
              Optional.of(4),
              Optional.of(true),
              List.of("封面", "申请表", "证明材料")),
          new Submission(
              Submission.How.FORM,
              new Portal(
                  Optional.of("示例申报平台"),
                  Optional.of("https://example.invalid"),
                  Optional.empty(),
                  Optional.empty(),
                  List.of(),
                  List.of()),
              Optional.of("示例路 1 号 2 号窗口"),
              Optional.empty(),
              Optional.of("021-00000000")));

  @TempDir private Path folder;

  @Test
  void theNoticeStandsThereWithHowFarThePacketIs() throws Exception {
    List<String> pages = sheet(Packets.under(Packets.dossier(""), NOTICE), "c1");
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst())
        .contains(
            "2026-04-10",
            "2026-04-17",
            "示例申报平台",
            "示例路 1 号 2 号窗口",
            "021-00000000",
            "封面、申请表、证明材料",
            "通知要 4 份，现在按 1 份准备",
            "缺 2 项材料",
            "签字还差 2 处",
            "公章还差 2 处",
            "骑缝章还没有盖");
  }

  @Test
  void whatNobodySaidIsALineToFillIn() throws Exception {
    String page = sheet(Packets.dossier(""), "c1").getFirst();
    for (String label : List.of("网上截止", "纸质截止", "申报平台", "受理窗口", "咨询电话", "装订顺序", "收件人、日期")) {
      assertThat(page.lines()).contains(label);
    }
  }

  @Test
  void whatIsDoneIsSaidSo() throws Exception {
    Assessment signed = allSigned(Packets.dossier(""));
    assertThat(sheet(signed, "c1").getFirst()).contains("签字已完成", "盖章已完成", "骑缝章已盖");
  }

  /** The file was put in another's place under the same name: the book is not what was sealed. */
  @Test
  void whatWasSealedBeforeAFileWasExchangedIsOwedAgain() throws Exception {
    Path file = Packets.source(folder.resolve("a.pdf"), "GRANT", 1, PageSize.A4);
    Packets.source(folder.resolve("b.pdf"), "AUDIT", 1, PageSize.A4);
    Assessment signed =
        allSigned(Packets.dossier("{ material: m2, file: a.pdf }, { material: m4, file: b.pdf }"));
    assertThat(sheet(signed, "c1").getFirst()).contains("盖章已完成", "骑缝章已盖");

    Packets.source(folder.resolve("b.pdf"), "OTHER", 1, PageSize.A4);
    assertThat(sheet(signed, "c1").getFirst())
        .contains("签字已完成", "盖章已完成", "骑缝章要重新盖")
        .doesNotContain("骑缝章已盖");

    Packets.source(file, "EXCHANGED", 1, PageSize.A4);
    assertThat(sheet(signed, "c1").getFirst()).contains("签字已完成", "公章还差 1 处", "骑缝章要重新盖");
    assertThat(signingSheet(signed))
        .contains("市级立项材料", "盖章之后换过文件，请看换上的是不是盖过章的")
        .doesNotContain("都已完成");
  }

  /** The file bears its seal whatever is taken of it; the bound packet is another one. */
  @Test
  void otherPagesOfTheSameFileAreAnotherPacketAndNoOtherSeal() throws Exception {
    Packets.source(folder.resolve("a.pdf"), "GRANT", 3, PageSize.A4);
    Assessment signed = allSigned(Packets.dossier("{ material: m2, file: a.pdf, pages: '1-2' }"));
    assertThat(sheet(signed, "c1").getFirst()).contains("盖章已完成", "骑缝章已盖");

    Claim claim = signed.dossier().claims().getFirst();
    Claim other =
        claim.withAttachments(
            claim.attachments().stream()
                .map(attachment -> attachment.withPages(PageChoice.parse("1")))
                .toList());
    assertThat(sheet(with(signed, other), "c1").getFirst()).contains("盖章已完成", "骑缝章要重新盖");
  }

  private Assessment allSigned(Assessment open) {
    SigningRound round = SigningRound.of(open, "c1", Packets.documents(open), this::fingerprint);
    Signing all =
        Signing.NONE.withAll(
            round.owed().stream()
                .map(duty -> round.signature(duty, LocalDate.of(2026, 3, 10)))
                .toList());
    return with(open, open.dossier().claims().getFirst().withSigning(all));
  }

  private static Assessment with(Assessment assessment, Claim first) {
    List<Claim> claims = new ArrayList<>(assessment.dossier().claims());
    claims.set(0, first);
    return Assessment.of(assessment.library(), assessment.dossier().withClaims(claims));
  }

  private Optional<String> fingerprint(Attachment attachment) {
    try {
      return Optional.of(Fingerprint.of(folder.resolve(attachment.file())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String signingSheet(Assessment assessment) throws Exception {
    PacketPlan plan = PacketPlan.of(assessment, List.of("c1"), PacketSettings.STANDARD);
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(assessment), reader);
      return Packets.texts(packet.printSheet(Words.CHINESE, Optional.empty())).stream()
          .filter(page -> page.startsWith("签字盖章单"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void whereNoSealOverTheEdgesIsWantedNobodyIsAskedForOne() throws Exception {
    YearlyCall call = NOTICE.call();
    Notice without =
        new Notice(
            new YearlyCall(
                call.years(),
                call.opens(),
                call.closes(),
                call.onlineBy(),
                call.paperBy(),
                call.copies(),
                Optional.of(false),
                call.order()),
            NOTICE.submission());
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      Assessment open = Packets.under(Packets.dossier(""), without);
      PacketPlan plan = PacketPlan.of(open, List.of("c1"), PacketSettings.STANDARD);
      Packet packet = Packet.prepare(plan, folder, Packets.documents(open), reader);
      assertThat(String.join("", Packets.texts(packet.printSheet(Words.CHINESE, Optional.empty()))))
          .contains("签字盖章单")
          .doesNotContain("骑缝章");
    }
  }

  @Test
  void claimsOfOnePackShareTheNotice() throws Exception {
    String page = String.join("", sheet(Packets.dossier(""), "c1", "c2"));
    assertThat(page).contains("示例新药Ⅱ期临床", "首次升规").containsOnlyOnce("网上截止");
  }

  private List<String> sheet(Assessment assessment, String... claims) throws Exception {
    PacketPlan plan = PacketPlan.of(assessment, List.of(claims), PacketSettings.STANDARD);
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(assessment), reader);
      return Packets.texts(packet.handInSheet(Words.CHINESE));
    }
  }
}
