package org.coursewatch.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.TestPeople.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.hometest.HomeTestStories;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.program.ContraceptionMethod;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a pharmacist, a prescriber and a patient see of the same course, side by side, in the HTML
 * itself: for each state of a course what is told to whom, and to nobody else.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class DisclosureTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String NEUTRAL = "not cleared: the prescriber’s office must act";

  /**
   * Beginnings of words that no page of a pharmacy has, whatever the state and the language: they
   * would tell of tests, methods, pregnancy, laboratories or why a course is held.
   */
  private static final List<String> NEVER_AT_A_PHARMACY =
      List.of(
          "pregnan",
          "embaraz",
          "positiv",
          "negativ",
          "test",
          "prueba",
          "contracep",
          "anticoncep",
          "birth control",
          "condom",
          "condón",
          "iud",
          "diu",
          "copper",
          "cobre",
          "method",
          "método",
          "locked",
          "bloquead",
          "category",
          "categoría",
          "hold",
          "pausa",
          "liver",
          "hígado",
          "counsel",
          "consej",
          "question",
          "pregunta",
          "consent",
          "screening",
          "patient test",
          "isotretin",
          "female",
          "woman",
          "mujer");

  private enum Reader {
    PHARMACIST,
    PRESCRIBER,
    PATIENT
  }

  /** Words, and on whose pages they stand. */
  private record Row(String words, Set<Reader> readers) {}

  @Inject TestPeople people;
  @Inject HomeTestStories stories;
  @Inject TestClock clock;

  private Practice practice;

  @BeforeEach
  void begin() {
    people.demoPharmacist();
    practice = people.demoPractice();
    clock.set(noon(DAY));
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void cleared() {
    sideBySide(
        people.cleared(practice, DAY),
        row("october 7", Reader.PHARMACIST, Reader.PRESCRIBER, Reader.PATIENT),
        row("may be handed over", Reader.PHARMACIST),
        row("cleared until", Reader.PRESCRIBER),
        row("can be picked up", Reader.PATIENT),
        row("test patient", Reader.PRESCRIBER),
        row("negative", Reader.PRESCRIBER),
        row("copper", Reader.PRESCRIBER),
        row("can become pregnant", Reader.PRESCRIBER));
  }

  @Test
  void aPositiveTest() {
    Treated treated = people.cleared(practice, DAY);
    people.say(treated, TestPeople.positive(DAY), noon(DAY));
    sideBySide(
        treated,
        row(NEUTRAL, Reader.PHARMACIST),
        row("positive", Reader.PRESCRIBER),
        row("stop the medicine now", Reader.PATIENT),
        row("call your office today", Reader.PATIENT),
        row("pregnancy", Reader.PRESCRIBER),
        row("may be handed over until"));
  }

  @Test
  void lockedOut() {
    Treated treated = people.cleared(practice, DAY);
    clock.set(noon(DAY.plusDays(9)));
    sideBySide(
        treated,
        row(NEUTRAL, Reader.PHARMACIST),
        row("october 20", Reader.PHARMACIST, Reader.PRESCRIBER, Reader.PATIENT),
        row("locked out", Reader.PRESCRIBER),
        row("negative", Reader.PRESCRIBER));
  }

  @Test
  void methodsThatDiffer() {
    Treated treated = people.cleared(practice, DAY.minusDays(1));
    people.say(
        treated,
        new ContraceptionRecorded(
            DAY,
            Party.PATIENT,
            Set.of(ContraceptionMethod.IMPLANT, ContraceptionMethod.MALE_LATEX_CONDOM)),
        noon(DAY));
    sideBySide(
        treated,
        row(NEUTRAL, Reader.PHARMACIST),
        row("does not match what your prescriber entered", Reader.PATIENT),
        row("copper", Reader.PRESCRIBER),
        row("implant", Reader.PRESCRIBER));
  }

  @Test
  void held() {
    Treated treated = people.cleared(practice, DAY);
    people.say(treated, new HoldPlaced(noon(DAY), "liver values doubled"), noon(DAY));
    sideBySide(
        treated,
        row(NEUTRAL, Reader.PHARMACIST),
        row("liver values doubled", Reader.PRESCRIBER),
        row("put your treatment on hold", Reader.PATIENT));
  }

  /** From outside, a man who is cleared and a woman who is cleared are the same to a pharmacy. */
  @Test
  void whoCannotBecomePregnant() {
    Treated man = people.open(practice, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", noon(DAY));
    people.say(
        man,
        new org.coursewatch.course.CourseFact.ConsentSigned(
            DAY, org.coursewatch.course.CourseFact.ConsentSigned.Form.PATIENT, TestPeople.SIGNERS),
        noon(DAY));
    people.say(man, new org.coursewatch.course.CourseFact.CounselingConfirmed(DAY), noon(DAY));
    Treated woman = people.cleared(practice, DAY);
    assertThat(withoutDayAndNumber(man)).isEqualTo(withoutDayAndNumber(woman));
    sideBySide(
        man,
        row("may be handed over", Reader.PHARMACIST),
        row("cannot become pregnant", Reader.PRESCRIBER));
  }

  private static String withoutDayAndNumber(Treated treated) {
    return page(Reader.PHARMACIST, treated, "en")
        .replaceAll("until \\w+, \\w+ \\d+,", "until")
        .replaceAll("patient number \\S+", "");
  }

  private void sideBySide(Treated treated, Row... rows) {
    stories.actsFor(treated);
    Map<Reader, String> pages = new EnumMap<>(Reader.class);
    for (Reader reader : Reader.values()) {
      pages.put(reader, page(reader, treated, "en"));
    }
    SoftAssertions softly = new SoftAssertions();
    for (Row row : rows) {
      Set<Reader> found = EnumSet.noneOf(Reader.class);
      pages.forEach(
          (reader, text) -> {
            if (text.contains(row.words())) {
              found.add(reader);
            }
          });
      softly.assertThat(found).as("who reads \"%s\"", row.words()).isEqualTo(row.readers());
    }
    for (String language : List.of("en", "es")) {
      String pharmacy = page(Reader.PHARMACIST, treated, language);
      softly.assertThat(telling(pharmacy)).as(pharmacy).isEmpty();
    }
    softly.assertAll();
  }

  private static List<String> telling(String text) {
    List<String> found = new ArrayList<>();
    for (String word : NEVER_AT_A_PHARMACY) {
      if (text.matches("(?s).*(?<!\\p{L})" + word + ".*")) {
        found.add(word);
      }
    }
    return found;
  }

  private static Row row(String words, Reader... readers) {
    EnumSet<Reader> all = EnumSet.noneOf(Reader.class);
    all.addAll(Arrays.asList(readers));
    return new Row(words, all);
  }

  /** What the reader's page says of the course, in small letters, without what surrounds it. */
  private static String page(Reader reader, Treated treated, String language) {
    String html =
        switch (reader) {
          case PHARMACIST ->
              as("pharmacist", language)
                  .formParam("patientNumber", treated.patient().number().toString())
                  .formParam("birthDate", treated.patient().birthDate().toString())
                  .post("/pharmacy")
                  .asString();
          case PRESCRIBER ->
              as("prescriber", language).get("/office/courses/" + treated.course()).asString();
          case PATIENT -> as("patient", language).get("/my").asString();
        };
    return Jsoup.parse(html).select("main").text().toLowerCase(Locale.ROOT);
  }

  private static RequestSpecification as(String account, String language) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .accept("text/html")
        .cookie("language", language)
        .header("Sec-Fetch-Site", "same-origin");
  }
}
