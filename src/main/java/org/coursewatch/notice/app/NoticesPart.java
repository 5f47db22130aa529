package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticesOfPatient;
import org.coursewatch.notice.NoticesOfPatient.Told;
import org.coursewatch.notice.QuietHours;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;
import org.coursewatch.people.app.WhoActs;
import org.jspecify.annotations.Nullable;

/** How a patient wants to be told, and what the patient was told. */
@ApplicationScoped
class NoticesPart implements PatientRecordPart {

  private final NoticesOfPatient notices;
  private final PatientBook patients;
  private final WhoActs who;

  @Inject
  NoticesPart(NoticesOfPatient notices, PatientBook patients, WhoActs who) {
    this.notices = notices;
    this.patients = patients;
    this.who = who;
  }

  @Override
  public int place() {
    return 60;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public String title() {
    return "What we told you";
  }

  /** The rows are the patient's account's own; whoever may read the record reads them as well. */
  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    List<UUID> record = patients.record(patient.id()).stream().map(PatientId::value).toList();
    return who.asService(
        () -> {
          Map<String, Object> map = new LinkedHashMap<>();
          map.put(
              "preferences",
              notices.preferences(record).stream().map(NoticesPart::preferences).toList());
          map.put("told", notices.told(record).stream().map(NoticesPart::told).toList());
          return map;
        });
  }

  private static Map<String, @Nullable Object> preferences(NoticePreferences preferences) {
    QuietHours quiet = preferences.quiet();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("channels", preferences.channels().stream().map(Enum::name).sorted().toList());
    map.put("language", preferences.language().tag());
    map.put("zone", preferences.zone().getId());
    map.put("quietFrom", quiet == null ? null : quiet.from().toString());
    map.put("quietUntil", quiet == null ? null : quiet.until().toString());
    map.put("reminders", preferences.reminders().stream().map(Enum::name).sorted().toList());
    map.put("mailAddress", preferences.address());
    return map;
  }

  private static Map<String, @Nullable Object> told(Told told) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("channel", told.channel().name());
    map.put("reason", told.reason().name());
    map.put("day", told.day().toString());
    map.put("sentAt", told.sentAt() == null ? null : told.sentAt().toString());
    return map;
  }
}
