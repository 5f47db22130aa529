package org.coursewatch.dispense.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.DispenseDecision.Allowed;
import org.coursewatch.dispense.DispenseDecision.Refused;
import org.coursewatch.dispense.app.AskEligibility.Eligibility;
import org.coursewatch.dispense.app.ReadOwnPharmacy.Standing;
import org.coursewatch.dispense.console.AnswerView.Held;
import org.coursewatch.dispense.console.AnswerView.Reason;
import org.coursewatch.dispense.console.StartView.TypedLine;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Says in words what came of a question at {@code /pharmacy}. */
@RequestScoped
class AskAnswers {

  private static final Duration WORTH_MINUTES = Duration.ofSeconds(90);

  private final Visit visit;

  @CheckedTemplate(basePath = "dispense")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance start(Frame frame, StartView view);

    static native TemplateInstance answer(Frame frame, AnswerView view);
  }

  @Inject
  AskAnswers(Visit visit) {
    this.visit = visit;
  }

  /** The question, as far as it was typed. */
  TemplateInstance start(Form form, Standing own) {
    return start(form, null, own);
  }

  /** The decision about {@code asked}. */
  TemplateInstance decided(Form form, AskForm asked, Eligibility eligibility, Standing own) {
    DispenseDecision decision = eligibility.decision();
    PublicWords words = words();
    AuthorizationNumber number = decision.number();
    Held held =
        number == null
            ? null
            : new Held(number.toString(), AuthorizationPage.address(number).toString());
    String until =
        switch (decision) {
          case Allowed allowed ->
              visit
                  .dates()
                  .deadline(allowed.closesAt(), eligibility.zone().zone(), own.pharmacy().zone());
          case Refused _ -> null;
        };
    List<Reason> reasons =
        switch (decision) {
          case Allowed _ -> List.of();
          case Refused refused -> refused.refusals().stream().map(words::reason).toList();
        };
    List<String> warnings = decision.warnings().stream().map(words::warning).toList();
    return answer(form, asked, until, held, reasons, warnings);
  }

  /** The rules refuse what was asked for a moment ago; the status says so, and it is counted. */
  Response refused(Form form, AskForm asked, ProblemException refusal) {
    Problem problem = refusal.problem();
    List<Reason> reasons = words().reasons(problem);
    return visit.answer(
        problem.type().status(), answer(form, asked, null, null, reasons, List.of()));
  }

  /**
   * Nobody was found, or nobody may be looked up now. The number is kept; the birth date is not,
   * because it is the part that whoever guesses would try next.
   */
  Response shut(Form form, Standing own, ProblemException e) {
    Problem problem = e.problem();
    String sentence = sentence(problem);
    if (sentence == null) {
      throw e;
    }
    Form kept = form.with(AskForm.BIRTH_DATE, "");
    Response page = visit.answer(problem.type().status(), start(kept, sentence, own));
    Object wait = problem.extras().get(Problem.RETRY_AFTER);
    return wait == null
        ? page
        : Response.fromResponse(page).header(HttpHeaders.RETRY_AFTER, wait).build();
  }

  private @Nullable String sentence(Problem problem) {
    DispenseWords words = visit.words(DispenseWords.class);
    if (problem.type() == ProblemType.NOT_FOUND) {
      return words.nobody();
    }
    if (problem.type() == ProblemType.NOT_PERMITTED) {
      return words.shutOut();
    }
    if (problem.extras().get(Problem.RETRY_AFTER) instanceof Number seconds) {
      Duration wait = Duration.ofSeconds(seconds.longValue());
      return wait.compareTo(WORTH_MINUTES) < 0
          ? words.waitSeconds(wait.toSeconds())
          : words.waitMinutes(wait.plusSeconds(59).toMinutes());
    }
    return null;
  }

  private TemplateInstance start(Form form, @Nullable String trouble, Standing own) {
    boolean isNumberRead = PatientNumber.parse(form.value(AskForm.NUMBER)).isPresent();
    List<TypedLine> lines = IntStream.range(0, AskForm.LINES).mapToObj(i -> line(form, i)).toList();
    boolean isOpen =
        form.isFaulty()
            || lines.stream().anyMatch(line -> !(line.ndc() + line.quantity()).isEmpty());
    return Templates.start(
        visit.frame(),
        new StartView(
            form,
            trouble,
            own.against().stream().map(words()::standing).toList(),
            isNumberRead ? AskForm.BIRTH_DATE : AskForm.NUMBER,
            lines,
            isOpen));
  }

  private static TypedLine line(Form form, int i) {
    return new TypedLine(
        i + 1,
        i == 0 ? "" : "-" + (i + 1),
        at(form.values(AskForm.NDC), i),
        at(form.values(AskForm.QUANTITY), i));
  }

  private static String at(List<String> values, int i) {
    return i < values.size() ? values.get(i) : "";
  }

  private TemplateInstance answer(
      Form form,
      AskForm asked,
      @Nullable String until,
      @Nullable Held held,
      List<Reason> reasons,
      List<String> warnings) {
    return Templates.answer(
        visit.frame(),
        new AnswerView(
            form,
            reasons.isEmpty(),
            until,
            held,
            reasons,
            warnings,
            asked.number().toString(),
            asked.birthDate().toString(),
            asked.supply().daysSupply(),
            asked.supply().lines()));
  }

  private PublicWords words() {
    return PublicWords.of(visit);
  }
}
