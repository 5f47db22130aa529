package org.coursewatch.selfcare.console;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.selfcare.PairVerdict;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.selfcare.console.MethodView.Entered;
import org.coursewatch.selfcare.console.MethodView.Group;
import org.coursewatch.selfcare.console.MethodView.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Puts the own entry of methods into words. What the prescriber entered is never told: whoever
 * copies it tells nobody what is really used.
 */
final class MethodViews {

  private final Visit visit;
  private final MethodWords words;
  private final PageWords page;

  MethodViews(Visit visit) {
    this.visit = visit;
    this.words = visit.words(MethodWords.class);
    this.page = visit.words(PageWords.class);
  }

  MethodView notAsked() {
    return new MethodView(false, null, false, List.of(), null, false, Form.empty());
  }

  MethodView of(OwnCourse course, Form form, @Nullable Verdict verdict, boolean isSaved) {
    return new MethodView(
        true,
        entered(course),
        course.evaluation().refuses(RefusalCode.CONTRACEPTION_MISMATCH),
        groups(course.evaluation().rules()),
        verdict,
        isSaved,
        form);
  }

  Verdict verdict(PairVerdict verdict) {
    return new Verdict(verdict == PairVerdict.ACCEPTED, words.verdict(verdict));
  }

  private @Nullable Entered entered(OwnCourse course) {
    LocalDate on = course.month().enteredOn();
    return on == null
        ? null
        : new Entered(
            words.methodsEntered(visit.dates().day(on)),
            EnumSet.copyOf(course.month().methods()).stream().map(page::method).toList(),
            course.month().isAccepted(course.evaluation()));
  }

  private List<Group> groups(RuleSet rules) {
    Set<ContraceptionMethod> never =
        PairVerdict.neverCounting(EnumSet.allOf(ContraceptionMethod.class), rules);
    return List.of(
        new Group(words.methodsStrong(), options(rules.codes(RuleKey.PRIMARY_METHODS))),
        new Group(words.methodsSecond(), options(rules.codes(RuleKey.SECONDARY_METHODS))),
        new Group(words.methodsNone(), options(rules.codes(RuleKey.LONE_METHODS))),
        new Group(words.methodsNever(), options(never.stream().map(Enum::name).toList())));
  }

  private List<Option> options(List<String> codes) {
    return Arrays.stream(ContraceptionMethod.values())
        .filter(method -> codes.contains(method.name()))
        .map(method -> new Option(method.name(), page.method(method), words.hint(method)))
        .toList();
  }
}
