package org.coursewatch.selfcare.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.audit.AuditCursor;
import org.coursewatch.audit.AuditPage;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.app.ReadAudit;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.PreferenceBook;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Practice;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at a patient's record or changed it, for that patient: with the names of organizations
 * and without those of people.
 */
@ApplicationScoped
public class ReadLooks {

  /**
   * A page of entries, newest first.
   *
   * @param organizations the names of the practices and pharmacies in it, by their ids
   * @param zone in which the patient reads times
   */
  public record Looks(AuditPage page, Map<String, String> organizations, ZoneId zone) {

    public Looks {
      organizations = Map.copyOf(organizations);
    }
  }

  private final ReadAudit read;
  private final People people;
  private final Organizations organizations;
  private final PreferenceBook preferences;
  private final Programs programs;
  private final WhoActs who;

  @Inject
  ReadLooks(
      ReadAudit read,
      People people,
      Organizations organizations,
      PreferenceBook preferences,
      Programs programs,
      WhoActs who) {
    this.read = read;
    this.people = people;
    this.organizations = organizations;
    this.preferences = preferences;
    this.programs = programs;
    this.who = who;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when the caller is no patient
   */
  @Transactional
  public Looks read(@Nullable AuditCursor after, int most, Actor by, Instant now) {
    AuditPage page = read.own(AuditQuery.page(after, most), by, now);
    List<String> ids =
        page.entries().stream()
            .map(StoredEntry::organization)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    // A pharmacy's row is not the patient's to read, its name on the door is.
    Map<String, String> names = who.asService(() -> names(ids));
    ZoneId zone =
        preferences
            .find(by.account())
            .map(NoticePreferences::zone)
            .orElseGet(() -> programs.all().getFirst().zone().zone());
    return new Looks(page, names, zone);
  }

  private Map<String, String> names(List<String> ids) {
    Map<String, String> names = new HashMap<>();
    ids.forEach(id -> name(UUID.fromString(id)).ifPresent(name -> names.put(id, name)));
    return names;
  }

  private Optional<String> name(UUID id) {
    return organizations
        .practice(new PracticeId(id))
        .map(Practice::name)
        .or(() -> people.pharmacy(new PharmacyId(id)).map(Pharmacy::name));
  }
}
