package org.coursewatch.overdue.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** How the pages of the reports answer. */
@RequestScoped
class Pages {

  private final Visit visit;

  @Inject
  Pages(Visit visit) {
    this.visit = visit;
  }

  /**
   * The page, or the filter again with what is wrong in it, and all that was typed.
   *
   * @throws ProblemException when something else is wrong than the filter
   */
  Response answer(
      Form form, Supplier<TemplateInstance> page, Function<Form, TemplateInstance> refused) {
    try {
      return visit.page(page);
    } catch (ProblemException e) {
      if (e.problem().type() != ProblemType.MALFORMED) {
        throw e;
      }
      e.problem().errors().forEach(each -> note(form, each));
      return visit.again(refused.apply(form));
    }
  }

  private void note(Form form, Problem.FieldError error) {
    OverdueWords words = visit.words(OverdueWords.class);
    switch (error.field()) {
      case "on" -> form.fault("on", words.dayWrong());
      case "minDaysOverdue", "maxDaysOverdue" -> form.fault(error.field(), words.daysWrong());
      case "check", "risk", "practice", "prescriber" ->
          form.fault(error.field(), words.choiceWrong());
      default -> form.fault("", words.choiceWrong());
    }
  }
}
