package org.coursewatch.audit;

/**
 * Everything the trail tells: a closed list. The names are stored and hashed, so that none is ever
 * changed.
 */
public enum AuditAction {
  COURSE_OPENED,
  COURSE_READ,
  COURSES_LISTED,
  LEDGER_READ,
  FACT_RECORDED,
  FACT_PROPOSED,
  PROPOSAL_CONFIRMED,
  PROPOSAL_DECLINED,
  SIGNATURE_MADE,
  EXEMPTION_RECORDED,
  /** The practice tried to reach the patient. */
  CONTACT_ATTEMPTED,
  /** A lab value at the hold threshold proposed a hold. */
  HOLD_PROPOSED,
  HOLD_ACCEPTED,
  HOLD_DECLINED,
  /** A result that fitted nobody, or was not understood, was kept for a person to look at. */
  RESULT_KEPT,
  RESULT_ATTACHED,
  RESULT_DISMISSED,
  HOME_TEST_CODE_ISSUED,
  /** The photo of a home test was drawn anew and kept. */
  HOME_TEST_PHOTO_KEPT,
  HOME_TEST_PHOTO_SEEN,
  HOME_TEST_SENT,
  HOME_TEST_ACCEPTED,
  HOME_TEST_REFUSED,
  /** The patient began the month's questions. */
  QUESTIONS_STARTED,
  QUESTIONS_ANSWERED,

  ELIGIBILITY_ASKED,
  AUTHORIZATION_ISSUED,
  /** The pharmacy asked again and was told the live authorization it has. */
  AUTHORIZATION_REPEATED,
  AUTHORIZATION_READ,
  SUPPLY_HANDED_OVER,
  AUTHORIZATION_REVERSED,
  RETURN_CONFIRMED,
  /** A pharmacy may look patients up again. */
  LOOKUPS_RELEASED,
  /** Somebody at a record system took or put aside what a card said. */
  CARD_ANSWERED,

  PATIENT_REGISTERED,
  PATIENT_READ,
  PATIENT_CHANGED,
  PATIENTS_SEARCHED,
  PATIENT_EXPORTED,
  PATIENT_ERASED,
  PATIENTS_MERGED,
  PATIENTS_UNMERGED,
  PATIENT_TRANSFERRED,
  /** An enrollment on its way, of somebody who is no patient yet. */
  ENROLLMENT_BEGUN,
  ENROLLMENT_READ,
  ENROLLMENT_SAVED,
  ENROLLMENT_DISCARDED,
  ENROLLMENT_FINISHED,
  /** Somebody opened what is kept from the role, and said why. */
  BREAK_GLASS_USED,
  REPORT_READ,
  WORKLIST_READ,
  WORK_ITEM_READ,
  /** Somebody took an item of a worklist, gave it away, put it off or wrote about it. */
  WORK_ITEM_CHANGED,
  /** What somebody else counted, for a report. */
  COUNTS_UPLOADED,
  EXPORT_ORDERED,
  /** The service read, in the name of who ordered it, what the file shows. */
  EXPORT_MADE,
  EXPORT_DOWNLOADED,
  EXPORT_REMOVED,
  /** The office wants to know what a draft of the rules would change. */
  WHAT_IF_ORDERED,
  WHAT_IF_READ,

  ENROLLED,
  ATTESTED,
  ACTIVATED,
  RENEWED,
  SUSPENDED,
  REINSTATED,
  DEACTIVATED,
  INVITED,
  INVITATION_ACCEPTED,
  INVITATION_REVOKED,
  ACCOUNT_CLOSED,
  ACCOUNT_REOPENED,
  TRAINED,
  COVER_CHANGED,
  PARTY_CHANGED,
  PARTY_READ,

  CASE_OPENED,
  CASE_CHANGED,
  CASE_READ,
  SHIPMENT_RECORDED,
  PROGRAM_AUDIT_CHANGED,

  NOTICE_PREFERENCES_CHANGED,
  NOTICES_READ,
  NOTICE_REQUEUED,
  WEBHOOK_CHANGED,
  CALENDAR_LINK_CHANGED,
  /** A calendar was fetched with its private link. */
  CALENDAR_READ,

  AUDIT_READ,
  AUDIT_VERIFIED,
  AUDIT_EXPORTED,
  /** The service sealed the heads of all chains. */
  AUDIT_SEALED,
  KEYS_CHANGED,
  MAINTAINED,

  /** A request that was refused before or besides anything above. */
  REQUEST_REFUSED;

  /** What is told of it when all went well; more can be added to the note. */
  public AuditNote on(AuditSubject subject) {
    return new AuditNote(this, subject, AuditOutcome.DONE, null, AuditDecision.NONE, null);
  }
}
