package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeWriter;
import org.coursewatch.notice.PreferenceBook;
import org.coursewatch.notice.PreferenceBook.Challenge;
import org.coursewatch.notice.PreferenceBook.Waited;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;

/**
 * What an account says about how to be told. Mail goes to an address only after a code that was
 * mailed to it came back: a wrong address would tell a stranger.
 */
@ApplicationScoped
public class KeepPreferences {

  private static final Duration CODE_GOOD_FOR = Duration.ofDays(1);
  private static final int MOST_MISSES = 5;
  private static final String CODE_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int CODE_LENGTH = 8;

  private final PreferenceBook preferences;
  private final NoticeWriter writer;
  private final QueueMail mail;
  private final People people;
  private final NoticeSettings settings;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  KeepPreferences(
      PreferenceBook preferences,
      NoticeWriter writer,
      QueueMail mail,
      People people,
      NoticeSettings settings,
      AuditTrail audit) {
    this.preferences = preferences;
    this.writer = writer;
    this.mail = mail;
    this.people = people;
    this.settings = settings;
    this.audit = audit;
  }

  /** The caller's own; the usual ones as long as nothing was said. */
  @Transactional
  public NoticePreferences read(Actor by, Instant now) {
    audit.note(by, AuditAction.NOTICES_READ, NoticeSubjects.own(by, "notice-preferences"), now);
    return find(by);
  }

  /**
   * Replaces the caller's own. An address that is new is mailed a code.
   *
   * @param wanted whose account and verification do not count
   * @throws org.coursewatch.platform.ProblemException when staff do without the list inside the
   *     service, or choose reminders
   */
  @Transactional
  public NoticePreferences write(NoticePreferences wanted, Actor by, Instant now) {
    refuseUnlessFitting(wanted, by);
    preferences.write(wanted, now);
    NoticePreferences written = find(by);
    String address = written.address();
    if (address != null && !written.isVerified()) {
      String code = code();
      preferences.challenge(by.account(), new Challenge(code, now.plus(CODE_GOOD_FOR)));
      mail.queue(writer.verification(address, code, written.language()), now);
    }
    audit.note(
        by,
        AuditAction.NOTICE_PREFERENCES_CHANGED,
        NoticeSubjects.own(by, "notice-preferences"),
        now);
    return written;
  }

  /**
   * Takes the code that was mailed.
   *
   * @return whether it was right; a wrong one is counted
   * @throws org.coursewatch.platform.ProblemException when none is waited for any more
   */
  @Transactional
  public boolean verify(String code, Actor by, Instant now) {
    Waited waited =
        preferences
            .waited(by.account(), code)
            .filter(found -> now.isBefore(found.expiresAt()) && found.misses() < MOST_MISSES)
            .orElseThrow(
                () ->
                    NoticeProblems.conflict(
                        "No code is waited for.",
                        "Send your preferences with the address to get a new one."));
    audit.note(
        by,
        AuditAction.NOTICE_PREFERENCES_CHANGED,
        NoticeSubjects.own(by, "notice-preferences"),
        now);
    if (waited.isRight()) {
      preferences.verified(by.account(), now);
    } else {
      preferences.missed(by.account());
    }
    return waited.isRight();
  }

  private NoticePreferences find(Actor by) {
    return preferences
        .find(by.account())
        .orElseGet(() -> NoticePreferences.usual(by.account(), zone(by)));
  }

  private ZoneId zone(Actor by) {
    Optional<ZoneId> found = Optional.empty();
    if (by.prescriber() != null) {
      found = people.prescriber(by.prescriber()).map(prescriber -> prescriber.zone());
    } else if (by.pharmacy() != null) {
      found = people.pharmacy(by.pharmacy()).map(pharmacy -> pharmacy.zone());
    }
    return found.orElseGet(settings::zone);
  }

  private static void refuseUnlessFitting(NoticePreferences wanted, Actor by) {
    boolean isPatient = by.role() == Role.PATIENT;
    if (!isPatient && !wanted.channels().contains(Channel.IN_APP)) {
      throw NoticeProblems.malformed(
          "channels", "lacks IN_APP", "Keep it: the daily mail counts what stands in that list.");
    }
    if (!isPatient && !wanted.reminders().isEmpty()) {
      throw NoticeProblems.malformed(
          "reminders", "are a patient's to choose", "Leave them out: staff are told anyway.");
    }
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(CODE_SIGNS.charAt(random.nextInt(CODE_SIGNS.length())));
    }
    return code.toString();
  }
}
