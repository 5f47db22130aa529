package org.coursewatch.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * The notices that accounts of an office have to have, once each, of the checks of a round. Written
 * without a look at how they are planned.
 */
@ApplicationScoped
class NoticesOnce {

  /**
   * The days after the first overdue day on which it is told; nobody is told later than the last.
   */
  private static final String STAGES =
      "(values (0, 6), (7, 13), (14, 27), (28, 34)) as s (first, last)";

  @Inject OverdueStories stories;

  /** Account, reason, course, check, occasion, day from which on it is told. */
  List<String> wanted(int round, LocalDate today) {
    return stories.rows(
        """
        select a.account, 'OVERDUE', k.course_id, k.check_code, k.occasion, k.overdue_from + s.first
          from parked_course r
          join course_check k using (course_id)
          join account a on a.prescriber_id = k.prescriber_id
          join %2$s on date '%1$s' - k.overdue_from between s.first and s.last
         where r.round = %3$d and k.open_from <= '%1$s' and (k.open_until is null or k.open_until > '%1$s')
        union all
        select a.account, 'ESCALATED_TO_PRESCRIBER', e.course_id, e.check_code, e.occasion,
               (e.escalated_at at time zone 'America/New_York')::date
          from parked_course r
          join escalation e using (course_id)
          join account a on a.prescriber_id = e.prescriber_id and a.role = 'PRESCRIBER'
         where r.round = %3$d and e.level = 'PRESCRIBER'
        """
            .formatted(today, STAGES, round));
  }

  /** The same of those that are there. */
  List<String> there(int round) {
    return stories.rows(
        """
        select n.account, n.reason, n.course_id, n.check_code, n.occasion, n.stage_on
          from parked_course r join notice n using (course_id)
         where r.round = %d and n.reason in ('OVERDUE', 'ESCALATED_TO_PRESCRIBER')
        """
            .formatted(round));
  }
}
