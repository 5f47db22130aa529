package org.coursewatch.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.ReadingLevel;
import org.junit.jupiter.api.Test;

/**
 * What notices say, over all reasons and languages: short words, and in what strangers see nothing
 * of a medicine, a test or a pregnancy.
 */
@QuarkusTest
@TestProfile(NoticeProfile.class)
class NoticeTextsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final String ADDRESS = "https://coursewatch.example.org";

  /** Beginnings of words, without accents. */
  private static final List<String> TELLING =
      List.of(
          "accutane",
          "isotretin",
          "ipledge",
          "rems",
          "drug",
          "medic",
          "pill",
          "capsul",
          "tablet",
          "dose",
          "dosis",
          "prescri",
          "receta",
          "recet",
          "pharm",
          "farma",
          "dispens",
          "pregnan",
          "embaraz",
          "gestac",
          "fetal",
          "birth",
          "baby",
          "bebe",
          "test",
          "prueba",
          "analisis",
          "result",
          "positiv",
          "negativ",
          "blood",
          "sangre",
          "urin",
          "orina",
          "lab",
          "liver",
          "higado",
          "lipid",
          "contracep",
          "anticoncep",
          "condom",
          "diafragma",
          "sexual",
          "sexo",
          "acne",
          "skin",
          "piel",
          "dermat",
          "health",
          "salud",
          "doctor",
          "clinic",
          "hospital",
          "patient",
          "pacient",
          "treat",
          "tratam",
          "therap",
          "terap",
          "depress",
          "mood",
          "counsel",
          "consej",
          "window",
          "ventana");

  @Inject NoticeWriter writer;

  @Test
  void nothingThatStrangersSeeTellsWhatItIsAbout() {
    SoftAssertions softly = new SoftAssertions();
    for (Language language : Language.values()) {
      for (Letter letter : letters(language)) {
        List<String> seen = new ArrayList<>(List.of(letter.mail().subject()));
        seen.addAll(letter.mail().text().lines().limit(1).toList());
        // Mail programs show the beginning of the page as well.
        seen.add(letter.html().replaceAll("(?s).*?<p>(.*?)</p>.*", "$1"));
        seen.addAll(letter.mail().text().lines().toList());
        seen.forEach(line -> softly.assertThat(telling(line)).as(line).isEmpty());
      }
      writer
          .calendar(language, ADDRESS)
          .titles()
          .values()
          .forEach(title -> softly.assertThat(telling(title)).as(title).isEmpty());
      NoticeWriter.CalendarWords words = writer.calendar(language, ADDRESS);
      softly.assertThat(telling(words.name() + " " + words.text())).isEmpty();
      Mail code = writer.verification("a@example.org", "7KXQ2MPA", language);
      softly.assertThat(telling(code.subject() + " " + code.text())).isEmpty();
    }
    softly.assertAll();
    assertThat(telling("Your pregnancy test is due"))
        .as("the list works")
        .contains("pregnan", "test");
    assertThat(telling("Análisis de sangre")).contains("analisis", "sangre");
  }

  @Test
  void everyReasonHasWordsOfItsOwnInEachLanguage() {
    for (NoticeReason reason : NoticeReason.caused()) {
      String english = writer.line(reason, DAY, Language.EN);
      String spanish = writer.line(reason, DAY, Language.ES);
      assertThat(english).contains("September 30").isNotEqualTo(spanish);
      assertThat(spanish).contains("30 de septiembre");
    }
    List<Letter> english = letters(Language.EN);
    List<Letter> spanish = letters(Language.ES);
    for (int i = 0; i < english.size(); i++) {
      Set<String> common = Set.copyOf(english.get(i).mail().text().lines().toList());
      assertThat(spanish.get(i).mail().text().lines().toList())
          .filteredOn(line -> !line.isEmpty() && !line.startsWith("https://"))
          .doesNotContainAnyElementsOf(common);
      assertThat(spanish.get(i).mail().subject()).isNotEqualTo(english.get(i).mail().subject());
      assertThat(spanish.get(i).html()).contains("lang=\"es\"");
    }
  }

  @Test
  void aTwelveYearOldReadsEnglish() {
    SoftAssertions softly = new SoftAssertions();
    for (String text : texts(Language.EN)) {
      softly.assertThat(ReadingLevel.englishGrade(text)).as(text).isLessThanOrEqualTo(6.0);
    }
    softly.assertAll();
    assertThat(
            ReadingLevel.englishGrade(
                "Authorization documentation necessitates immediate verification by the responsible administrator."))
        .as("the measure works")
        .isGreaterThan(12);
  }

  @Test
  void aTwelveYearOldReadsSpanish() {
    SoftAssertions softly = new SoftAssertions();
    for (String text : texts(Language.ES)) {
      softly.assertThat(ReadingLevel.spanishEase(text)).as(text).isGreaterThanOrEqualTo(80.0);
    }
    softly.assertAll();
    assertThat(
            ReadingLevel.spanishEase(
                "La documentación administrativa correspondiente requiere verificación inmediata por la responsable."))
        .as("the measure works")
        .isLessThan(50);
  }

  private List<Letter> letters(Language language) {
    NoticePreferences to =
        new NoticePreferences(
            "somebody",
            Set.of(Channel.MAIL),
            language,
            ZoneId.of("America/New_York"),
            null,
            Set.of(),
            "somebody@example.org",
            true);
    List<Letter> letters = new ArrayList<>();
    Map<NoticeReason, Integer> counts = new EnumMap<>(NoticeReason.class);
    NoticeReason.caused().forEach(reason -> counts.put(reason, 3));
    letters.add(writer.digest(counts, to, ADDRESS));
    for (NoticeReason reason : NoticeReason.caused()) {
      letters.add(writer.reminder(reason, DAY, to, ADDRESS, ADDRESS + "/unsubscribe/x"));
    }
    return letters;
  }

  /** What is read in one go: each mail, and each line of the list inside the service. */
  private List<String> texts(Language language) {
    List<String> texts = new ArrayList<>();
    letters(language).stream()
        .skip(1)
        .map(letter -> prose(letter.mail().text()))
        .forEach(texts::add);
    texts.add(prose(writer.verification("a@example.org", "7KXQ2MPA", language).text()));
    NoticeWriter.Stop stop = writer.stop(language);
    texts.add(stop.question() + " " + stop.done());
    return texts;
  }

  /** Without addresses; a line that ends without a full stop is a sentence too. */
  private static String prose(String text) {
    StringBuilder prose = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("https://"))
        .forEach(line -> prose.append(line.replaceAll(":$", ".")).append(' '));
    return prose.toString();
  }

  private static List<String> telling(String text) {
    String plain =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return TELLING.stream()
        .filter(word -> Pattern.compile("\\b" + word).matcher(plain).find())
        .toList();
  }
}
