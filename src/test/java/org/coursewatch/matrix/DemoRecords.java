package org.coursewatch.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Programs;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.Worklists;
import org.coursewatch.worklist.app.ItemIds;

/**
 * Real records of the demo for every variable in an address, seen from the accounts of the demo:
 * prescriber 1 and her colleague 2 in one practice, prescriber 3 in another; pharmacy 1 and others.
 */
@ApplicationScoped
class DemoRecords {

  private static final String ID = "00000000-0000-4000-8000-00000%s%04d";

  private static final Set<Role> INVITERS =
      Set.of(Role.PRESCRIBER, Role.REPRESENTATIVE, Role.ADMINISTRATOR);

  private static final Set<Role> KEEPERS =
      Set.of(Role.PRESCRIBER, Role.DESIGNEE, Role.ADMINISTRATOR);

  @Inject @Owner DataSource database;
  @Inject ItemIds items;
  @Inject Worklists lists;
  @Inject WhoActs who;
  @Inject Programs programs;
  @Inject ServiceClock clock;

  private final Map<String, Integer> turns = new HashMap<>();

  /** An id for {@code variable}: the next of those that fit, so that calls seldom meet. */
  String value(String call, String variable, Role role, Relation whose) {
    if (variable.equals("itemId")) {
      return item(role, whose);
    }
    List<String> fitting =
        rows(variable.equals("transferId") ? transfer(call, whose) : query(variable, role, whose));
    if (variable.equals("courseId") && call.contains("{proposalId}")) {
      // Courses that calls have opened meanwhile have no proposal.
      fitting = new ArrayList<>(fitting);
      fitting.retainAll(rows("select course_id from course_proposal"));
    }
    if (fitting.isEmpty()) {
      throw new IllegalStateException("no " + variable + " " + whose + " for " + role);
    }
    int turn = turns.merge(variable + role + whose, 1, Integer::sum);
    return fitting.get(turn % fitting.size());
  }

  private static String query(String variable, Role role, Relation whose) {
    return switch (variable) {
      case "courseId" -> "select course_id from course where " + mine("course", role, whose);
      case "patientId" -> "select patient_id from patient where " + mine("patient", role, whose);
      case "number" ->
          "select number from dispensing_authorization where pharmacy_id %s '%s'"
              .formatted(whose == Relation.OTHERS ? "<>" : "=", pharmacy(Relation.OWN));
      case "prescriberId" -> "select '%s'".formatted(prescriber(whose));
      case "practiceId" -> "select '%s'".formatted(id("00d", whose == Relation.OTHERS ? 2 : 1));
      case "pharmacyId" -> "select '%s'".formatted(pharmacy(whose));
      case "wholesalerId" -> wholesaler(whose);
      case "partyId" -> party(role, whose);
      case "accountId" ->
          "select account_id from account where account = '%s'".formatted(account(role, whose));
      case "coverId" ->
          "select cover_id from cover where prescriber_id = '%s'".formatted(prescriber(whose));
      case "filterId" ->
          "select filter_id from worklist_filter where account = '%s'"
              .formatted(keeper(role, whose));
      case "invitationId" -> invitation(role, whose);
      case "caseId" ->
          "select case_id from noncompliance_case where told_at is not null and party_id::text in (select p::text from (%s) as parties (p))"
              .formatted(party(role, whose));
      case "auditId" -> "select audit_id from program_audit";
      case "maintenanceId" -> "select maintenance_id from maintenance";
      case "homeTestId" ->
          "select home_test_id from home_test where course_id in (select course_id from course where %s)"
              .formatted(mine("course", role, whose).replace(" order by course_id", ""));
      case "keptId" -> "select kept_id from kept_message order by number";
      case "unmatchedId" -> "select unmatched_id from unmatched_result order by number";
      case "noticeId" ->
          "select notice_id from notice where account %s '%s' order by 1"
              .formatted(whose == Relation.OWN ? "=" : "<>", role.label());
      case "webhookId" -> webhook(role, whose);
      case "exportId" -> export(role, whose);
      case "metric" -> "select 'MT-8'";
      case "id", "program" -> "select 'us-ipledge'";
      case "code" -> "select 'LOCKED_OUT'";
      case "runId" -> "select run_id from what_if_run order by run_id";
      default -> throw new IllegalStateException("what is a " + variable + "?");
    };
  }

  /** For a patient, "colleague's" is another patient of the same practice. */
  private static String mine(String table, Role role, Relation whose) {
    String own = id("00a", 1);
    String prescriber =
        prescriber(role == Role.PATIENT && whose != Relation.OTHERS ? Relation.OWN : whose);
    String of = "prescriber_id = '%s'".formatted(prescriber);
    String order = " order by %s_id".formatted(table);
    if (role != Role.PATIENT) {
      return of + " and patient_id <> '%s'".formatted(own) + order;
    }
    return whose == Relation.OWN
        ? "patient_id = '%s'".formatted(own)
        : of + " and patient_id <> '%s'".formatted(own) + order;
  }

  /** What an open check of the course is called in addresses. */
  private String item(Role role, Relation whose) {
    List<String> open =
        rows(
            "select course_id || ' CHECK ' || check_code || ' ' || occasion || ' ' || due_on from course_check"
                + " where open_until is null and due_on is not null and course_id in ("
                + "select course_id from course where "
                + mine("course", role, whose).replace(" order by course_id", "")
                + ") order by 1");
    String standing = open.stream().filter(this::stands).findFirst().orElse(open.getFirst());
    return items.of(course(standing), key(standing));
  }

