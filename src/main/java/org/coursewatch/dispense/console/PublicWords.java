package org.coursewatch.dispense.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.dispense.DispenseDecision.PublicWarning;
import org.coursewatch.dispense.PublicRefusal;
import org.coursewatch.dispense.json.PublicRefusalJson;
import org.coursewatch.page.Dates;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a pharmacy is told, in the language of the page. What has no words of its own here is told
 * as what a pharmacy learns no more about.
 */
record PublicWords(DispenseWords words, PageWords shared, Dates dates) {

  private static final Map<String, RefusalCode> PUBLIC =
      Arrays.stream(RefusalCode.values())
          .filter(code -> code.publicSentence() != null)
          .collect(Collectors.toUnmodifiableMap(RefusalCode::name, code -> code));

  static PublicWords of(Visit visit) {
    return new PublicWords(
        visit.words(DispenseWords.class), visit.words(PageWords.class), visit.dates());
  }

  AnswerView.Reason reason(PublicRefusal refusal) {
    return reason(refusal.code(), refusal.clearsOn());
  }

  /** The refusals of a problem; they are JSON where it was given again. */
  List<AnswerView.Reason> reasons(Problem problem) {
    List<AnswerView.Reason> reasons = new ArrayList<>();
    if (problem.extras().get("refusals") instanceof Iterable<?> refusals) {
      for (Object each : refusals) {
        if (each instanceof PublicRefusalJson(var code, var _, var clearsOn)) {
          reasons.add(reason(code, day(clearsOn)));
        } else if (each instanceof JsonNode json) {
          reasons.add(reason(json.path("code").asText(), day(json.path("clearsOn").textValue())));
        }
      }
    }
    return reasons;
  }

  String warning(PublicWarning warning) {
    return switch (warning.code()) {
      case "BLISTER_BREAK" -> words.blisters();
      default -> throw new IllegalArgumentException("a warning without words");
    };
  }

  /** What of the pharmacy's own stands against handing over, and who acts. */
  String standing(RefusalCode code) {
    return switch (code) {
      case PHARMACY_NOT_ACTIVE -> words.activateFirst();
      case PHARMACY_TRAINING_EXPIRED -> words.trainFirst();
      default -> throw new IllegalArgumentException("not a standing of a pharmacy");
    };
  }

  private AnswerView.Reason reason(String code, @Nullable LocalDate clearsOn) {
    return new AnswerView.Reason(
        sentence(code), clearsOn == null ? null : words.clearsOn(dates.day(clearsOn)));
  }

  private String sentence(String code) {
    RefusalCode known = PUBLIC.get(code);
    return known == null ? words.notCleared() : shared.publicRefusal(known);
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }
}
