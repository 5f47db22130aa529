package org.coursewatch.course.rest;

import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.json.EvaluationJson;
import org.jspecify.annotations.Nullable;

/**
 * A course and the answer about it. Dates are program days; {@code openedAt} is an instant in UTC;
 * the category is the one the course was opened with; {@code withheld} says that findings are left
 * out for this reader.
 */
public record CourseJson(
    String courseId,
    int version,
    String program,
    String patientId,
    String prescriberId,
    String openedOn,
    String openedAt,
    RiskCategory riskCategory,
    @Nullable String categoryBasis,
    EvaluationJson evaluation,
    boolean withheld) {

  /** For those who treat, and the patient: nothing is withheld. */
  static CourseJson of(CourseFile file, Evaluation evaluation) {
    return of(file, evaluation, Discretion.NONE);
  }

  static CourseJson of(CourseFile file, Evaluation evaluation, Discretion discretion) {
    return new CourseJson(
        file.id().toString(),
        file.version(),
        file.program(),
        file.patient().toString(),
        file.prescriber().toString(),
        file.course().openedOn().toString(),
        file.openedAt().toString(),
        file.course().riskCategory(),
        file.course().categoryBasis(),
        EvaluationJson.of(evaluation, discretion),
        discretion.withholds());
  }
}