  /** Whether it is an item right now: calls before may have closed what it is about. */
  private boolean stands(String row) {
    return who.inNewTransaction(Actor.SYSTEM, () -> lists.ofCourse(course(row), today())).stream()
        .anyMatch(item -> item.key().equals(key(row)));
  }

  private LocalDate today() {
    return programs.all().getFirst().zone().dayOf(clock.now());
  }

  private static CourseId course(String row) {
    return new CourseId(UUID.fromString(row.substring(0, row.indexOf(' '))));
  }

  private static ItemKey key(String row) {
    return ItemKey.parse(row.substring(row.indexOf(' ') + 1)).orElseThrow();
  }

  /** Filters are kept by the account itself; everybody else's are others'. */
  private static String keeper(Role role, Relation whose) {
    return switch (whose) {
      case OWN -> KEEPERS.contains(role) ? role.label() : "prescriber";
      case COLLEAGUES -> "demo-prescriber-2";
      case OTHERS -> "demo-prescriber-3";
    };
  }

  private static String party(Role role, Relation whose) {
    return switch (role) {
      case REPRESENTATIVE, PHARMACIST, PHARMACY_SYSTEM -> "select '%s'".formatted(pharmacy(whose));
      case WHOLESALER -> wholesaler(whose);
      default -> "select '%s'".formatted(prescriber(whose));
    };
  }

  private static String wholesaler(Relation whose) {
    return "select wholesaler_id from wholesaler where wholesaler_id %s (select wholesaler_id from account where account = 'wholesaler')"
        .formatted(whose == Relation.OTHERS ? "<>" : "=");
  }

  private static String account(Role role, Relation whose) {
    if (role == Role.REPRESENTATIVE) {
      return switch (whose) {
        case OWN -> "pharmacist";
        case COLLEAGUES -> "pharmacy-system";
        case OTHERS -> "demo-pharmacist-2";
      };
    }
    return switch (whose) {
      case OWN -> "designee";
      case COLLEAGUES -> "demo-designee-2";
      case OTHERS -> "demo-designee-3";
    };
  }

  private static String webhook(Role role, Relation whose) {
    int organization = whose == Relation.OTHERS ? 2 : 1;
    return role == Role.REPRESENTATIVE
        ? "select webhook_id from webhook where pharmacy_id = '%s'"
            .formatted(id("00c", organization))
        : "select webhook_id from webhook where practice_id = '%s'"
            .formatted(id("00d", organization));
  }

  /** Invited by the caller, by somebody else of the organization, by others. */
  private static String invitation(Role role, Relation whose) {
    String by =
        switch (whose) {
          case OWN -> INVITERS.contains(role) ? role.label() : "prescriber";
          case COLLEAGUES -> "demo-prescriber-2";
          case OTHERS -> "demo-prescriber-3";
        };
    return "select invitation_id from invitation where invited_by = '%s'".formatted(by);
  }

  /** Only the account's own is its own. */
  private static String export(Role role, Relation whose) {
    return "select export_id from export_job where account %s '%s' and account %s 'nobody' order by 1"
        .formatted(
            whose == Relation.OWN ? "=" : "<>",
            role.label(),
            whose == Relation.OTHERS ? "=" : "<>");
  }

  /** Who is offered a patient accepts or refuses, who offered withdraws. */
  private static String transfer(String call, Relation whose) {
    boolean byOfferer = call.endsWith("withdrawal");
    if (whose == Relation.OTHERS) {
      return "select transfer_id from patient_transfer where from_prescriber_id = '%s' and to_prescriber_id = '%s'"
          .formatted(id("00b", 3), id("00b", 4));
    }
    return "select transfer_id from patient_transfer where %s_prescriber_id = '%s'"
        .formatted(byOfferer ? "from" : "to", prescriber(whose));
  }

  private static String prescriber(Relation whose) {
    return id("00b", whose.ordinal() + 1);
  }

  private static String pharmacy(Relation whose) {
    return id("00c", whose == Relation.OTHERS ? 2 : 1);
  }

  private static String id(String kind, int number) {
    return ID.formatted(kind, number);
  }

  /** A correction of the course that waits for a second person. */
  String proposal(String course) {
    return rows("select proposal_id from course_proposal where course_id = '%s'".formatted(course))
        .getFirst();
  }

  /** A hold of the course that a lab value proposes. */
  String proposedHold(String course) {
    return rows("select proposal_id from hold_proposal where course_id = '%s' order by number"
            .formatted(course))
        .getLast();
  }

  /** A fact of the course that {@code role} signs, if it has one; else any. */
  String signable(String course, Role role) {
    String kind = role == Role.PATIENT ? "consentSigned" : "counselingConfirmed";
    return rows("select fact_id from course_fact where course_id = '%s' order by type <> '%s', sequence"
            .formatted(course, kind))
        .getFirst();
  }

  /** No story answers questions one by one. */
  String questionAttempt(String course) {
    return rows("""
            insert into question_attempt (course_id, attempt_id, rules, bank, seed, drawn, started_at, started_on)
            values ('%s', gen_random_uuid(), 'us-ipledge/2021-12-13', 1, 1, '{blood-why}', now() - interval '40 days',
                current_date - 40)
            returning attempt_id
            """
            .formatted(course))
        .getFirst();
  }

  /** Of the owner of the database, who sees everything. */
  List<String> rows(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
