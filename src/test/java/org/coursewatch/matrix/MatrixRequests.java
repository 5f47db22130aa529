package org.coursewatch.matrix;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.coursewatch.demo.DemoCast;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.app.KeepFilters;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed request for every call of the API: the example of its description, with the demo's
 * people put in where the example names somebody.
 */
@ApplicationScoped
class MatrixRequests {

  /** What takes something away from the demo comes last. */
  private static final List<String> LATE =
      List.of(
          "/closure",
          "/reopening",
          "/suspension",
          "/reinstatement",
          "/deactivation",
          "/erasure",
          "/merge");

  private static final String PATIENT =
      "\"patientNumber\": \"%s\", \"birthDate\": \"%s\""
          .formatted(DemoCast.PATIENT_NUMBER, DemoCast.PATIENT_BIRTH_DATE);

  private static final String RESULT_OF_NOBODY =
      """
      {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-01-01",
       "code": {"coding": [{"system": "http://loinc.org", "code": "2106-3"}]}, "valueString": "positive"}""";

  private static final String POSITIVE_OF_NOBODY =
      """
      {"patientNumber": "%s", "birthDate": "1999-01-01", "fact": {"type": "pregnancyTested",
       "specimenOn": "2026-06-01", "result": "POSITIVE", "specimen": "SERUM", "setting": "MEDICAL"}}"""
          .formatted(PatientNumber.random(new Random(1)::nextInt));

  static final String ACCEPTANCE = "POST /api/invitations/acceptance";

  private static final Map<String, String> BODIES =
      Map.of(
          "administrator POST /api/courses/{courseId}/facts",
          "{\"type\": \"monthlyLimitLifted\", \"on\": \"2026-11-01\", \"reason\": \"lost in the mail\"}",
          "patient POST /api/courses/{courseId}/facts",
          "{\"type\": \"comprehensionPassed\", \"on\": \"2026-11-01\"}",
          "administrator POST /api/invitations",
          "{\"role\": \"auditor\", \"email\": \"somebody@example.org\"}",
          "representative POST /api/invitations",
          "{\"role\": \"pharmacist\", \"email\": \"somebody@example.org\"}",
          "POST /api/results",
          "{"
              + PATIENT
              + ", \"fact\": {\"type\": \"labResulted\", \"on\": \"2026-06-01\", \"loinc\": \"1742-6\", \"value\": 30,"
              + " \"unit\": \"U/L\", \"upperLimit\": 40}}",
          "POST /api/eligibility",
          "{" + PATIENT + "}",
          "POST /api/authorizations",
          "{" + PATIENT + ", \"request\": {\"daysSupply\": 30, \"lines\": []}}");

  private static final Map<String, String> QUERIES =
      Map.of("GET /api/reports/metrics", "?metric=MT-8");

  @Inject @Owner DataSource database;
  @Inject DemoRecords records;
  @Inject KeepFilters filters;
  @Inject WhoActs who;
  @Inject People people;
  @Inject ServiceClock clock;

  private final Map<String, String> examples = new TreeMap<>();

  /** Every call there is, as the matrix names it. */
  List<String> calls() {
    return List.copyOf(examples.keySet());
  }

  static boolean isLate(String call) {
    return LATE.stream().anyMatch(call::contains);
  }

  /** Null for a call without a body. */
  @Nullable String body(String call, Role role) {
    String usual = BODIES.getOrDefault(call, examples.get(call));
    String example = BODIES.getOrDefault(role.label() + " " + call, usual);
    return example == null || example.isEmpty() ? null : filled(example);
  }

  String query(String call) {
    return QUERIES.getOrDefault(call, "");
  }

  private String filled(String example) {
    if (example.contains("\"into\"")) {
      String survivor =
          records.rows("select patient_id from patient order by patient_id").getFirst();
      return example.replaceAll("\"into\":\\s*\"[^\"]*\"", "\"into\": \"" + survivor + "\"");
    }
    if (example.contains("\"courseId\"")) {
      String course = records.rows("select course_id from course order by course_id").getFirst();
      return example.replaceAll("\"courseId\":\\s*\"[^\"]*\"", "\"courseId\": \"" + course + "\"");
    }
    if (example.contains("\"patientId\"")) {
      String mine =
          records
              .rows(
                  "select patient_id from patient where prescriber_id = '00000000-0000-4000-8000-0000000b0001' order by 1")
              .getLast();
      return example.replaceAll(
          "\"patientId\"\\s*:\\s*\"[^\"]*\"", "\"patientId\": \"" + mine + "\"");
    }
    return example;
  }

