package minshen.desktop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes pictures of a list of companies that came in. */
class ListTour {
  static final String LIST =
      """
      闵行区生物医药企业名单,,,,,,,,,
      序号,企业名称,统一社会信用代码,法定代表人,手机,注册资本,成立日期,所属行业,企业地址,客户经理
      1,上海澜汐生物制药有限公司,91310112MA1G7K3Q82,顾清和,13901000101,12600.0000万人民币,2017-04-18,2762,上海市闵行区东川路 2188 号,小王
      2,上海某某科技有限公司,,李四,13900000000,500万美元,2015/6/1,医药制造业,上海市闵行区虹梅南路 1 号,小李
      3,上海无日期有限公司,9.13101E+17,王五,13900000001,800万元,昨天,-,闵行区,小李
      """;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void list(Theme theme, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("企业名单.csv");
    Files.write(file, LIST.getBytes(StandardCharsets.UTF_8));
    try (TestWorkbench bench =
            Fx.on(() -> new TestWorkbench(UserStore.inMemory(), Words.CHINESE, theme, true));
        Album album =
            new Album(Path.of("target", "screens"), theme.name().toLowerCase(Locale.ROOT))) {
      bench.dialogs.files = List.of(file);
      bench.step(() -> bench.find(Button.class, "#take-in").fire());
      album.shoot(bench, "list");
      bench.step(() -> bench.size(1366, 768));
      album.shoot(bench, "list-small");
      bench.dialogs.takesUp = false;
      bench.step(() -> bench.find(Button.class, "#list-take").fire());
      DossierEditor company = bench.dossierEditor("某某");
      bench.step(() -> bench.workspace.currentProperty().set(Optional.of(company)));
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      bench.step(() -> bench.find(Button.class, "#asides-fold").requestFocus());
      bench.step(() -> bench.find(ScrollPane.class, "#applicant-form").setVvalue(1));
      album.shoot(bench, "company-asides-small");
      bench.step(() -> bench.size(1200, 900));
      album.shoot(bench, "company-asides");
    }
  }
}
