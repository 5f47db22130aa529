package org.coursewatch.dispense.app;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Question;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.dispense.RefusedSupply;
import org.coursewatch.dispense.RefusedSupply.AskedFor;
import org.coursewatch.dispense.app.CountAnswers.Asked;
import org.coursewatch.people.PharmacyId;
import org.jspecify.annotations.Nullable;

/**
 * The supply that the rules refused in the request that is being answered. A refusal undoes the
 * transaction, so that it is kept here until {@link CountRefusal} writes it down.
 */
@ApplicationScoped
class RefusedRequest {

  /** One for each request. */
  @RequestScoped
  static class Kept {

    private @Nullable RefusedSupply refused;

    void set(RefusedSupply supply) {
      refused = supply;
    }

    Optional<RefusedSupply> get() {
      return Optional.ofNullable(refused);
    }
  }

  private final Kept kept;
  private final CountAnswers answers;

  @Inject
  RefusedRequest(Kept kept, CountAnswers answers) {
    this.kept = kept;
    this.answers = answers;
  }

  /** The rules refused {@code question}. Outside of a request nobody asks for a supply. */
  void remember(
      AskedFor what, CourseId course, PharmacyId by, Question question, Evaluation evaluation) {
    if (!Arc.container().requestContext().isActive()) {
      return;
    }
    List<RefusalCode> codes = evaluation.refusals().stream().map(Refusal::code).toList();
    answers.refused(what == AskedFor.AUTHORIZATION ? Asked.AUTHORIZATION : Asked.HAND_OVER, codes);
    Instant at = question.asOf();
    kept.set(
        new RefusedSupply(
            course,
            by,
            what,
            at,
            question.program().zone().dayOf(at),
            evaluation.rules().id(),
            codes.stream().map(RefusalCode::name).toList()));
  }

  Optional<RefusedSupply> get() {
    return kept.get();
  }
}
