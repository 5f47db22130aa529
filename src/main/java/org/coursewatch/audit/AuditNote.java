package org.coursewatch.audit;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a use case tells the trail, without who and when: {@code
 * AuditAction.ELIGIBILITY_ASKED.on(AuditSubject.of(file)).answered(false).under(rules).codes(codes)}.
 *
 * @param action what was done or read
 * @param subject which record
 * @param outcome what came of it
 * @param rules id of the rule version that decided, null when none did
 * @param decision what was decided, in codes
 * @param reason in the caller's words, where the law asks for one, such as breaking the glass; null
 *     otherwise
 */
public record AuditNote(
    AuditAction action,
    AuditSubject subject,
    AuditOutcome outcome,
    @Nullable String rules,
    AuditDecision decision,
    @Nullable String reason) {

  /** It was a question; {@code yes} was the answer. */
  public AuditNote answered(boolean yes) {
    return ending(yes ? AuditOutcome.ANSWERED_YES : AuditOutcome.ANSWERED_NO);
  }

  /** The rules, or what is recorded already, stood against it. */
  public AuditNote refused() {
    return ending(AuditOutcome.REFUSED);
  }

  /** Not the caller's to do or to see. */
  public AuditNote denied() {
    return ending(AuditOutcome.DENIED);
  }

  /** Decided by the rule version {@code id}. */
  public AuditNote under(String id) {
    return new AuditNote(action, subject, outcome, id, decision, reason);
  }

  /** For these reasons, such as {@code NOT_CLEARED}. */
  public AuditNote codes(Collection<String> codes) {
    return new AuditNote(action, subject, outcome, rules, decision.with(codes), reason);
  }

  /** While the record was in {@code state}. */
  public AuditNote inState(String state) {
    return new AuditNote(action, subject, outcome, rules, decision.in(state), reason);
  }

  private AuditNote ending(AuditOutcome other) {
    return new AuditNote(action, subject, other, rules, decision, reason);
  }
}
