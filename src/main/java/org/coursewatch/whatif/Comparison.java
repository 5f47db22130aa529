package org.coursewatch.whatif;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.SupplyWindow;
import org.coursewatch.program.Program;
import org.coursewatch.time.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * One course, answered under the rules in force and under a draft.
 *
 * @param present under the rules in force
 * @param draft under the draft
 * @param discreet whether days of windows are not told, because they could tell of a positive test
 */
public record Comparison(Evaluation present, Evaluation draft, boolean discreet) {

  /** The answers to {@code question}, and to the same with {@code program} in place of its own. */
  public static Comparison of(Question question, Program program) {
    Question tried =
        new Question(
            program,
            question.asOf(),
            question.course(),
            question.prescriber(),
            question.pharmacy(),
            question.request(),
            null);
    return new Comparison(
        Evaluator.evaluate(question),
        Evaluator.evaluate(tried),
        Discretion.of(question.course()).withholds());
  }

  /** What differs; empty when nothing does. */
  public Optional<WhatIfChange> change(CourseId course) {
    Set<RefusalCode> refusedNow = refusals(present);
    Set<RefusalCode> refusedThen = refusals(draft);
    Set<CheckCode> overdueNow = overdue(present);
    Set<CheckCode> overdueThen = overdue(draft);
    DateWindow windowNow = window(present);
    DateWindow windowThen = window(draft);
    boolean isSameWindow = discreet || Objects.equals(windowNow, windowThen);
    WhatIfChange change =
        new WhatIfChange(
            course,
            present.state(),
            draft.state(),
            without(refusedThen, refusedNow, RefusalCode.class),
            without(refusedNow, refusedThen, RefusalCode.class),
            without(overdueThen, overdueNow, CheckCode.class),
            without(overdueNow, overdueThen, CheckCode.class),
            isSameWindow ? null : windowNow,
            isSameWindow ? null : windowThen);
    boolean differs =
        change.isMoved()
            || !refusedNow.equals(refusedThen)
            || !overdueNow.equals(overdueThen)
            || change.movesWindow();
    return differs ? Optional.of(change) : Optional.empty();
  }

  private static Set<RefusalCode> refusals(Evaluation evaluation) {
    Set<RefusalCode> codes = EnumSet.noneOf(RefusalCode.class);
    evaluation.refusals().stream().map(Refusal::code).forEach(codes::add);
    return codes;
  }

  private static Set<CheckCode> overdue(Evaluation evaluation) {
    Set<CheckCode> codes = EnumSet.noneOf(CheckCode.class);
    evaluation.checks().stream().filter(Check::isOverdue).map(Check::code).forEach(codes::add);
    return codes;
  }

  private static @Nullable DateWindow window(Evaluation evaluation) {
    SupplyWindow window = evaluation.window();
    return window == null ? null : window.days();
  }

  private static <E extends Enum<E>> Set<E> without(Set<E> all, Set<E> others, Class<E> type) {
    Set<E> left = EnumSet.noneOf(type);
    left.addAll(all);
    left.removeAll(others);
    return left;
  }
}
