package org.coursewatch.course.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Exemption;
import org.coursewatch.course.ExemptionCode;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.course.SupplyWindow;
import org.coursewatch.course.Warning;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of an evaluation (domain contract, section 11), for those who may see everything.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EvaluationJson(
    String rules,
    String asOf,
    CourseState state,
    @Nullable WindowJson window,
    DispenseJson dispense,
    List<CheckJson> checks,
    List<ExemptionJson> exemptions,
    @Nullable String nextChangeOn) {

  /** Days are program days, both inside; {@code closesAt} is the first instant outside, in UTC. */
  public record WindowJson(String firstDay, String lastDay, String closesAt) {}

  public record DispenseJson(
      boolean allowed,
      @Nullable String lastDay,
      List<RefusalJson> refusals,
      List<WarningJson> warnings) {}

  public record RefusalJson(
      RefusalCode code,
      String message,
      ResponsibleParty actor,
      @Nullable String clearsOn,
      String expected,
      String found,
      String citation) {

    RefusalJson withoutFinding() {
      return new RefusalJson(code, message, actor, clearsOn, expected, FactView.WITHHELD, citation);
    }
  }

  public record WarningJson(String code, String message, String citation) {}

  public record CheckJson(
      CheckCode check,
      Check.Occasion occasion,
      Check.Status status,
      @Nullable String dueOn,
      @Nullable String overdueOn,
      ResponsibleParty actor,
      String citation) {}

  /** {@code on} is the first day, {@code fact} the id of the fact that tells why. */
  public record ExemptionJson(
      ExemptionCode code, String message, String on, @Nullable String fact, String citation) {}

  public static EvaluationJson of(Evaluation evaluation) {
    return new EvaluationJson(
        evaluation.rules().id(),
        evaluation.asOf().toString(),
        evaluation.state(),
        window(evaluation.window(), evaluation.closesAt()),
        new DispenseJson(
            evaluation.allowed(),
            text(evaluation.lastDay()),
            evaluation.refusals().stream().map(EvaluationJson::refusal).toList(),
            evaluation.warnings().stream().map(EvaluationJson::warning).toList()),
        evaluation.checks().stream().map(EvaluationJson::check).toList(),
        evaluation.exemptions().stream().map(EvaluationJson::exemption).toList(),
        text(evaluation.nextChangeOn()));
  }

  /** The answer for a reader who is not told what was found. */
  public static EvaluationJson of(Evaluation evaluation, Discretion discretion) {
    EvaluationJson full = of(evaluation);
    return discretion.withholds() ? full.withoutFindings() : full;
  }

  private EvaluationJson withoutFindings() {
    DispenseJson told =
        new DispenseJson(
            dispense.allowed(),
            dispense.lastDay(),
            dispense.refusals().stream().map(RefusalJson::withoutFinding).toList(),
            dispense.warnings());
    return new EvaluationJson(rules, asOf, state, window, told, checks, exemptions, nextChangeOn);
  }

  private static @Nullable WindowJson window(
      @Nullable SupplyWindow window, @Nullable Instant closesAt) {
    return window == null || closesAt == null
        ? null
        : new WindowJson(
            window.firstDay().toString(), window.lastDay().toString(), closesAt.toString());
  }

  /** The JSON form of one refusal. */
  public static RefusalJson refusal(Refusal refusal) {
    return new RefusalJson(
        refusal.code(),
        refusal.code().sentence(),
        refusal.actor(),
        text(refusal.clearsOn()),
        refusal.expected(),
        refusal.found(),
        refusal.rule().citation().line());
  }

  private static WarningJson warning(Warning warning) {
    return new WarningJson(warning.code(), warning.message(), warning.rule().citation().line());
  }

  private static ExemptionJson exemption(Exemption exemption) {
    return new ExemptionJson(
        exemption.code(),
        exemption.code().sentence(),
        exemption.on().toString(),
        exemption.fact(),
        exemption.rule().citation().line());
  }

  private static CheckJson check(Check check) {
    return new CheckJson(
        check.code(),
        check.occasion(),
        check.status(),
        text(check.dueOn()),
        text(check.overdueOn()),
        check.code().party(),
        check.rule().citation().line());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
