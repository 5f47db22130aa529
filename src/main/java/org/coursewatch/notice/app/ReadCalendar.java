package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.CalendarDay;
import org.coursewatch.notice.CalendarDays;
import org.coursewatch.notice.CalendarLinks;
import org.coursewatch.notice.ICalendar;
import org.coursewatch.notice.ICalendar.Event;
import org.coursewatch.notice.Language;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeWriter;
import org.coursewatch.notice.NoticeWriter.CalendarWords;
import org.coursewatch.notice.PreferenceBook;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;

/**
 * The calendar behind a private link, in the name and with the sight of the account it belongs to.
 * An account that is closed has none. Patients see their own days under titles that say nothing,
 * offices those of their patients by number.
 */
@ApplicationScoped
public class ReadCalendar {

  private static final int DAYS_BACK = 14;
  private static final int DAYS_AHEAD = 120;
  private static final int MOST = 5_000;

  private final CalendarLinks links;
  private final CalendarDays days;
  private final PreferenceBook preferences;
  private final NoticeWriter writer;
  private final NoticeSettings settings;
  private final People people;
  private final WhoActs who;
  private final AuditTrail audit;

  @Inject
  ReadCalendar(
      CalendarLinks links,
      CalendarDays days,
      PreferenceBook preferences,
      NoticeWriter writer,
      NoticeSettings settings,
      People people,
      WhoActs who,
      AuditTrail audit) {
    this.links = links;
    this.days = days;
    this.preferences = preferences;
    this.writer = writer;
    this.settings = settings;
    this.people = people;
    this.who = who;
    this.audit = audit;
  }

  /**
   * The calendar that {@code token} opens, as RFC 5545 writes it; empty when it opens none.
   *
   * @param client the software and network address that asks
   */
  public Optional<String> read(String token, String client, Instant now) {
    Optional<Actor> owner =
        who.inNewTransaction(
            Actor.SYSTEM,
            () -> links.account(token).flatMap(account -> people.actor(account, now)));
    return owner
        .map(actor -> actor.from(client))
        .filter(actor -> actor.role() == Role.PATIENT || actor.prescriber() != null)
        .map(actor -> who.inNewTransaction(actor, () -> calendar(actor, now)));
  }

  private String calendar(Actor owner, Instant now) {
    audit.note(owner, AuditAction.CALENDAR_READ, NoticeSubjects.own(owner, "calendar"), now);
    Language language =
        preferences.find(owner.account()).map(NoticePreferences::language).orElse(Language.EN);
    CalendarWords words = writer.calendar(language, settings.address());
    LocalDate today = settings.today(now);
    Set<UUID> prescribers =
        owner.reach().treats().stream().map(PrescriberId::value).collect(Collectors.toSet());
    List<Event> events =
        days
            .between(
                prescribers, today, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), MOST)
            .stream()
            .map(day -> event(day, owner, words))
            .toList();
    return ICalendar.of(words.name(), events);
  }

  private static Event event(CalendarDay day, Actor owner, CalendarWords words) {
    String title = words.titles().getOrDefault(day.kind(), words.name());
    // The same day of the same course stays the same event, whoever looks.
    String key = day.course() + "|" + day.kind() + "|" + day.day();
    UUID uid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return new Event(
        uid + "@coursewatch",
        day.version(),
        day.changedAt(),
        day.day(),
        owner.role() == Role.PATIENT
            ? title
            : title + ": " + new PatientNumber(day.patientNumber()),
        words.text());
  }
}
