package org.coursewatch.noncompliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.Cases.Told;
import org.coursewatch.people.PartyId;

/** What the cases of a party come to, and who is told of them. */
@ApplicationScoped
class PartyCases {

  private static final String CONFIRMED =
      """
      select count(*) from noncompliance_case
       where party_id = ? and acted_at between ? and ? and not overturned and case_id <> ?
      """;
  private static final String STOPPED =
      """
      select 1 from noncompliance_case
       where party_id = ? and acted_at is not null and not overturned and case_id <> ?
         and tier in ('SUSPENSION', 'TEMPORARY_DEACTIVATION', 'PERMANENT_DEACTIVATION') limit 1
      """;
  private static final String GONE =
      """
      select 1 from noncompliance_case
       where party_id = ? and acted_at is not null and not overturned and tier = 'PERMANENT_DEACTIVATION' limit 1
      """;

  private static final String TELL =
      """
      insert into case_told (case_id, account, relation, told_at)
      select distinct ?::uuid, a.account, ?, ?::timestamptz from account a
       where a.closed_at is null and (%s)
      on conflict do nothing
      """;
  private static final String STAFF_OF_PRESCRIBER = "a.prescriber_id = ? and a.role = 'PRESCRIBER'";
  private static final String STAFF_OF_PHARMACY = "a.pharmacy_id = ? and a.role = 'REPRESENTATIVE'";
  private static final String STAFF_OF_WHOLESALER = "a.wholesaler_id = ? and a.role = 'WHOLESALER'";

  /** Authorizations that could still be handed over: neither that nor reversed, and not past. */
  private static final String OPEN_AUTHORIZATION =
      """
      dispensing_authorization d join course c on c.course_id = d.course_id
       where d.last_day >= (?::timestamptz)::date - 1
         and not exists (select from course_fact f where f.course_id = d.course_id
           and f.type in ('dispensed', 'authorizationReversed') and f.body ->> 'number' = d.number)
      """;

  /** Who works for or with the prescriber, and where patients were about to be supplied. */
  private static final String AROUND_PRESCRIBER =
      "a.prescriber_id = ?::uuid and a.role in ('PRESCRIBER', 'DESIGNEE')"
          + " or a.role = 'PRESCRIBER' and a.prescriber_id in (select o.prescriber_id from prescriber o"
          + " join prescriber p on p.practice_id = o.practice_id where p.prescriber_id = ?::uuid)"
          + " or a.role = 'REPRESENTATIVE' and a.pharmacy_id in (select d.pharmacy_id from "
          + OPEN_AUTHORIZATION
          + " and c.prescriber_id = ?::uuid)";

  /** Whose patients were about to be supplied there, and who ships there. */
  private static final String AROUND_PHARMACY =
      "a.pharmacy_id = ?::uuid and a.role in ('REPRESENTATIVE', 'PHARMACIST') or a.role = 'WHOLESALER'"
          + " or a.role = 'PRESCRIBER' and a.prescriber_id in (select c.prescriber_id from "
          + OPEN_AUTHORIZATION
          + " and d.pharmacy_id = ?::uuid)";

  private static final String AROUND_WHOLESALER =
      "a.wholesaler_id = ?::uuid or a.role = 'REPRESENTATIVE' and a.pharmacy_id in"
          + " (select s.pharmacy_id from shipment s where s.wholesaler_id = ?::uuid"
          + " and s.recorded_at > ?::timestamptz - interval '90 days')";

  private final Statements statements;

  @Inject
  PartyCases(Statements statements) {
    this.statements = statements;
  }

  int confirmed(PartyId party, Instant from, Instant to, CaseId but) {
    return statements
        .read(CONFIRMED, row -> row.getInt(1), party.value(), from, to, but.value())
        .getFirst();
  }

  boolean isStoppedByAnother(PartyId party, CaseId but) {
    return !statements.read(STOPPED, row -> true, party.value(), but.value()).isEmpty();
  }

  boolean isGoneForGood(UUID party) {
    return !statements.read(GONE, row -> true, party).isEmpty();
  }

  void tell(CaseId id, PartyId party, boolean related, Instant now) {
    UUID who = party.value();
    String own =
        switch (party.kind()) {
          case PRESCRIBER -> STAFF_OF_PRESCRIBER;
          case PHARMACY -> STAFF_OF_PHARMACY;
          case WHOLESALER -> STAFF_OF_WHOLESALER;
        };
    statements.write(TELL.formatted(own), id.value(), "PARTY", now, who);
    if (!related) {
      return;
    }
    switch (party.kind()) {
      case PRESCRIBER ->
          statements.write(
              TELL.formatted(AROUND_PRESCRIBER), id.value(), "RELATED", now, who, who, now, who);
      case PHARMACY ->
          statements.write(
              TELL.formatted(AROUND_PHARMACY), id.value(), "RELATED", now, who, now, who);
      case WHOLESALER ->
          statements.write(
              TELL.formatted(AROUND_WHOLESALER), id.value(), "RELATED", now, who, who, now);
    }
  }

  List<Told> told(CaseId id) {
    return statements.read(
        "select * from case_told where case_id = ? order by relation, account",
        CaseRows::told,
        id.value());
  }
}
