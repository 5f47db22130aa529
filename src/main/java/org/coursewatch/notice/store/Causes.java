package org.coursewatch.notice.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.notice.NoticePlanning.Day;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.Stages.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter on a day, one query for each reason, read from rows that are derived or
 * insert-only: so it is right whether or not a job ran. Each goes along an index over the day in
 * question, so that it costs what is due and not how many courses there are.
 *
 * <p>A query reads {@code given} (program, day, instant, days a training counts, zone) and {@code
 * stage} (the spans of days in question that are told today), and gives one row for each thing.
 */
final class Causes {

  private static final String GIVEN =
      """
      given as (select ?::text as program, ?::date as today, ?::timestamptz as now, ?::integer as training_days,
        ?::text as zone),
      stage as (select * from unnest(?::date[], ?::date[], ?::integer[]) as s (day_from, day_to, starts)),
      cause as (
      """;

  private static final String CHECKS =
      """
      select k.course_id, k.check_code, k.occasion, '' as record, k.%1$s + s.starts as stage_on, k.%1$s as about_on,
          k.prescriber_id, null::uuid as pharmacy_id, null::uuid as wholesaler_id, c.patient_id
        from stage s
        join course_check k on k.%1$s between s.day_from and s.day_to
        join course c on c.course_id = k.course_id
       where c.program = coalesce((select program from given), c.program) and k.open_from <= (select today from given)
         and (k.open_until is null or k.open_until > (select today from given))
      """;

  private static final String ESCALATED =
      """
      select e.course_id, e.check_code, e.occasion, '' as record, e.stage_on, e.overdue_from as about_on,
          c.prescriber_id, null::uuid as pharmacy_id, null::uuid as wholesaler_id, c.patient_id
        from (select x.*, x.noted_on + s.starts as stage_on
                from (select y.*, (y.escalated_at at time zone (select zone from given))::date as noted_on from escalation y
                       where y.level = '%s'
                         and y.escalated_at >= (select now - interval '60 days' from given)) x
                join stage s on x.noted_on between s.day_from and s.day_to) e
        join course c on c.course_id = e.course_id
       where c.program = coalesce((select program from given), c.program)
         and exists (
             select from course_check k
              where k.course_id = e.course_id and k.check_code = e.check_code and k.occasion = e.occasion
                and k.overdue_from = e.overdue_from and k.open_from <= (select today from given)
                and (k.open_until is null or k.open_until > (select today from given)))
      """;

  private static final String WINDOWS =
      """
      select w.course_id, '' as check_code, '' as occasion, '' as record, w.%1$s + s.starts as stage_on,
          w.last_day as about_on, w.prescriber_id, null::uuid as pharmacy_id, null::uuid as wholesaler_id, c.patient_id
        from stage s
        join course_window w on w.%1$s between s.day_from and s.day_to
        join course c on c.course_id = w.course_id
       where c.program = coalesce((select program from given), c.program) and c.running and w.used_on is null and not w.unresolved
         and w.last_day between (select today from given) and (select today + 60 from given)
         and (w.cut_on is null or w.cut_on > (select today from given))
      """;

  /** What a hand-over waits for; labs and mood are tasks and stop none. */
  private static final String SOMETHING_MISSING =
      """
         and exists (
             select from course_check k
              where k.course_id = w.course_id and k.due_on <= w.last_day and k.open_from <= (select today from given)
                and k.check_code in ('CONSENT', 'COUNSELING', 'CONTRACEPTION', 'COMPREHENSION', 'PRESCRIBER_ACTIVATION')
                and (k.open_until is null or k.open_until > (select today from given)))
      """;

  /** Whatever ended it stands in the ledger; who voids an end has the pharmacy look again. */
  private static final String LAPSED =
      """
      select a.course_id, '' as check_code, '' as occasion, a.number as record, a.last_day + s.starts as stage_on,
          a.last_day as about_on, null::uuid as prescriber_id, a.pharmacy_id, null::uuid as wholesaler_id, c.patient_id
        from stage s
        join dispensing_authorization a on a.last_day between s.day_from and s.day_to
        join course c on c.course_id = a.course_id
       where c.program = coalesce((select program from given), c.program)
         and not exists (
             select from course_fact f
              where f.course_id = a.course_id and f.type in ('dispensed', 'authorizationReversed')
                and f.body ->> 'number' = a.number)
      """;

  private static final String UNCONFIRMED =
      """
      select a.course_id, '' as check_code, '' as occasion, a.number as record, f.happened_on + s.starts as stage_on,
          f.happened_on as about_on, null::uuid as prescriber_id, a.pharmacy_id, null::uuid as wholesaler_id, c.patient_id
        from dispensing_authorization a
        join course c on c.course_id = a.course_id
        join course_fact f on f.course_id = a.course_id and f.type = 'authorizationReversed'
         and f.body ->> 'number' = a.number
        join stage s on f.happened_on between s.day_from and s.day_to
       where c.program = coalesce((select program from given), c.program)
         and a.last_day between (select min(day_from) from stage) and (select max(day_to) + 60 from stage)
         and not exists (
             select from authorization_return r where r.course_id = a.course_id and r.number = a.number)
      """;

