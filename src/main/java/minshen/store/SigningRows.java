package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of what is signed of a claim. */
final class SigningRows {
  /** The table of the places that are done. */
  static final String SIGNATURES = "claim_signature";

  /** The table of the scans. */
  static final String FORMS = "claim_signed_form";

  private static final String BETWEEN = ",";

  private SigningRows() {}

  static void insert(Handle handle, long claim, Signing signing) {
    for (int i = 0; i < signing.signatures().size(); i++) {
      Columns columns = new Columns().put("claim", claim).put("place", i);
      RowMaps.insert(handle, SIGNATURES, put(columns, signing.signatures().get(i))).execute();
    }
    for (int i = 0; i < signing.forms().size(); i++) {
      Columns columns = new Columns().put("claim", claim).put("place", i);
      RowMaps.insert(handle, FORMS, put(columns, signing.forms().get(i))).execute();
    }
  }

  private static Columns put(Columns columns, Signature signature) {
    return columns
        .put("paper", signature.paper())
        .put("spot", signature.place())
        .put("signed_on", signature.on())
        .put("content", signature.content());
  }

  private static Columns put(Columns columns, SignedForm signed) {
    return columns
        .put("form", signed.form())
        .put("file", signed.scan().file())
        .put("pages", signed.scan().pages().map(PageChoice::toString))
        .put("rotate", signed.scan().rotate())
        .put("form_pages", signed.formPages().map(PageChoice::toString))
        .put(
            "content",
            Optional.of(String.join(BETWEEN, signed.content())).filter(text -> !text.isEmpty()));
  }

  static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        row.getString("paper"),
        row.getString("spot"),
        RowMaps.day(row, "signed_on").orElseThrow(),
        RowMaps.text(row, "content"));
  }

  static SignedForm form(ResultSet row) throws SQLException {
    List<String> content =
        RowMaps.text(row, "content")
            .map(text -> Arrays.asList(text.split(BETWEEN, -1)))
            .orElse(List.of());
    return new SignedForm(
        row.getString("form"),
        SignedForm.scan(
            row.getString("file"),
            RowMaps.text(row, "pages").flatMap(PageChoice::parse),
            row.getInt("rotate")),
        RowMaps.text(row, "form_pages").flatMap(PageChoice::parse),
        content);
  }
}
