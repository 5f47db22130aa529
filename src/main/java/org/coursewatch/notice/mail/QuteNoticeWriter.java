package org.coursewatch.notice.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coursewatch.notice.CalendarDay;
import org.coursewatch.notice.Language;
import org.coursewatch.notice.Letter;
import org.coursewatch.notice.Mail;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.NoticeWriter;
import org.jspecify.annotations.Nullable;

/** {@link NoticeWriter} with Qute's message bundles and templates. */
@ApplicationScoped
class QuteNoticeWriter implements NoticeWriter {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final DateTimeFormatter SPANISH =
      DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", Locale.forLanguageTag("es-US"));

  @CheckedTemplate(basePath = "notice")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance letter(Page page);
  }

  /** What the page of a mail shows; its first line comes before everything else. */
  record Page(
      String language,
      String subject,
      String first,
      List<String> lines,
      String linkText,
      String link,
      List<String> help,
      @Nullable String stopText,
      @Nullable String stop) {

    String text() {
      List<String> all = new ArrayList<>();
      all.add(first);
      all.add("");
      all.addAll(lines);
      all.add("");
      all.add(linkText);
      all.add(link);
      if (!help.isEmpty()) {
        all.add("");
        all.addAll(help);
      }
      if (stopText != null && stop != null) {
        all.add("");
        all.add(stopText);
        all.add(stop);
      }
      return String.join("\n", all) + "\n";
    }
  }

  @Override
  public String line(NoticeReason reason, @Nullable LocalDate about, Language language) {
    NoticeTexts texts = texts(language);
    String day = about == null ? "" : day(about, language);
    return switch (reason) {
      case DUE_SOON -> texts.dueSoon(day);
      case DUE_TODAY -> texts.dueToday(day);
      case OVERDUE -> texts.overdue(day);
      case ESCALATED_TO_PRESCRIBER, ESCALATED_TO_ADMINISTRATOR -> texts.escalated(day);
      case WINDOW_NEEDS -> texts.windowNeeds(day);
      case WINDOW_LAST_DAY -> texts.windowLastDay(day);
      case AUTHORIZATION_LAPSED -> texts.authorizationLapsed(day);
      case RETURN_UNCONFIRMED -> texts.returnUnconfirmed(day);
      case ACTIVATION_EXPIRING -> texts.activationExpiring(day);
      case TRAINING_EXPIRING -> texts.trainingExpiring(day);
      case LOST_TO_FOLLOW_UP -> texts.lostToFollowUp(day);
      case HOME_TEST_REFUSED -> texts.notUsable(day);
      case QUESTIONS_HARD -> texts.questionsHard(day);
      case DIGEST, CHANGED -> texts.changed();
    };
  }

  @Override
  public Letter reminder(
      NoticeReason reason,
      @Nullable LocalDate about,
      NoticePreferences to,
      String address,
      String unsubscribe) {
    NoticeTexts texts = texts(to.language());
    Page page =
        new Page(
            to.language().tag(),
            texts.reminderSubject(),
            texts.reminderFirst(),
            List.of(line(reason, about, to.language())),
            texts.reminderLink(),
            address + "/",
            List.of(texts.reminderHelp()),
            texts.stop(),
            unsubscribe);
    return letter(page, to, unsubscribe);
  }

  @Override
  public Letter digest(Map<NoticeReason, Integer> counts, NoticePreferences to, String address) {
    NoticeTexts texts = texts(to.language());
    List<String> lines =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(count -> name(count.getKey(), texts) + ": " + count.getValue())
            .toList();
    Page page =
        new Page(
            to.language().tag(),
            texts.digestSubject(),
            texts.digestFirst(),
            lines,
            texts.reminderLink(),
            address + "/",
            List.of(),
            null,
            null);
    return letter(page, to, null);
  }

  @Override
  public Mail verification(String recipient, String code, Language language) {
    NoticeTexts texts = texts(language);
    return new Mail(
        recipient, texts.codeSubject(), texts.codeText(code) + "\n\n" + texts.codeHelp() + "\n");
  }

  @Override
  public Stop stop(Language language) {
    NoticeTexts texts = texts(language);
    return new Stop(texts.stopTitle(), texts.stopQuestion(), texts.stopYes(), texts.stopped());
  }

  @Override
  public CalendarWords calendar(Language language, String address) {
    NoticeTexts texts = texts(language);
    return new CalendarWords(
        texts.calendarName(),
        Map.of(
            CalendarDay.Kind.DUE, texts.calendarDue(),
            CalendarDay.Kind.LAST_DAY, texts.calendarLastDay()),
        texts.calendarText(address + "/"));
  }

  private static Letter letter(Page page, NoticePreferences to, @Nullable String unsubscribe) {
    String recipient = to.address();
    if (recipient == null) {
      throw new IllegalArgumentException("there is nowhere to send mail to");
    }
    Mail mail = new Mail(recipient, page.subject(), page.text());
    return new Letter(mail, Templates.letter(page).render(), unsubscribe);
  }

  private static String name(NoticeReason reason, NoticeTexts texts) {
    return switch (reason) {
      case DUE_SOON -> texts.dueSoonName();
      case DUE_TODAY -> texts.dueTodayName();
      case OVERDUE -> texts.overdueName();
      case ESCALATED_TO_PRESCRIBER, ESCALATED_TO_ADMINISTRATOR -> texts.escalatedName();
      case WINDOW_NEEDS -> texts.windowNeedsName();
      case WINDOW_LAST_DAY -> texts.windowLastDayName();
      case AUTHORIZATION_LAPSED -> texts.authorizationLapsedName();
      case RETURN_UNCONFIRMED -> texts.returnUnconfirmedName();
      case ACTIVATION_EXPIRING -> texts.activationExpiringName();
      case TRAINING_EXPIRING -> texts.trainingExpiringName();
      case LOST_TO_FOLLOW_UP -> texts.lostToFollowUpName();
      case HOME_TEST_REFUSED -> texts.notUsableName();
      case QUESTIONS_HARD -> texts.questionsHardName();
      case DIGEST, CHANGED -> throw new IllegalArgumentException(reason + " is not counted");
    };
  }

  private static String day(LocalDate day, Language language) {
    return switch (language) {
      case EN -> ENGLISH.format(day);
      case ES -> SPANISH.format(day);
    };
  }

  private static NoticeTexts texts(Language language) {
    return switch (language) {
      case EN -> MessageBundles.get(NoticeTexts.class);
      case ES -> MessageBundles.get(NoticeTexts.class, Localized.Literal.of(language.tag()));
    };
  }
}
