package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.FetchedCourse;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.json.FactText;
import org.coursewatch.privacy.WrappedKeys;

/** {@link FetchedCourse.Opening} as rows are read one by one elsewhere. */
@ApplicationScoped
class OpenFetchedCourse implements FetchedCourse.Opening {

  private static final char TAB = '\t';

  private final WrappedKeys keys;

  @Inject
  OpenFetchedCourse(WrappedKeys keys) {
    this.keys = keys;
  }

  @Override
  public CourseFile open(FetchedCourse course) {
    FetchedCourse.Sealed wrapped = course.wrapped();
    WrappedKeys.Key key = keys.of(course.patient(), wrapped == null ? null : wrapped.bytes());
    LocalDate birthDate = CourseSeal.birth(key, course.birth().bytes(), course.birthYear());
    List<RecordedFact> facts = course.facts().lines().map(line -> fact(line, key)).toList();
    return new CourseFile(
        course.id(),
        course.program(),
        course.patient(),
        course.prescriber(),
        course.openedAt(),
        facts.size(),
        new Course(
            course.openedOn(), birthDate, course.riskCategory(), course.categoryBasis(), facts));
  }

  private static RecordedFact fact(String line, WrappedKeys.Key key) {
    int id = line.indexOf(TAB);
    int time = line.indexOf(TAB, id + 1);
    long micros = Long.parseLong(line, id + 1, time, 10);
    String text = CourseSeal.open(key, line.substring(time + 1));
    return new RecordedFact(
        line.substring(0, id), Instant.EPOCH.plus(micros, ChronoUnit.MICROS), FactText.read(text));
  }
}
