package org.coursewatch.selfcare.console;

import java.util.List;
import org.coursewatch.course.CheckCode;
import org.coursewatch.page.Dates;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.print.QrSvg;
import org.coursewatch.selfcare.OwnCalendar;
import org.coursewatch.selfcare.Step;
import org.coursewatch.selfcare.Step.Who;
import org.coursewatch.selfcare.app.ReadOwnCourses.Own;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.selfcare.console.MyView.CourseRow;
import org.coursewatch.selfcare.console.MyView.Day;
import org.coursewatch.selfcare.console.MyView.Item;
import org.coursewatch.selfcare.console.MyView.Other;
import org.jspecify.annotations.Nullable;

/** Puts what is open for a patient into the words of the reader's language. */
final class MyViews {

  private static final int DAYS_SHOWN = 5;

  private final MyWords words;
  private final StepTexts texts;
  private final PageWords page;
  private final Dates dates;

  MyViews(Visit visit) {
    this.words = visit.words(MyWords.class);
    this.texts = visit.words(StepTexts.class);
    this.page = visit.words(PageWords.class);
    this.dates = visit.dates();
  }

  MyView of(Own own) {
    OwnCourse course = own.current();
    List<Item> items = course == null ? List.of() : items(course);
    return new MyView(
        items.isEmpty() ? null : items.getFirst(),
        items.isEmpty() ? List.of() : items.subList(1, items.size()),
        course == null ? List.of() : others(course),
        course == null ? null : words.officeIs(course.prescriber(), course.practice()),
        own.record().number().toString(),
        QrSvg.of(own.record().number().toString()),
        course == null ? List.of() : days(course).stream().limit(DAYS_SHOWN).toList(),
        own.courses().stream().map(this::row).toList(),
        course != null,
        course != null && course.isHomeTesting());
  }

  /** The days of a course in words. */
  List<Day> days(OwnCourse course) {
    return OwnCalendar.of(course.evaluation(), course.today()).stream()
        .map(each -> new Day(dates.day(each.day()), each.day().toString(), what(each.check())))
        .toList();
  }

  private String what(@Nullable CheckCode check) {
    return check == null ? words.calendarPickUp() : words.calendarDue(page.check(check));
  }

  private List<Item> items(OwnCourse course) {
    StepWords say = say(course);
    return course.steps().stream()
        .filter(step -> step.kind().who() == Who.PATIENT)
        .map(step -> item(step, say, course.isHomeTesting()))
        .toList();
  }

  private List<Other> others(OwnCourse course) {
    StepWords say = say(course);
    return course.steps().stream()
        .filter(step -> step.kind().who() != Who.PATIENT)
        .map(
            step ->
                new Other(
                    step.kind().who() == Who.OFFICE ? words.theOffice() : words.thePharmacy(),
                    say.say(step)))
        .toList();
  }

  private Item item(Step step, StepWords say, boolean isHomeTesting) {
    String sentence = say.say(step);
    return switch (step.kind()) {
      case CALL_NOW, ON_HOLD, START_ANEW -> new Item(sentence, "bad", null, "");
      case PICK_UP -> new Item(sentence, "good", "/my/calendar", words.doDays());
      case QUESTIONS -> new Item(sentence, "wait", "/my/questions", words.doQuestions());
      case METHODS, METHODS_NOT_ACCEPTED, METHODS_DIFFER ->
          new Item(sentence, "wait", "/my/contraception", words.doMethods());
      case CONSENT -> new Item(sentence, "wait", "/my/privacy", words.doConsent());
      case PREGNANCY_TEST ->
          isHomeTesting
              ? new Item(sentence, "wait", "/my/home-tests/new", words.homeTest())
              : new Item(sentence, "wait", null, "");
      case FIRST_TEST, TEST_AGAIN, VISIT, BLOOD_TEST, LAST_DOSE_TEST, LATER_TEST ->
          new Item(sentence, "wait", null, "");
      default -> new Item(sentence, "info", null, "");
    };
  }

  private CourseRow row(OwnCourse course) {
    boolean isOver = course.evaluation().ended();
    return new CourseRow(
        dates.day(course.file().course().openedOn()),
        isOver ? words.courseOver() : words.courseRunning(),
        isOver);
  }

  private StepWords say(OwnCourse course) {
    return new StepWords(texts, dates, course.program().zone().zone(), course.site());
  }
}
