package minshen.store;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.PageChoice;
import minshen.dossier.Platform;
import minshen.dossier.Redactions;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of claims. A claim is written whole; the database sees all of a change or nothing. */
final class ClaimRows {
  /** The tables that hold parts of a claim and nothing but the dossier. */
  private static final List<String> PARTS =
      List.of(
          "claim_platform",
          "claim_fact",
          "claim_answer",
          "claim_product",
          "claim_attachment",
          SigningRows.SIGNATURES,
          SigningRows.FORMS);

  private final Handle handle;

  ClaimRows(Handle handle) {
    this.handle = handle;
  }

  void move(long applicant, String name, int place) {
    handle.execute(
        "update claim set place = ? where applicant = ? and name = ?", place, applicant, name);
  }

  void insert(long applicant, int place, Claim claim) {
    long id =
        RowMaps.insert(
                handle,
                "claim",
                columns(claim)
                    .put("applicant", applicant)
                    .put("place", place)
                    .put("name", claim.id()))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    insertParts(id, claim);
  }

  /** Writes a claim anew; what is kept beside it stays with it. */
  void update(long applicant, int place, Claim claim) {
    long id = id(applicant, claim.id());
    RowMaps.update(handle, "claim", columns(claim).put("place", place), id).execute();
    handle.execute("update claim set changed_at = current_timestamp where id = ?", id);
    for (String part : PARTS) {
      handle.execute("delete from " + part + " where claim = ?", id);
    }
    insertParts(id, claim);
  }

  /** The number of a claim's row. */
  long id(long applicant, String name) {
    return handle
        .createQuery("select id from claim where applicant = ? and name = ?")
        .bind(0, applicant)
        .bind(1, name)
        .mapTo(Long.class)
        .one();
  }

  private static Columns columns(Claim claim) {
    Columns columns =
        new Columns().put("item", claim.item()).put("variant", claim.input().variant());
    for (DossierField<?> field : FieldCatalogue.of(Part.CLAIM)) {
      FieldColumns.put(columns, field, claim.get(field));
    }
    return columns;
  }

  private void insertParts(long id, Claim claim) {
    ClaimInput input = claim.input();
    claim.platform().ifPresent(platform -> insert(id, platform));
    input.facts().forEach((name, value) -> insertFact(id, name, value));
    input.answers().forEach((name, answer) -> insertAnswer(id, name, answer));
    for (int i = 0; i < input.products().size(); i++) {
      insert(id, i, input.products().get(i));
    }
    for (int i = 0; i < claim.attachments().size(); i++) {
      insert(id, i, claim.attachments().get(i));
    }
    SigningRows.insert(handle, id, claim.signing());
    new ClaimProgressRows(handle).write(id, claim.progress());
  }

  private void insert(long claim, Platform platform) {
    Columns columns = new Columns().put("claim", claim);
    FieldColumns.put(columns, FieldCatalogue.of(Part.PLATFORM), platform.fields());
    RowMaps.insert(handle, "claim_platform", columns).execute();
  }

  private void insertFact(long claim, String name, Value value) {
    RowMaps.insert(
            handle,
            "claim_fact",
            ValueColumns.put(new Columns().put("claim", claim).put("name", name), value))
        .execute();
  }

  private void insertAnswer(long claim, String condition, Answer answer) {
    RowMaps.insert(
            handle,
            "claim_answer",
            new Columns()
                .put("claim", claim)
                .put("condition_id", condition)
                .put("answer", answer.name()))
        .execute();
  }

  private void insert(long claim, int place, Product product) {
    RowMaps.insert(
            handle,
            "claim_product",
            new Columns().put("claim", claim).put("place", place).put("name", product.name()))
        .execute();
    product
        .facts()
        .forEach(
            (name, value) ->
                RowMaps.insert(
                        handle,
                        "claim_product_fact",
                        ValueColumns.put(
                            new Columns().put("claim", claim).put("place", place).put("name", name),
                            value))
                    .execute());
  }

  private void insert(long claim, int place, Attachment attachment) {
    RowMaps.insert(
            handle,
            "claim_attachment",
            new Columns()
                .put("claim", claim)
                .put("place", place)
                .put("material", attachment.material())
                .put("file", attachment.file())
                .put("note", attachment.note())
                .put("title", attachment.title())
                .put("pages", attachment.pages().map(PageChoice::toString))
                .put("rotate", attachment.rotate())
                .put("redactions", redactions(attachment))
                .put("redacted_content", attachment.redactions().content())
                .put("late", attachment.late()))
        .execute();
  }

  private static Optional<String> redactions(Attachment attachment) {
    return Optional.of(attachment.redactions()).filter(r -> !r.isEmpty()).map(Redactions::toString);
  }
}
