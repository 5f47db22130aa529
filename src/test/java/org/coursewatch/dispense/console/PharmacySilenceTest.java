package org.coursewatch.dispense.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.dispense.PublicRefusal;
import org.coursewatch.notice.Language;
import org.coursewatch.page.Form;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Spoken;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.program.RuleSetFixture;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the rules refuse a supply for, in either language: the page tells a pharmacy no more
 * than it may know.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class PharmacySilenceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  static Stream<Arguments> everyReasonInEveryLanguage() {
    return Arrays.stream(RefusalCode.values())
        .flatMap(
            code -> Arrays.stream(Language.values()).map(language -> Arguments.of(code, language)));
  }

  @ParameterizedTest
  @MethodSource("everyReasonInEveryLanguage")
  void noAnswerTellsMoreThanAPharmacyMayKnow(RefusalCode code, Language language) {
    Document page = SilentPages.assertSilent(answer(List.of(code), language));
    assertThat(page.select(".answer.no li")).hasSize(1);
    assertThat(page.select(".answer.yes, form[action*=authorizations]")).isEmpty();
    String told = page.select(".answer.no li").text();
    if (code.publicSentence() == null) {
      assertThat(told)
          .startsWith(
              language == Language.EN
                  ? "Not cleared: the prescriber’s office must act."
                  : "No aprobado: el consultorio del médico debe actuar.");
    } else if (language == Language.EN) {
      assertThat(told.replace('’', '\'')).startsWith(code.publicSentence());
    }
    assertThat(told).contains(language == Language.EN ? "Clears on " : "Se resuelve el ", "14");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void allReasonsAtOnceTellNoMore(Language language) {
    SilentPages.assertSilent(answer(List.of(RefusalCode.values()), language));
  }

  @Test
  void reasonsThatMustNotBeToldApartAreOneAndTheSame() {
    List<String> pages =
        Arrays.stream(RefusalCode.values())
            .filter(code -> code.publicSentence() == null)
            .map(code -> answer(List.of(code), Language.EN))
            .distinct()
            .toList();
    assertThat(pages).hasSize(1);
  }

  private static String answer(List<RefusalCode> codes, Language language) {
    Spoken spoken = new Spoken(language, words(PageWords.class, language));
    PublicWords words =
        new PublicWords(words(DispenseWords.class, language), spoken.words(), spoken.dates());
    List<Refusal> refusals =
        codes.stream()
            .map(
                code ->
                    Refusal.of(
                            code,
                            RuleSetFixture.RULES_2021,
                            "a negative pregnancy test",
                            "IUD_COPPER, HYSTERECTOMY")
                        .clearingOn(DAY))
            .toList();
    AnswerView view =
        new AnswerView(
            Form.empty(),
            false,
            null,
            null,
            PublicRefusal.of(refusals).stream().map(words::reason).toList(),
            List.of(),
            "48KQ7-0PX3C",
            "1998-04-12",
            30,
            List.of());
    return AskAnswers.Templates.answer(spoken.frame(), view).setLocale(spoken.locale()).render();
  }

  private static <T> T words(Class<T> bundle, Language language) {
    return language == Language.EN
        ? MessageBundles.get(bundle)
        : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
  }
}
