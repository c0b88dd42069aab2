package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minshen.files.InputException;
import minshen.packs.tables.SealedPack;
import minshen.policy.Department;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.Submission;
import minshen.store.Migrations;
import minshen.words.Words;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a pack holds, whom it names and how its claims are handed in, from the files. */
class AuthorityReaderTest {
  private static final Path SHILI = Path.of("src/test/resources/minshen/packs/ZX2026");

  @Test
  void thePackOfAnotherDistrictSaysWhereAndHow() {
    Pack pack = PackReader.read(PackFiles.of(SHILI)).pack();

    assertThat(pack.authority().region()).contains("示例区");
    assertThat(pack.authority().towns()).containsExactly("甲镇", "乙街道", "丙镇", "示例产业园");
    assertThat(pack.authority().departments())
        .extracting(Department::label)
        .containsExactly("示例区科委产业科", "示例区财政局");
    Submission submission = pack.authority().submission();
    assertThat(submission.how()).isEqualTo(Submission.How.ONLINE);
    assertThat(submission.portal().maxUpload()).contains(new BigDecimal("2"));
    assertThat(submission.portal().takes("扫描.PDF")).isTrue();
    assertThat(submission.portal().takes("照片.jpeg")).isTrue();
    assertThat(submission.portal().takes("说明.docx")).isFalse();
    assertThat(submission.portal().isTooLarge(2 * 1024 * 1024)).isFalse();
    assertThat(submission.portal().isTooLarge(2 * 1024 * 1024 + 1)).isTrue();
  }

  @Test
  void everyItemAsksForTheCommonMaterialsSaveThoseItReplaces() {
    Pack pack = PackReader.read(PackFiles.of(SHILI)).pack();

    assertThat(pack.item("ZX-02").orElseThrow().materials())
        .extracting(Material::name)
        .containsExactly("营业执照", "信用承诺书", "上年度审计报告（附产品收入明细）", "产品注册证");
    assertThat(pack.items()).allMatch(item -> item.materials().getFirst().name().equals("营业执照"));
  }

  @Test
  void theTablesGiveItBackTheSame() throws Exception {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
    try (Connection connection = database.getConnection()) {
      Migrations.run(database);
      PackLoader store = new PackLoader(connection);
      SealedPack sealed = PackReader.read(PackFiles.of(SHILI));
      store.load(sealed);
      Pack read = store.library().pack("ZX2026").orElseThrow();
      assertThat(read.authority()).isEqualTo(sealed.pack().authority());
      assertThat(read.items())
          .extracting(Item::materials)
          .isEqualTo(sealed.pack().items().stream().map(Item::materials).toList());
    }
  }

  @Test
  void anOverlayChangesPartsOfIt() {
    PackFiles base = PackFiles.of(SHILI);
    PackFiles overlay =
        PackFiles.of(
            "overlay",
            Map.of(
                "pack.yaml",
                """
                base: ZX2026@1
                version: "2027"
                channel: { maxUpload: 10, phone: null }
                departments: [{ id: finance, remove: true }]
                materials: [{ id: promise, name: 信用承诺书（新版） }]
                """
                    .getBytes(StandardCharsets.UTF_8)));
    Pack pack = PackReader.read(new PackShelf(List.of(base, overlay)).resolved(overlay)).pack();

    Submission submission = pack.authority().submission();
    assertThat(submission.portal().maxUpload()).contains(new BigDecimal("10"));
    assertThat(submission.portal().address()).contains("https://sb.shili.example/yiyao");
    assertThat(submission.phone()).isEmpty();
    assertThat(pack.authority().departments()).hasSize(1);
    assertThat(pack.items())
        .allMatch(item -> item.materials().stream().anyMatch(m -> m.name().equals("信用承诺书（新版）")));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "how: online|how: offline|form、online、none",
        "how: online|how: none|how: none（还没有申报的办法）时不写",
        "phone: 021-50001000|maxTotal: 1|maxTotal（合计）不能小于",
        "maxUpload: 2|slots: [{ id: a, name: 甲 }]|上传栏 a 里什么也不放",
        "maxUpload: 2|slots: [{ id: a, name: 甲, materials: [lisence] }]|是不是“licence”",
        "maxUpload: 2|slots: [{ id: a, name: 甲, items: [ZX-99], rest: true }]|没有“ZX-99”这一项",
        "maxUpload: 2|slots: [{ id: a, name: 甲, form: true }, { id: a, name: 乙, rest: true }]|编号重复：a",
        "maxUpload: 2|slots: [{ id: a, name: 甲, rest: true }, { id: b, name: 乙, rest: true }]|两个上传栏写了 rest",
        "maxUpload: 2|slots: [{ id: a, name: 甲, materials: [licence] }, { id: b, name: 乙, materials: [licence] }]|已经放在前面的上传栏里",
        "https://sb|sb|portal",
        "maxUpload: 2|maxUpload: 0|maxUpload",
        "maxUpload: 2|maxSize: 2|“maxSize”",
        "region: 示例区|role: policy|还要写 region",
        "{ id: finance, label|{ id: science, label|science",
        "marks: [seal]|marks: [official-form]|不要写 official-form",
        "{ id: promise, name|{ id: licence, name|licence",
        "措施/附则/2, marks: [seal]|措施/附则/9, marks: [seal]|措施/附则/9"
      })
  void aMistakeIsALineWithItsPlace(String what, String by, String told) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : List.of("pack.yaml", "clauses.yaml", "items.yaml")) {
      files.put(name, Files.readAllBytes(SHILI.resolve(name)));
    }
    String head = new String(files.get("pack.yaml"), StandardCharsets.UTF_8);
    assertThat(head).contains(what);
    files.put("pack.yaml", head.replace(what, by).getBytes(StandardCharsets.UTF_8));

    List<InputException> mistakes = PackReader.mistakes(PackFiles.of("ZX", files));

    assertThat(mistakes.stream().map(e -> e.say(Words.CHINESE)))
        .anySatisfy(line -> assertThat(line).startsWith("ZX/pack.yaml:").contains(told));
  }

  @Test
  void everyBundledPolicySaysItsRegion() {
    assertThat(PackLoader.bundled().packs())
        .filteredOn(pack -> pack.role() == Pack.Role.POLICY)
        .extracting(pack -> pack.authority().region().orElse("?"))
        .containsExactly("闵行区", "上海市", "上海市", "上海市", "上海市");
  }
}