  private static final String PARTIES =
      """
      select null::uuid as course_id, '' as check_code, '' as occasion, p.party_id::text as record,
          p.through + s.starts as stage_on, p.through as about_on, p.prescriber_id, p.pharmacy_id, p.wholesaler_id,
          null::uuid as patient_id
        from (%s) p
        join stage s on p.through between s.day_from and s.day_to
      """;
  private static final String ACTIVATIONS =
      """
      select prescriber_id as party_id, active_through as through, prescriber_id, null::uuid as pharmacy_id,
          null::uuid as wholesaler_id from prescriber
      union all
      select pharmacy_id, active_through, null, pharmacy_id, null from pharmacy
      union all
      select wholesaler_id, active_through, null, null, wholesaler_id from wholesaler
      """;
  private static final String TRAININGS =
      """
      select pharmacy_id as party_id, trained_on + (select training_days from given) as through,
          null::uuid as prescriber_id, pharmacy_id, null::uuid as wholesaler_id
        from pharmacy where (select training_days from given) > 0
      """;

  private static final String LOST =
      """
      select l.course_id, '' as check_code, '' as occasion, '' as record, l.lost_on + s.starts as stage_on,
          l.lost_on as about_on, c.prescriber_id, null::uuid as pharmacy_id, null::uuid as wholesaler_id, c.patient_id
        from stage s
        join lost_to_follow_up l on l.lost_on between s.day_from and s.day_to
        join course c on c.course_id = l.course_id
       where c.program = coalesce((select program from given), c.program)
         and l.found_on is null
      """;

  private static final String NOT_USABLE =
      """
      select d.course_id, '' as check_code, '' as occasion, '' as record, d.decided_on + s.starts as stage_on,
          d.decided_on as about_on, c.prescriber_id, null::uuid as pharmacy_id, null::uuid as wholesaler_id, c.patient_id
        from (select x.course_id, (x.decided_at at time zone (select zone from given))::date as decided_on
                from home_test_decision x
               where x.verdict = 'REFUSED'
                 and x.decided_at >= (select now - interval '60 days' from given)) d
        join stage s on d.decided_on between s.day_from and s.day_to
        join course c on c.course_id = d.course_id
       where c.program = coalesce((select program from given), c.program)
      """;

  /** Told once a day, however many answers were wrong. */
  private static final String QUESTIONS =
      """
      select distinct a.course_id, '' as check_code, '' as occasion, '' as record, a.answered_on + s.starts as stage_on,
          a.answered_on as about_on, c.prescriber_id, null::uuid as pharmacy_id, null::uuid as wholesaler_id, c.patient_id
        from stage s
        join question_answer a
          on a.round = 2 and not a.is_right and a.answered_on between s.day_from and s.day_to
        join course c on c.course_id = a.course_id
       where c.program = coalesce((select program from given), c.program)
      """;

  /** Every day in question: whether something stands at all, whatever its stage. */
  private static final List<Span> ALWAYS =
      List.of(new Span(0, LocalDate.of(1900, 1, 1), LocalDate.of(2999, 1, 1)));

  private Causes() {}

  /** The beginning of a statement: {@code with … cause as (…)}. Takes {@link #values}. */
  static String with(NoticeReason reason) {
    return "with " + GIVEN + query(reason) + ")\n";
  }

  /** What stands for the question marks of {@link #with}, followed by {@code more}. */
  static @Nullable Object[] values(Day day, List<Span> stages, @Nullable Object... more) {
    return values(
        day.program(), day.today(), day.now(), day.trainingDays(), day.zone(), stages, more);
  }

  private static @Nullable Object[] values(
      @Nullable String program,
      LocalDate today,
      Instant now,
      int trainingDays,
      ZoneId zone,
      List<Span> stages,
      @Nullable Object... more) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(program);
    values.add(today);
    values.add(now);
    values.add(trainingDays);
    values.add(zone.getId());
    values.add(stages.stream().map(Span::from).toArray(LocalDate[]::new));
    values.add(stages.stream().map(Span::to).toArray(LocalDate[]::new));
    values.add(stages.stream().map(Span::starts).toArray(Integer[]::new));
    values.addAll(Arrays.asList(more));
    return values.toArray();
  }

  /** The same for all programs and whatever day is in question. */
  static @Nullable Object[] always(LocalDate today, Instant now, @Nullable Object... more) {
    return values(null, today, now, 0, ZoneOffset.UTC, ALWAYS, more);
  }

  private static String query(NoticeReason reason) {
    return switch (reason) {
      case DUE_SOON, DUE_TODAY -> CHECKS.formatted("due_on");
      case OVERDUE -> CHECKS.formatted("overdue_from");
      case ESCALATED_TO_PRESCRIBER -> ESCALATED.formatted("PRESCRIBER");
      case ESCALATED_TO_ADMINISTRATOR -> ESCALATED.formatted("ADMINISTRATOR");
      case WINDOW_NEEDS -> WINDOWS.formatted("first_day") + SOMETHING_MISSING;
      case WINDOW_LAST_DAY -> WINDOWS.formatted("last_day");
      case AUTHORIZATION_LAPSED -> LAPSED;
      case RETURN_UNCONFIRMED -> UNCONFIRMED;
      case ACTIVATION_EXPIRING -> PARTIES.formatted(ACTIVATIONS);
      case TRAINING_EXPIRING -> PARTIES.formatted(TRAININGS);
      case LOST_TO_FOLLOW_UP -> LOST;
      case HOME_TEST_REFUSED -> NOT_USABLE;
      case QUESTIONS_HARD -> QUESTIONS;
      case DIGEST, CHANGED ->
          throw new IllegalArgumentException(reason + " has no cause of its own");
    };
  }
}
