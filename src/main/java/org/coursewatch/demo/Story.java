package org.coursewatch.demo;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.RiskCategory;
import org.jspecify.annotations.Nullable;

/**
 * One invented course, told day by day up to yesterday.
 *
 * @param number its place in the demo, from 1
 * @param plot what it is an example of
 * @param givenName of the patient
 * @param familyName of the patient
 * @param birthDate of the patient
 * @param prescriber index of the treating prescriber in the cast
 * @param openedOn program day of the opening
 * @param category the course is opened with
 * @param basis of the category, as told
 * @param steps what is done, in order
 */
public record Story(
    int number,
    Plot plot,
    String givenName,
    String familyName,
    LocalDate birthDate,
    int prescriber,
    LocalDate openedOn,
    RiskCategory category,
    @Nullable String basis,
    List<StoryStep> steps) {

  public Story {
    steps = List.copyOf(steps);
  }
}
