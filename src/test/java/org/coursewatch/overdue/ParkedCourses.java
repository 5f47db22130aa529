package org.coursewatch.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.RiskCategory;

/**
 * Courses that are long due for a sweep, made through the real use cases, and kept out of its sight
 * until a round begins: their derived rows lie in tables aside. Released, all of a round become due
 * at one instant, as at midnight.
 */
@ApplicationScoped
class ParkedCourses {

  /**
   * How long ago the courses were opened. Of no check does anything change on the day after today,
   * so that a midnight in the middle of the test changes nothing.
   */
  private static final int[] OPENED_DAYS_AGO = {16, 20, 31, 60};

  private static final int LAPSED_OPENED_DAYS_AGO = 40;

  @Inject TestPeople people;
  @Inject OverdueStories stories;

  void prepare() {
    stories.force(
        "create table parked_check as select 0 as round, k.* from course_check k with no data",
        "create table parked_course (round integer, course_id uuid primary key, upkeep_on date)");
  }

  /** Opens courses nobody cared for, and others with an authorization that has lapsed. */
  void park(int round, int neglected, int lapsed, LocalDate today) {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    List<Treated> made = new ArrayList<>();
    for (int i = 0; i < neglected; i++) {
      Instant opened =
          TestPeople.noon(today.minusDays(OPENED_DAYS_AGO[i % OPENED_DAYS_AGO.length]));
      made.add(people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, opened));
    }
    for (int i = 0; i < lapsed; i++) {
      made.add(lapsed(practice, today.minusDays(LAPSED_OPENED_DAYS_AGO)));
    }
    String those =
        "where course_id in (select course_id from course where prescriber_id = '%s')"
            .formatted(practice.prescriber().prescriber());
    stories.force(
        "insert into parked_check select %d, k.* from course_check k %s".formatted(round, those),
        "insert into parked_course select %d, course_id, upkeep_on from course %s"
            .formatted(round, those),
        "delete from course_check " + those,
        "update course set upkeep_on = null " + those);
    if (count("parked_course where round = " + round) != made.size()) {
      throw new IllegalStateException("not all were parked");
    }
  }

  /** From now on they are due. */
  void release(int round) {
    List<String> columns =
        stories.rows(
            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                + " where attrelid = 'course_check'::regclass and attnum > 0 and not attisdropped");
    stories.force(
        "insert into course_check (%1$s) select %1$s from parked_check where round = %2$d"
            .formatted(columns.getFirst(), round),
        "update course c set upkeep_on = p.upkeep_on from parked_course p"
            + " where p.course_id = c.course_id and p.round = "
            + round);
  }

  /** How many courses of the round no node has brought up to date yet. */
  int unsettled(int round, LocalDate today) {
    return count(
        "course c join parked_course p using (course_id) where p.round = %d and c.upkeep_on <= '%s'"
            .formatted(round, today));
  }

  int count(String from) {
    return Integer.parseInt(stories.rows("select count(*) from " + from).getFirst());
  }

  private Treated lapsed(Practice practice, LocalDate opened) {
    Instant noon = TestPeople.noon(opened);
    Treated treated = people.open(practice, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", noon);
    people.say(
        treated,
        new ConsentSigned(opened, Form.PATIENT, Set.of(Signer.PATIENT, Signer.PRESCRIBER)),
        noon);
    people.say(treated, new CounselingConfirmed(opened), noon);
    stories.authorize(treated, "N-" + treated.course(), noon.plusSeconds(60));
    return treated;
  }
}
