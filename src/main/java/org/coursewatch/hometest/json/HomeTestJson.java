package org.coursewatch.hometest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTest.Decision;
import org.coursewatch.hometest.HomeTest.State;
import org.coursewatch.hometest.HomeTest.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A home test as it was sent, and what was decided; instants are in UTC. {@code result} and {@code
 * factId} are null for those who are not told what a test showed; {@code decision} is null while it
 * waits.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HomeTestJson(
    String homeTestId,
    String courseId,
    State state,
    String sentAt,
    String testedOn,
    @Nullable Result result,
    @Nullable String kit,
    @Nullable BigDecimal sensitivity,
    @Nullable String lot,
    @Nullable String expiresOn,
    @Nullable String takenAt,
    @Nullable String readAt,
    boolean hasCode,
    boolean hasPhoto,
    @Nullable String factId,
    @Nullable DecisionJson decision) {

  /** What a person decided; {@code result} as that person reads the photo. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DecisionJson(
      Verdict verdict,
      String decidedAt,
      String decidedBy,
      @Nullable Result result,
      @Nullable String factId,
      @Nullable String reason) {}

  /** {@code test}, with what it showed only where {@code tellsResult}. */
  public static HomeTestJson of(HomeTest test, boolean tellsResult) {
    Decision decision = test.decision();
    return new HomeTestJson(
        test.id().toString(),
        test.course().toString(),
        test.state(),
        test.sentAt().toString(),
        test.report().on().toString(),
        tellsResult ? test.report().result() : null,
        test.report().kit(),
        test.report().sensitivity(),
        test.report().lot(),
        text(test.report().expiresOn()),
        text(test.report().takenAt()),
        text(test.report().readAt()),
        test.code() != null,
        test.photo() != null,
        tellsResult ? text(test.fact()) : null,
        decision == null ? null : decision(decision, tellsResult));
  }

  private static DecisionJson decision(Decision decision, boolean tellsResult) {
    return new DecisionJson(
        decision.verdict(),
        decision.at().toString(),
        decision.account(),
        tellsResult ? decision.result() : null,
        tellsResult ? text(decision.fact()) : null,
        tellsResult ? decision.reason() : null);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
