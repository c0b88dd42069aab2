package minshen.desktop.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.desktop.work.CompanyIntake.Preview;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Aside;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.list.ListTarget;
import minshen.policy.amount.Amount;
import minshen.store.UserStore;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of companies that came in, without a screen. */
class ListViewModelTest {
  @TempDir Path folder;

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsBlankInASparseListClearsNothingThoughTheRestIsOverwritten() throws IOException {
    Applicant full =
        Applicant.BLANK
            .with(FieldCatalogue.NAME, "上海甲方生物医药有限公司")
            .with(FieldCatalogue.CREDIT_CODE, "91310112MA1G7K3Q82")
            .with(FieldCatalogue.LEGAL_NAME, "张三")
            .with(FieldCatalogue.POSTAL_ADDRESS, "东川路 1 号")
            .with(FieldCatalogue.REGISTERED_CAPITAL, Amount.of("800"));
    workspace.add(List.of(Dossier.BLANK.withApplicant(full)), _ -> {});
    ListViewModel model =
        model(
            new Object[][] {
              {"企业名称", "统一社会信用代码", "法定代表人", "通讯地址", "注册资本（万元）", "成立日期"},
              {"上海甲方生物医药有限公司", null, "李四", null, "", "—"},
            });

    model.overwriteProperty().set(true);
    take(model);

    assertThat(TestWorkspace.dossierEditor(workspace, 0).dossier().applicant())
        .isEqualTo(full.with(FieldCatalogue.LEGAL_NAME, "李四"));
  }

  @Test
  void whatNoFieldIsForStaysWithTheCompanyUnlessItIsLeftOut() throws IOException {
    ListViewModel model =
        model(
            new Object[][] {
              {"企业名称", "法定代表人", "客户经理", "工号"},
              {"上海甲方生物医药有限公司", "李四", "小王", "A-7"},
            });
    assertThat(ListViewModel.targets())
        .contains(Optional.empty(), Optional.of(ListTarget.LEFT_OUT));
    model.columns().stream()
        .filter(column -> column.proposal().column().heading().equals("工号"))
        .forEach(column -> column.target().set(Optional.of(ListTarget.LEFT_OUT)));

    take(model);

    List<Aside> kept = TestWorkspace.dossierEditor(workspace, 0).dossier().asides();
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().heading()).isEqualTo("客户经理");
    assertThat(kept.getFirst().text()).isEqualTo("小王");
    assertThat(kept.getFirst().source()).contains("名单.xlsx 客户!C2");
    assertThat(kept.getFirst().on()).contains(workspace.today().day());
  }

  private void take(ListViewModel model) {
    Preview preview = model.previewProperty().get().orElseThrow();
    workspace.tasks().run(workspace.companies().take(preview.changes(), _ -> {}));
  }

  private ListViewModel model(Object[][] rows) throws IOException {
    Path file = folder.resolve("名单.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("客户");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          if (rows[i][j] != null) {
            row.createCell(j).setCellValue(rows[i][j].toString());
          }
        }
      }
      workbook.write(out);
    }
    return new ListViewModel(workspace, IncomingFile.read(file, "名单.xlsx", workspace.library()));
  }
}
