package org.coursewatch.selfcare.console;

import org.coursewatch.audit.AuditAction;

/** What was done with a record, in as many kinds as a patient needs. */
enum Look {
  READ,
  RECORDED,
  SIGNED,
  PHARMACY,
  IDENTITY,
  EXPORTED,
  CALLED,
  LISTED,
  NOTICES,
  AUDIT,
  GLASS,
  OTHER;

  /** The kind of {@code action}; {@link #OTHER} for what no patient's record has part in. */
  static Look of(AuditAction action) {
    return switch (action) {
      case COURSE_READ,
          LEDGER_READ,
          PATIENT_READ,
          WORK_ITEM_READ,
          HOME_TEST_PHOTO_SEEN,
          CARD_ANSWERED ->
          READ;
      case COURSE_OPENED,
          FACT_RECORDED,
          FACT_PROPOSED,
          PROPOSAL_CONFIRMED,
          PROPOSAL_DECLINED,
          EXEMPTION_RECORDED,
          HOLD_PROPOSED,
          HOLD_ACCEPTED,
          HOLD_DECLINED,
          RESULT_KEPT,
          RESULT_ATTACHED,
          RESULT_DISMISSED,
          QUESTIONS_STARTED,
          QUESTIONS_ANSWERED,
          HOME_TEST_CODE_ISSUED,
          HOME_TEST_PHOTO_KEPT,
          HOME_TEST_SENT,
          HOME_TEST_ACCEPTED,
          HOME_TEST_REFUSED,
          WORK_ITEM_CHANGED ->
          RECORDED;
      case SIGNATURE_MADE -> SIGNED;
      case ELIGIBILITY_ASKED,
          AUTHORIZATION_ISSUED,
          AUTHORIZATION_REPEATED,
          AUTHORIZATION_READ,
          SUPPLY_HANDED_OVER,
          AUTHORIZATION_REVERSED,
          RETURN_CONFIRMED ->
          PHARMACY;
      case PATIENT_REGISTERED,
          PATIENT_CHANGED,
          PATIENT_ERASED,
          PATIENTS_MERGED,
          PATIENTS_UNMERGED,
          PATIENT_TRANSFERRED ->
          IDENTITY;
      case PATIENT_EXPORTED, EXPORT_MADE, EXPORT_DOWNLOADED -> EXPORTED;
      case CONTACT_ATTEMPTED -> CALLED;
      case PATIENTS_SEARCHED, COURSES_LISTED, REPORT_READ, WORKLIST_READ -> LISTED;
      case NOTICE_PREFERENCES_CHANGED, NOTICES_READ, CALENDAR_LINK_CHANGED, CALENDAR_READ ->
          NOTICES;
      case AUDIT_READ -> AUDIT;
      case BREAK_GLASS_USED -> GLASS;
      default -> OTHER;
    };
  }
}
