package minshen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Any number of invented companies, each with three claims and four attachments: a text of two
 * pages, a scan of three, a picture and a certificate. No two files are alike.
 */
final class ManyCompanies {
  private static final int SCANS = 12;

  private final Path folder;
  private final List<byte[]> scans = new ArrayList<>();

  ManyCompanies(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Random random = new Random(7);
    for (int i = 0; i < SCANS; i++) {
      scans.add(ScannedPages.scan(random));
    }
  }

  /** The dossier of a company, by its number. */
  static Path file(Path folder, int number) {
    return folder.resolve(name(number)).resolve(name(number) + ".minshen.yaml");
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "c%04d", number);
  }

  /** Writes the dossiers and attachments of as many companies. */
  void write(int companies) throws IOException {
    for (int number = 1; number <= companies; number++) {
      write(file(folder, number), number);
    }
  }

  private void write(Path file, int number) throws IOException {
    Path own = Files.createDirectories(file.resolveSibling("files"));
    ScannedPages.write(own.resolve("approval.pdf"), "Approval " + number, 2);
    ScannedPages.write(
        own.resolve("audit.pdf"), "Audit " + number, 3, scan(number), scan(number + 5));
    ScannedPages.write(own.resolve("certificate.pdf"), "Certificate " + number, 1);
    // What follows the picture is nobody's, and makes it another file.
    byte[] scan = scan(number + 3);
    byte[] mark = name(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] picture = java.util.Arrays.copyOf(scan, scan.length + mark.length);
    System.arraycopy(mark, 0, picture, scan.length, mark.length);
    Files.write(own.resolve("receipt.jpg"), picture);
    Files.writeString(file, dossier(number));
  }

  private byte[] scan(int number) {
    return scans.get(number % SCANS);
  }

  private static String dossier(int number) {
    return """
    format: minshen-dossier/1
    applicant:
      name: 上海示例%1$d号生物医药有限公司
      creditCode: "91310112MA1GBK7Q5E"
      kind: enterprise
      postalAddress: 上海市闵行区东川路 2188 号 %1$d 幢
      town: 江川路街道
      legalRepresentative: { name: 张三, phone: 021-54300101, mobile: "13901000101" }
      contact: { name: 李四, title: 经理, phone: 021-54300118, mobile: "13801000118" }
      bank: { name: 示例银行上海市闵行支行, account: "1001267109300123456" }
      profile: { industryCode: "2762", foundedOn: 2017-04-18, registeredCapital: 12600, employees: 318 }
    claims:
      - id: c1
        item: MH-03
        variant: trial
        project: 示例新药Ⅱ期临床试验 %1$d
        eventDate: 2025-09-30
        applyDate: 2026-03-15
        facts: { citySupport: %2$d, rdCost: 1200 }
        answers: { scope: yes, noDouble: yes, cityProject: yes, stageReached: yes }
        attachments:
          - { material: m2, file: files/approval.pdf, title: 立项通知 }
          - { material: m3, file: files/audit.pdf, title: 专项审计报告 }
      - id: c2
        item: MH-06
        project: 2025年度三类医疗器械注册
        eventDate: 2025-12-05
        applyDate: 2026-03-15
        products:
          - { name: 冠状动脉光学相干断层成像系统 %1$d, kind: nonIvd, rdCost: 1286.4 }
          - { name: 人 EGFR 基因突变检测试剂盒（PCR-荧光探针法）, kind: ivd, rdCost: 405 }
        answers: { scope: yes, noDouble: yes, newCertificate: yes, producedLocally: yes }
        attachments:
          - { material: m3, file: files/certificate.pdf }
      - id: c3
        item: MH-12
        project: 单克隆抗体原液委托生产
        eventDate: 2025-11-20
        applyDate: 2026-03-15
        facts: { citySupport: 326.5 }
        answers: { scope: yes, noDouble: yes, cmo: yes, unrelated: yes, cityProject: yes }
        attachments:
          - { material: m3, file: files/receipt.jpg }
    """
        .formatted(number, 100 + number % 400);
  }
}
