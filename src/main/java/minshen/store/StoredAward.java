package minshen.store;

import java.util.Optional;
import minshen.policy.calc.Award;

/**
 * A row of an applicant's ledger, for lists over all applicants.
 *
 * @param applicant the number under which the store knows the applicant
 * @param applicantName 单位名称
 * @param place its place in the applicant's ledger, from 0
 * @param award the support received
 */
public record StoredAward(long applicant, Optional<String> applicantName, int place, Award award) {}
