package org.coursewatch.course.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Counting;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.JudgedTest;
import org.coursewatch.course.JudgedTest.Failure;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.SupplyWindow;
import org.coursewatch.course.TestAnswer;
import org.coursewatch.course.app.PrepareRecording.Prepared;
import org.coursewatch.page.Dates;
import org.coursewatch.page.FactKind;
import org.coursewatch.page.PageWords;
import org.coursewatch.program.ContraceptionRules;
import org.jspecify.annotations.Nullable;

/** Says of one fact whether it counts, and if not why, in words. */
final class Verdict {

  private static final List<CheckCode> FOLLOW_UPS =
      List.of(CheckCode.LAST_DOSE_TEST, CheckCode.POST_TREATMENT_TEST);

  private record Said(String kind, String sentence, List<RecordViews.Because> reasons) {}

  private final Prepared prepared;
  private final AnswerWords words;
  private final RecordWords record;
  private final PageWords page;
  private final Dates dates;

  Verdict(Prepared prepared, AnswerWords words, RecordWords record, PageWords page, Dates dates) {
    this.prepared = prepared;
    this.words = words;
    this.record = record;
    this.page = page;
    this.dates = dates;
  }

  RecordViews.Answer about(RecordedFact fact) {
    String course = prepared.file().id().toString();
    String id = String.valueOf(fact.id());
    CheckCode check = CheckOfFact.of(fact.fact());
    Said said = said(fact, check);
    boolean isVoid = fact.fact() instanceof FactVoided || said.kind().equals("undone");
    return new RecordViews.Answer(
        course,
        recorded(fact.fact()),
        said.kind(),
        said.sentence(),
        said.reasons(),
        reversedWith(fact),
        page.state(prepared.evaluation().state()),
        missing(),
        said.kind().equals("good") || said.kind().equals("stop")
            ? null
            : UsefulSentence.of(prepared.question(), check, words, dates),
        check == null ? null : check.name(),
        isVoid ? null : "/office/courses/" + course + "/facts/" + id + "/undo");
  }

  /** The fact in a sentence. */
  String recorded(CourseFact fact) {
    String what = page.fact(FactKind.of(fact));
    if (fact instanceof PregnancyTested test) {
      what = what + " (" + page.result(test.result()) + ")";
    }
    return fact instanceof CourseFact.Dated dated
        ? words.youRecorded(what, dates.day(dated.on()))
        : words.youRecordedNow(what);
  }

  private Said said(RecordedFact fact, @Nullable CheckCode check) {
    String id = String.valueOf(fact.id());
    if (fact.fact() instanceof FactVoided || isVoided(id)) {
      return new Said("undone", words.undoneText(), List.of());
    }
    if (fact.fact() instanceof PregnancyTested test) {
      return test.isPositive()
          ? new Said("stop", words.stopText(), List.of())
          : TestAnswer.of(prepared.question(), id)
              .map(answer -> said(answer, id))
              .orElseGet(() -> new Said("info", words.notYet(), List.of()));
    }
    if (check == null) {
      return new Said("info", words.title(), List.of());
    }
    boolean counts = Counting.didCount(prepared.question(), check, id);
    return counts
        ? new Said("good", words.counts(), List.of())
        : new Said("bad", words.doesNotCount(), List.of(whyNot(fact.fact(), check)));
  }

  private RecordViews.Because whyNot(CourseFact fact, CheckCode check) {
    ContraceptionRules accepted = prepared.evaluation().rules().contraception();
    RefusalCode code =
        switch (fact) {
          case ContraceptionRecorded entry when !accepted.accepts(entry.methods()) ->
              RefusalCode.CONTRACEPTION_NOT_ACCEPTED;
          case ConsentSigned _ when prepared.evaluation().refuses(RefusalCode.CONSENT_MISSING) ->
              RefusalCode.CONSENT_MISSING;
          default -> null;
        };
    return code == null
        ? new RecordViews.Because(words.notNeeded(), check.name(), null)
        : new RecordViews.Because(page.refusal(code), code.name(), null);
  }

