package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Custody;
import org.coursewatch.people.Custody.Span;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;
import org.coursewatch.people.Transfer;
import org.coursewatch.people.Transfers;
import org.jspecify.annotations.Nullable;

/** Who was responsible for the patient, and how that changed. */
@ApplicationScoped
class CustodyPart implements PatientRecordPart {

  private final Custody custody;
  private final Transfers transfers;

  @Inject
  CustodyPart(Custody custody, Transfers transfers) {
    this.custody = custody;
    this.transfers = transfers;
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public String name() {
    return "custody";
  }

  @Override
  public String title() {
    return "Who was responsible for you";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("responsible", custody.spans(patient.id()).stream().map(CustodyPart::of).toList());
    List<Map<String, @Nullable Object>> moves =
        transfers.of(patient.id()).stream().map(CustodyPart::of).toList();
    map.put("transfers", moves);
    return map;
  }

  private static Map<String, @Nullable Object> of(Span span) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("prescriberId", span.prescriber().toString());
    map.put("from", span.from().toString());
    map.put("until", span.until() == null ? null : span.until().toString());
    return map;
  }

  private static Map<String, @Nullable Object> of(Transfer transfer) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("fromNpi", transfer.fromNpi());
    map.put("toNpi", transfer.toNpi());
    map.put("state", transfer.state().name());
    map.put("offeredAt", transfer.offeredAt().toString());
    map.put("decidedAt", transfer.decidedAt() == null ? null : transfer.decidedAt().toString());
    map.put("reason", transfer.reason());
    return map;
  }
}
