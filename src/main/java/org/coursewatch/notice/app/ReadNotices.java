package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.Entry;
import org.coursewatch.notice.Language;
import org.coursewatch.notice.NoticeList;
import org.coursewatch.notice.NoticeList.After;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeWriter;
import org.coursewatch.notice.PreferenceBook;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.jspecify.annotations.Nullable;

/** The list of notices of the account that asks. */
@ApplicationScoped
public class ReadNotices {

  /** A notice in words. */
  public record Told(Entry entry, String text) {}

  /** A page, and how many are unread in all. */
  public record Page(List<Told> items, int unread) {}

  private final NoticeList notices;
  private final PreferenceBook preferences;
  private final NoticeWriter writer;
  private final NoticeSettings settings;
  private final WhoActs who;
  private final AuditTrail audit;

  @Inject
  ReadNotices(
      NoticeList notices,
      PreferenceBook preferences,
      NoticeWriter writer,
      NoticeSettings settings,
      WhoActs who,
      AuditTrail audit) {
    this.notices = notices;
    this.preferences = preferences;
    this.writer = writer;
    this.settings = settings;
    this.who = who;
    this.audit = audit;
  }

  /** Unread ones first, then the newest. Whether a reason still stands is true right now. */
  @Transactional
  public Page list(@Nullable After after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.NOTICES_READ, NoticeSubjects.own(by, "notices"), now);
    Language language =
        preferences.find(by.account()).map(NoticePreferences::language).orElse(Language.EN);
    List<Entry> entries = notices.page(by.account(), after, most);
    Set<UUID> standing = who.asService(() -> notices.standing(entries, settings.today(now), now));
    List<Told> told =
        entries.stream()
            .map(entry -> entry.withOpen(standing.contains(entry.id())))
            .map(entry -> new Told(entry, writer.line(entry.reason(), entry.about(), language)))
            .toList();
    return new Page(told, notices.unread(by.account()));
  }

  /**
   * Marks a notice as read.
   *
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's
   */
  @Transactional
  public void read(UUID id, Actor by, Instant now) {
    if (!notices.read(id, by.account(), now)) {
      throw NoticeProblems.notFound("notice");
    }
    audit.note(by, AuditAction.NOTICES_READ, NoticeSubjects.own(by, "notices"), now);
  }
}
