package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.CalendarLink;
import org.coursewatch.notice.CalendarLinks;
import org.coursewatch.people.Actor;

/** The private link to the caller's calendar: one works at a time, and is shown once. */
@ApplicationScoped
public class KeepCalendarLink {

  private static final int TOKEN_BYTES = 32;

  private final CalendarLinks links;
  private final NoticeSettings settings;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  KeepCalendarLink(CalendarLinks links, NoticeSettings settings, AuditTrail audit) {
    this.links = links;
    this.settings = settings;
    this.audit = audit;
  }

  /** The one that works; what it is nobody here knows any more. */
  @Transactional
  public Optional<CalendarLink> read(Actor by, Instant now) {
    audit.note(by, AuditAction.NOTICES_READ, NoticeSubjects.own(by, "calendar-link"), now);
    return links.find(by.account());
  }

  /** A new link; one made before opens nothing any more. */
  @Transactional
  public String replace(Actor by, Instant now) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    links.replace(by.account(), token, now);
    audit.note(by, AuditAction.CALENDAR_LINK_CHANGED, NoticeSubjects.own(by, "calendar-link"), now);
    return settings.address() + "/calendar/" + token;
  }

  /** The link opens nothing any more; done twice it is done. */
  @Transactional
  public void revoke(Actor by, Instant now) {
    links.revoke(by.account());
    audit.note(by, AuditAction.CALENDAR_LINK_CHANGED, NoticeSubjects.own(by, "calendar-link"), now);
  }
}