  private Said said(TestAnswer answer, String id) {
    SupplyWindow window = answer.window();
    if (window != null) {
      LocalDate today = prepared.question().program().zone().dayOf(prepared.question().asOf());
      return window.days().isOverOn(today)
          ? new Said("info", over(window), List.of())
          : new Said("good", opens(window), List.of());
    }
    if (answer.screening()) {
      return new Said("good", words.countsScreening(), List.of());
    }
    if (FOLLOW_UPS.stream().anyMatch(code -> Counting.didCount(prepared.question(), code, id))) {
      return new Said("good", words.countsFollowUp(), List.of());
    }
    List<RecordViews.Because> reasons = reasons(answer.test());
    return reasons.isEmpty()
        ? new Said(
            "info",
            words.doesNotCount(),
            List.of(new RecordViews.Because(words.notNeeded(), null, null)))
        : new Said("bad", words.doesNotCount(), reasons);
  }

  private String opens(SupplyWindow window) {
    ZoneId program = prepared.question().program().zone().zone();
    Instant end = prepared.question().program().zone().closesAt(window.days());
    return words.countsWindow(
        dates.day(window.firstDay()), dates.deadline(end, program, prepared.site()));
  }

  private String over(SupplyWindow window) {
    return words.windowOver(dates.day(window.firstDay()), dates.day(window.lastDay()));
  }

  private List<RecordViews.Because> reasons(JudgedTest test) {
    List<RecordViews.Because> reasons = new ArrayList<>();
    for (Failure failure : Failure.values()) {
      if (test.failures().contains(failure)) {
        reasons.add(new RecordViews.Because(record.failure(failure), code(failure).name(), null));
      }
    }
    return reasons;
  }

  private static RefusalCode code(Failure failure) {
    return switch (failure) {
      case NOT_NEGATIVE -> RefusalCode.TEST_UNRESOLVED;
      case SETTING, MEDICAL_SETTING_NEEDED -> RefusalCode.TEST_SETTING_NOT_ACCEPTED;
      case SENSITIVITY -> RefusalCode.TEST_SENSITIVITY_NOT_ACCEPTED;
      case SCREENING_TOO_CLOSE -> RefusalCode.TESTS_TOO_CLOSE;
      case LEAD_IN_TOO_SHORT -> RefusalCode.TEST_TOO_EARLY;
      case GAP_TOO_LONG -> RefusalCode.RESTART_REQUIRED;
      case IN_EARLIER_WINDOW -> RefusalCode.PREGNANCY_TEST_MISSING;
      case LOCKED_OUT -> RefusalCode.LOCKED_OUT;
      case POSITIVE_STANDS -> RefusalCode.PREGNANCY_STOP;
    };
  }

  private List<RecordViews.Because> missing() {
    return prepared.evaluation().refusals().stream().map(this::because).toList();
  }

  private RecordViews.Because because(Refusal refusal) {
    LocalDate clears = refusal.clearsOn();
    String sentence = page.refusal(refusal.code());
    String told =
        clears == null ? sentence : sentence + " (" + words.clearsOn(dates.day(clears)) + ")";
    return new RecordViews.Because(told, refusal.code().name(), page.actor(refusal.actor()));
  }

  /** The authorizations that were reversed at the instant the fact was recorded. */
  private @Nullable String reversedWith(RecordedFact fact) {
    String numbers =
        prepared.file().course().facts().stream()
            .filter(each -> java.util.Objects.equals(each.recordedAt(), fact.recordedAt()))
            .map(RecordedFact::fact)
            .filter(AuthorizationReversed.class::isInstance)
            .map(each -> ((AuthorizationReversed) each).number())
            .collect(Collectors.joining(", "));
    return numbers.isEmpty() ? null : words.reversed(numbers);
  }

  private boolean isVoided(String id) {
    return prepared.file().course().facts().stream()
        .anyMatch(each -> each.fact() instanceof FactVoided voided && voided.fact().equals(id));
  }
}
