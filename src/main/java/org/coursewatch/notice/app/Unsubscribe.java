package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.Language;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeWriter;
import org.coursewatch.notice.NoticeWriter.Stop;
import org.coursewatch.notice.PreferenceBook;
import org.coursewatch.people.People;
import org.coursewatch.people.app.AsSystem;

/**
 * Ends the reminders of a patient by the link in a mail, without signing in (RFC 8058). The link
 * does nothing else, and works as often as it is used.
 */
@AsSystem
@ApplicationScoped
public class Unsubscribe {

  private final PreferenceBook preferences;
  private final UnsubscribeToken tokens;
  private final NoticeWriter writer;
  private final People people;
  private final AuditTrail audit;

  @Inject
  Unsubscribe(
      PreferenceBook preferences,
      UnsubscribeToken tokens,
      NoticeWriter writer,
      People people,
      AuditTrail audit) {
    this.preferences = preferences;
    this.tokens = tokens;
    this.writer = writer;
    this.people = people;
    this.audit = audit;
  }

  /** A page in a language. */
  public record Page(Language language, Stop words) {}

  /** What to ask whoever opens the link; empty when it is none of ours. */
  @Transactional
  public Optional<Page> ask(String token) {
    return tokens.account(token).map(this::page);
  }

  /** Ends the reminders; empty when the link is none of ours. */
  @Transactional
  public Optional<Page> stop(String token, Instant now) {
    Optional<String> account = tokens.account(token);
    Optional<Page> page = account.map(this::page);
    account
        .filter(preferences::unsubscribe)
        .flatMap(name -> people.actor(name, now))
        .ifPresent(
            actor ->
                audit.note(
                    actor,
                    AuditAction.NOTICE_PREFERENCES_CHANGED,
                    NoticeSubjects.own(actor, "notice-preferences"),
                    now));
    return page;
  }

  private Page page(String account) {
    Language language =
        preferences.find(account).map(NoticePreferences::language).orElse(Language.EN);
    return new Page(language, writer.stop(language));
  }
}