  /** Reads the API's description, and adds to the demo what no story has. */
  void prepare() {
    if (!examples.isEmpty()) {
      return;
    }
    JsonPath api = given().accept("application/json").get("/q/openapi?format=json").jsonPath();
    Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
    paths.forEach(
        (path, methods) ->
            methods.forEach(
                (method, operation) -> {
                  if (path.startsWith("/api/")) {
                    examples.put(method.toUpperCase(Locale.ROOT) + " " + path, example(operation));
                  }
                }));
    given()
        .auth()
        .preemptive()
        .basic("laboratory", "demo")
        .contentType("application/json")
        .body(POSITIVE_OF_NOBODY)
        .post("/api/results")
        .then()
        .statusCode(202);
    given()
        .auth()
        .preemptive()
        .basic("laboratory", "demo")
        .contentType("application/fhir+json")
        .body(RESULT_OF_NOBODY)
        .post("/fhir/Observation")
        .then()
        .statusCode(202);
    execute(
        "insert into hold_proposal (proposal_id, course_id, fact_id, analyte, rules, proposed_at)"
            + " select gen_random_uuid(), course_id, fact_id, 'ALT', 'us-ipledge/2021-12-13', now()"
            + " from course_fact where sequence = 1 on conflict do nothing",
        "insert into course_proposal (course_id, proposal_id, body, account, role, proposed_at)"
            + " select course_id, gen_random_uuid(), jsonb_build_object('type', 'factVoided', 'at', '2026-01-01T00:00:00Z',"
            + " 'fact', gen_random_uuid(), 'reason', 'mistyped'), 'somebody-else', 'PRESCRIBER', now() from course",
        "insert into home_test (home_test_id, course_id, account, sent_at, result, tested_on, fact_id)"
            + " select gen_random_uuid(), course_id, 'test', now(), 'POSITIVE', '2026-01-01', fact_id"
            + " from course_fact where sequence = 1",
        "insert into wholesaler (wholesaler_id, name, time_zone) values (gen_random_uuid(), 'Other', 'America/New_York')",
        "insert into maintenance (maintenance_id, kind, starts_at, ends_at, read_only, planned_by, planned_at) values"
            + " (gen_random_uuid(), 'OTHER', '2035-01-01Z', '2035-01-02Z', false, 'test', now())",
        "insert into prescriber (prescriber_id, npi, name, practice_id, time_zone) values"
            + " ('00000000-0000-4000-8000-0000000b0004', '1000000046', 'Dr. Ash Lowell',"
            + " '00000000-0000-4000-8000-0000000d0002', 'America/New_York')",
        "insert into account (account, role, prescriber_id) select r || n, upper(w),"
            + " ('00000000-0000-4000-8000-0000000b000' || n)::uuid from generate_series(2, 3) n,"
            + " (values ('demo-designee-', 'designee'), ('demo-prescriber-', 'prescriber')) as x (r, w)"
            + " on conflict do nothing",
        "insert into invitation (invitation_id, token_key, role, prescriber_id, invited_by, invited_at, expires_at)"
            + " select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), 'DESIGNEE', prescriber_id, account,"
            + " now(), now() + interval '1 day' from account where role = 'PRESCRIBER'",
        "insert into patient_transfer (transfer_id, patient_id, patient_number, from_prescriber_id, from_npi,"
            + " to_prescriber_id, to_npi, state, offered_by, offered_at)"
            + " select gen_random_uuid(), p.patient_id, p.patient_number, f.prescriber_id, f.npi, t.prescriber_id, t.npi,"
            + " 'OFFERED', 'test', now() from prescriber f join lateral (select *, row_number() over (order by patient_id desc) as n"
            + " from patient where prescriber_id = f.prescriber_id) p on n <= 4"
            + " join lateral (select *, row_number() over (order by prescriber_id) as n from prescriber"
            + " where prescriber_id <> f.prescriber_id) t on t.n = p.n",
        "insert into noncompliance_case (case_id, detector, party_kind, party_id, evidence_key, opened_at, opened_by,"
            + " severity, tier, state, reportable, version, acted_at, told_at) select id, 'BY_HAND', kind, party, id,"
            + " now(), 'test', 'NOTICE', 'NOTICE', 'ACTION_TAKEN', false, 3, now(), now()"
            + " from (select gen_random_uuid() as id, kind, party from generate_series(1, 6),"
            + " (select 'PRESCRIBER', prescriber_id from prescriber union all select 'PHARMACY', pharmacy_id from pharmacy"
            + " union all select 'WHOLESALER', wholesaler_id from wholesaler) as p (kind, party)) cases",
        "insert into case_event (case_id, sequence, kind, at, account, tier) select case_id, n, kind, now(), 'test', 'NOTICE'"
            + " from noncompliance_case, (values (1, 'OPENED'), (2, 'REVIEW_BEGUN'), (3, 'ACTION_TAKEN')) as e (n, kind)"
            + " where detector = 'BY_HAND'",
        "insert into program_audit (audit_id, party_kind, party_id, planned_on, version)"
            + " select gen_random_uuid(), 'PHARMACY', pharmacy_id, '2026-11-01', 1 from pharmacy",
        "insert into export_job (export_id, account, kind, parameters, ordered_at, state, attempt, started_at,"
            + " finished_at, expires_at) select gen_random_uuid(), a.account, 'OVERDUE_CSV', '{}', now(), 'DONE', 1, now(),"
            + " now(), now() + interval '1 day' from generate_series(1, 12),"
            + " (select account from account union select 'nobody') a",
        "insert into what_if_run (run_id, account, program, rules_mark, draft, draft_hash, title, draft_from, as_of,"
            + " known_at, state, finished_at) select gen_random_uuid(), 'administrator', 'us-ipledge', '', 'id: none', '', 'Draft',"
            + " '2026-11-15', now(), now(), 'DONE', now() from generate_series(1, 3)",
        "insert into account (account, role, pharmacy_id) values ('demo-pharmacist-2', 'PHARMACIST',"
            + " '00000000-0000-4000-8000-0000000c0002') on conflict do nothing",
        "insert into notice (account, channel, reason, stage_on, notice_day, planned_at, sent_at)"
            + " select account, 'IN_APP', 'ACTIVATION_EXPIRING', '2026-01-01', '2026-01-01', now(), now() from account",
        "insert into webhook (webhook_id, practice_id, host, address, secret, registered_by, registered_at)"
            + " select gen_random_uuid(), practice_id, 'example.org', '\\x01', '\\x01', 'prescriber', now() from practice",
        "insert into webhook (webhook_id, pharmacy_id, host, address, secret, registered_by, registered_at)"
            + " select gen_random_uuid(), pharmacy_id, 'example.org', '\\x01', '\\x01', 'representative', now() from pharmacy",
        "insert into cover (cover_id, prescriber_id, delegate_id, covers_from, recorded_by, recorded_at)"
            + " select gen_random_uuid(), p.prescriber_id, d.prescriber_id, now() + interval '1 year', 'test', now()"
            + " from prescriber p join prescriber d on d.prescriber_id <> p.prescriber_id");
    saveFilters();
  }

  /** Some for each, because calls remove them. */
  private void saveFilters() {
    for (String account :
        List.of(
            "prescriber", "designee", "administrator", "demo-prescriber-2", "demo-prescriber-3")) {
      Actor keeper =
          who.inNewTransaction(
              Actor.SYSTEM, () -> people.actor(account, clock.now()).orElseThrow());
      for (int i = 0; i < 6; i++) {
        filters.add("Filter " + i, WorklistFilter.ALL, keeper, clock.now());
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static String example(Map<String, Object> operation) {
    Object body = operation.get("requestBody");
    if (body == null) {
      return "";
    }
    Map<String, Object> content = (Map<String, Object>) ((Map<String, Object>) body).get("content");
    Map<String, Object> json = (Map<String, Object>) content.get("application/json");
    Map<String, Object> examples =
        (Map<String, Object>) Objects.requireNonNullElse(json.get("examples"), Map.of());
    Object value =
        examples.values().stream()
            .map(example -> ((Map<String, Object>) example).get("value"))
            .findFirst()
            .orElse("{}");
    return value instanceof String text ? text : JsonText.write(value);
  }

  private void execute(String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
