package org.coursewatch.hometest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps codes and home tests; everything is only ever added. Done in the transaction of the caller,
 * who sees the rows of nobody else.
 */
public interface HomeTests {

  /** A home test in a list, with its course. */
  record Waiting(UUID id, CourseId course, Instant sentAt) {}

  void add(CourseFile file, HomeTestCode code, String account);

  /** Codes of the course issued after {@code since}, the newest first. */
  List<HomeTestCode> codes(CourseFile file, Instant since);

  /** Adds {@code test}, whose number is not known yet. */
  void add(CourseFile file, HomeTest test);

  /** The course of a home test that the caller sees. */
  Optional<CourseId> courseOf(UUID id);

  Optional<HomeTest> find(CourseFile file, UUID id);

  /** The home tests of a course, the newest first; {@code before} is the last number of a page. */
  List<HomeTest> of(CourseFile file, @Nullable Long before, int most);

  /** Writes down what was decided; there is no second time. */
  void decide(CourseFile file, UUID id, HomeTest.Decision decision);

  /**
   * Home tests that wait for a person, the oldest first, at most {@code most}.
   *
   * @param prescribers of whose patients
   */
  List<Waiting> waiting(Set<PrescriberId> prescribers, int most);

  /** What of {@code test} was used before, by anybody: asked as the service, tells no more. */
  HomeTestReuse reuse(HomeTest test);
}
