package minshen.packs.tables;

import java.util.TreeSet;
import minshen.policy.Authority;
import minshen.policy.Department;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;

/** Where it stands in the tables where a pack holds, and when, where and how one applies. */
final class AuthorityColumns {
  private AuthorityColumns() {}

  static Authority authority(Cells<Authority> cells) {
    return new Authority(
        cells.maybe("region", Authority::region),
        cells.texts(PackTable.PACK_TOWN, "name", Authority::towns),
        cells.list(PackTable.PACK_DEPARTMENT, Authority::departments, AuthorityColumns::department),
        cells.part(Authority::submission, AuthorityColumns::submission));
  }

  static YearlyCall call(Cells<YearlyCall> cells) {
    return new YearlyCall(
        new TreeSet<>(
            cells.set(
                PackTable.PACK_YEAR,
                YearlyCall::years,
                year -> year.whole("year_called", number -> number))),
        cells.maybeDay("call_opens", YearlyCall::opens),
        cells.maybeDay("call_closes", YearlyCall::closes),
        cells.maybeDay("call_online_by", YearlyCall::onlineBy),
        cells.maybeDay("call_paper_by", YearlyCall::paperBy),
        cells.maybeWhole("call_copies", YearlyCall::copies),
        cells.maybeFlag("call_seam", YearlyCall::seam),
        cells.texts(PackTable.PACK_ORDER, "words", YearlyCall::order));
  }

  private static Department department(Cells<Department> cells) {
    return new Department(
        cells.text("department_id", Department::id),
        cells.text("label", Department::label),
        cells.maybe("phone", Department::phone),
        cells.maybe("window_at", Department::window));
  }

  private static Submission submission(Cells<Submission> cells) {
    return new Submission(
        cells.choice("submit_how", Submission.How.class, Submission::how),
        cells.part(Submission::portal, AuthorityColumns::portal),
        cells.maybe("submit_window", Submission::window),
        cells.maybe("submit_hours", Submission::hours),
        cells.maybe("submit_phone", Submission::phone));
  }

  private static Portal portal(Cells<Portal> cells) {
    return new Portal(
        cells.maybe("submit_portal_name", Portal::name),
        cells.maybe("submit_portal", Portal::address),
        cells.maybeFigure("submit_max_upload", Portal::maxUpload),
        cells.maybeFigure("submit_max_total", Portal::maxTotal),
        cells.texts(PackTable.PACK_FORMAT, "format", Portal::formats),
        cells.list(PackTable.UPLOAD_SLOT, Portal::slots, AuthorityColumns::slot));
  }

  private static UploadSlot slot(Cells<UploadSlot> cells) {
    return new UploadSlot(
        cells.text("slot_id", UploadSlot::id),
        cells.text("label", UploadSlot::name),
        cells.words(PackTable.UPLOAD_SLOT_ITEM, "item_id", UploadSlot::items),
        cells.texts(PackTable.UPLOAD_SLOT_MATERIAL, "material_id", UploadSlot::materials),
        cells.flag("with_form", UploadSlot::form),
        cells.flag("takes_rest", UploadSlot::rest),
        cells.flag("required", UploadSlot::required),
        cells.maybeFigure("max_upload", UploadSlot::maxUpload));
  }
}
