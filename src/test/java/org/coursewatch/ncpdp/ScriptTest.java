package org.coursewatch.ncpdp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.ncpdp.ScriptMessages.fill;
import static org.coursewatch.ncpdp.ScriptMessages.initiation;
import static org.coursewatch.ncpdp.ScriptMessages.message;
import static org.coursewatch.ncpdp.ScriptMessages.request;
import static org.coursewatch.ncpdp.ScriptMessages.sample;
import static org.coursewatch.ncpdp.ScriptMessages.supply;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of the checklist about NCPDP SCRIPT, over HTTP, as the system of a pharmacy. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ScriptTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String OURS = "pharmacy-system";
  private static final String INITIATED = "Message.Body.REMSInitiationResponse.";
  private static final String CLOSED = INITIATED + "Response.ResponseStatus.Closed.";
  private static final String APPROVED =
      "Message.Body.REMSResponse.Response.ResponseStatus.Approved.";
  private static final String DENIED = "Message.Body.REMSResponse.Response.ResponseStatus.Denied.";
  private static final String STATUS = "Message.Body.Status.Code";
  private static final String ERROR = "Message.Body.Error.";

  @Inject TestPeople people;
  @Inject People directory;
  @Inject WhoActs who;
  @Inject TestClock clock;
  @Inject IssueAuthorization issue;
  @Inject CourseLedger ledger;
  @Inject @Owner DataSource database;

  private Treated treated;
  private String caseId;

  @BeforeEach
  void treatAPatient() {
    PharmacyId pharmacy = people.pharmacist().pharmacy();
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          if (directory.actor(OURS, clock.now()).isEmpty()) {
            directory.add(new Actor(OURS, Role.PHARMACY_SYSTEM, null, pharmacy, null));
          }
          return true;
        });
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    caseId = new CaseNumber(treated.course()).toString();
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void remsInitiationRequestIsClosedWithAReasonCodeOrTellsThePatientsProgramId() {
    String number = treated.patient().number().toString();
    said(initiation(treated, ScriptMessages.ISOTRETINOIN))
        .statusCode(200)
        .contentType("application/xml;charset=UTF-8")
        .body(INITIATED + "REMSReferenceID", equalTo("r-1"))
        .body(INITIATED + "Patient.HumanPatient.Identification.REMSPatientID", equalTo(number))
        .body(INITIATED + "Patient.HumanPatient.DateOfBirth.Date", equalTo("1998-04-12"))
        .body(INITIATED + "Response.ResponseStatus.Open.REMSCaseID", equalTo(caseId));
    said(initiation(treated, ScriptMessages.ISOTRETINOIN).replace("1998-04-12", "1998-04-13"))
        .statusCode(200)
        .body(CLOSED + "ReasonCode", equalTo("EM"))
        .body(CLOSED + "REMSNote", startsWith("There is no patient with this number"));
    answer(sample("REMSInitiationRequest.xml"))
        .statusCode(200)
        .body("Message.Header.RelatesToMessageID", startsWith("ec3ce56e-"))
        .body(CLOSED + "ReasonCode", equalTo("EM"))
        .body(CLOSED + "REMSNote", containsString("REMSPatientID"));
  }

  @Test
  void remsRequestApprovedTellsCaseNumberAndTheWindowsLastDay() {
    String number =
        said(request(treated))
            .statusCode(200)
            .body(APPROVED + "REMSCaseID", equalTo(caseId))
            .body(
                APPROVED + "REMSAuthorizationNumber",
                matchesPattern("([0-9A-HJKMNP-TV-Y]{4}-){3}[0-9A-HJKMNP-TV-Y]{4}"))
            .body(APPROVED + "AuthorizationPeriod.EffectiveDate.Date", equalTo("2026-10-01"))
            .body(APPROVED + "AuthorizationPeriod.ExpirationDate.Date", equalTo("2026-10-07"))
            .extract()
            .path(APPROVED + "REMSAuthorizationNumber");
    clock.set(TestPeople.noon(DAY.plusDays(4)));
    said(request(treated))
        .body(APPROVED + "REMSAuthorizationNumber", equalTo(number))
        .body(APPROVED + "AuthorizationPeriod.EffectiveDate.Date", equalTo("2026-10-01"))
        .body(APPROVED + "AuthorizationPeriod.ExpirationDate.Date", equalTo("2026-10-07"));
    read(number).body("status", equalTo("LIVE")).body("lastDay", equalTo("2026-10-07"));
  }

  @Test
  void thePrototypesRequestIsApprovedForACaseOfOurs() {
    answer(ofOurs(sample("REMSRequest.xml")).replace(">90<", ">30<").replace(">3<", ">0<"))
        .statusCode(200)
        .body("Message.@TransactionVersion", equalTo("2024011"))
        .body("Message.Header.To", equalTo("Pharmacy 123"))
        .body("Message.Header.To.@Qualifier", equalTo("REMS"))
        .body("Message.Header.RelatesToMessageID", notNullValue())
        .body("Message.Body.REMSResponse.REMSReferenceID", equalTo("6ba496b212924eb9bae3d58c2"))
        .body("Message.Body.REMSResponse.Prescriber.NonVeterinarian.Name.LastName", equalTo("Doe"))
        .body(APPROVED + "REMSCaseID", equalTo(caseId))
        .body(APPROVED + "AuthorizationPeriod.ExpirationDate.Date", equalTo("2026-10-07"));
  }

  @Test
  void anOrderForNinetyCapsulesWithThreeRefillsIsDenied() {
    answer(ofOurs(sample("REMSRequest.xml")))
        .statusCode(200)
        .body(DENIED + "REMSCaseID", equalTo(caseId))
        .body(DENIED + "DeniedReasonCode", equalTo("EC"))
        .body(DENIED + "REMSNote", startsWith("More days of supply are asked for"));
    said(request(treated, supply(30, 30, 1))).body(DENIED + "DeniedReasonCode", equalTo("EC"));
    said(request(treated, supply(90, 30, 0)))
        .body(APPROVED + "AuthorizationPeriod.ExpirationDate.Date", equalTo("2026-10-07"));
  }

  @Test
  void remsRequestDeniedTellsCodeAndNote() {
    Treated held = people.cleared(treated.practice(), DAY);
    people.say(held, new HoldPlaced(clock.now(), "private reason"), clock.now());
    long before = refusals(held);
    said(request(held))
        .statusCode(200)
        .body(DENIED + "DeniedReasonCode", equalTo("EC"))
        .body(DENIED + "REMSNote", equalTo("not cleared: the prescriber's office must act."))
        .body("Message.Body.REMSResponse.Patient.HumanPatient.DateOfBirth.Date", notNullValue());
    assertThat(refusals(held)).isEqualTo(before + 1);
    Actor elsewhere = people.pharmacist();
    issue.issue(
        treated.patient().number(),
        treated.patient().birthDate(),
        new RequestedSupply(30, List.<Line>of()),
        elsewhere,
        clock.now());
    said(request(treated))
        .body(DENIED + "DeniedReasonCode", equalTo("EC"))
        .body(DENIED + "REMSNote", startsWith("Another pharmacy holds an authorization"));
  }

  @Test
  void ecAnswersACaseThatIsNone() {
    answer(sample("REMSRequest.xml"))
        .statusCode(200)
        .body(DENIED + "REMSCaseID", equalTo("a24e73e53b2"))
        .body(DENIED + "DeniedReasonCode", equalTo("EC"));
    answer(ofOurs(sample("REMSRequest.xml")).replace("1998-04-12", "1998-04-13"))
        .body(DENIED + "DeniedReasonCode", equalTo("EC"))
        .body(DENIED + "REMSNote", equalTo("There is no case with this id and birth date."));
    answer(
            ofOurs(sample("REMSRequest.xml"))
                .replace(caseId, UUID.randomUUID().toString().replace("-", "")))
        .body(DENIED + "REMSNote", equalTo("There is no case with this id and birth date."));
  }

  @Test
  void erAnswersAMedicineThatIsNotUnderTheProgram() {
    String other =
        "<DrugCoded><ProductCode><Code>0071-0155-23</Code><Qualifier>ND</Qualifier></ProductCode></DrugCoded>";
    said(initiation(treated, other)).statusCode(200).body(CLOSED + "ReasonCode", equalTo("ER"));
    said(request(treated, other + "<DaysSupply>30</DaysSupply>"))
        .statusCode(200)
        .body(DENIED + "DeniedReasonCode", equalTo("ER"))
        .body(DENIED + "REMSNote", containsString("needs no authorization here"));
    said(fill("<Dispensed/>", "7K3P-09QX-4TWM-E18P", "").replace("0245-0571-01", "0071-0155-23"))
        .statusCode(400)
        .body(ERROR + "Description", containsString("no medicine of the program"));
  }

  @Test
  void anNdcOrAnRxNormCodeAloneIsEnoughInEitherSpelling() {
    for (String coded :
        new String[] {
          "<DrugCoded><NDC>00245057101</NDC></DrugCoded>",
          "<Product><DrugCoded><NDC>0245-0571-01</NDC></DrugCoded></Product>",
          "<DrugCoded><DrugDBCode><Code>197844</Code><Qualifier>SCD</Qualifier></DrugDBCode></DrugCoded>"
        }) {
      said(request(treated, coded + "<DaysSupply>30</DaysSupply>"))
          .body(APPROVED + "REMSCaseID", equalTo(caseId));
    }
  }

  @Test
  void rxFillDispensedIsRecordedAndAnsweredByAStatus() {
    String number = approved();
    String told = message(fill("<Dispensed><Note>Picked up</Note></Dispensed>", number, ""));
    answer(told).statusCode(200).body(STATUS, equalTo("000"));
    read(number).body("status", equalTo("HANDED_OVER"));
    answer(told).statusCode(200).body(STATUS, equalTo("000"));
    said(fill("<Dispensed/>", number, ""))
        .statusCode(409)
        .body(ERROR + "Code", equalTo("900"))
        .body(ERROR + "Description", containsString("handed over already"));
    said(request(treated))
        .body(DENIED + "DeniedReasonCode", equalTo("EC"))
        .body(DENIED + "REMSNote", containsString("Not before 2026-10-24."));
  }

  @Test
  void thePrototypesRxFillIsRecordedWhenItNamesTheAuthorization() {
    String number = approved();
    String told =
        sample("RxFill.xml")
            .replace(
                "<PrescriberOrderNumber>",
                "<AuthorizationNumber>" + number + "</AuthorizationNumber><PrescriberOrderNumber>")
            .replace("4dbdc502-e2fe-4ed6-ba26-d62e1a3b6f71", UUID.randomUUID().toString());
    answer(sample("RxFill.xml"))
        .statusCode(400)
        .body(ERROR + "Description", containsString("REMSAuthorizationNumber"));
    answer(told)
        .statusCode(200)
        .body("Message.@TransactionVersion", equalTo("20170715"))
        .body("Message.Header.PrescriberOrderNumber", equalTo("pat017-mr-IPledge"))
        .body(STATUS, equalTo("000"));
    read(number).body("status", equalTo("HANDED_OVER"));
  }

  @Test
  void rxFillOfAPartRecordsThePart() {
    String number = approved();
    said(fill("<PartiallyDispensed/>", number, "")).statusCode(400);
    said(fill("<PartiallyDispensed/>", number, "<DaysSupply>31</DaysSupply>"))
        .statusCode(400)
        .body(ERROR + "Description", containsString("more than the authorization permits"));
    said(fill("<PartiallyDispensed/>", number, "<DaysSupply><Value>10</Value></DaysSupply>"))
        .statusCode(200)
        .body(STATUS, equalTo("000"));
    read(number).body("status", equalTo("HANDED_OVER"));
    CourseFact last =
        who.inNewTransaction(Actor.SYSTEM, () -> ledger.find(treated.course()).orElseThrow())
            .course()
            .facts()
            .getLast()
            .fact();
    assertThat(((Dispensed) last).daysSupply()).isEqualTo(10);
  }

  @Test
  void rxFillNotDispensedGivesTheAuthorizationBack() {
    String number = approved();
    said(fill("<NotDispensed><Note>did not come</Note></NotDispensed>", number, ""))
        .statusCode(200)
        .body(STATUS, equalTo("000"));
    read(number).body("status", equalTo("REVERSED")).body("reason", equalTo("did not come"));
    assertThat(approved()).isNotEqualTo(number);
  }

  @Test
  void rxFillReturnedConfirmsTheReturnToStock() {
    String number = approved();
    said(fill("<ReturnedToStock/>", number, "")).statusCode(200).body(STATUS, equalTo("000"));
    read(number).body("status", equalTo("REVERSED")).body("returnConfirmedAt", notNullValue());
    said(fill("<ReturnedToStock/>", number, ""))
        .statusCode(409)
        .body(ERROR + "Description", containsString("confirmed already"));
    said(fill("<Lost/>", number, ""))
        .statusCode(400)
        .body(ERROR + "Description", containsString("RxFill/FillStatus"));
  }

  @Test
  void cancellationReversesAndIsAnsweredByAStatus() {
    String number = approved();
    String cancel = "<CancelRx>" + ScriptMessages.patient(treated) + "</CancelRx>";
    String told = message(cancel);
    answer(told).statusCode(200).body(STATUS, equalTo("000"));
    read(number).body("status", equalTo("REVERSED")).body("reason", equalTo("canceled"));
    answer(told).statusCode(200).body(STATUS, equalTo("000"));
    said(cancel)
        .statusCode(409)
        .body(ERROR + "Description", containsString("no live authorization"));
    said(cancel.replace("1998-04-12", "1998-04-13")).statusCode(404);
  }

  @Test
  void anotherPharmacysAuthorizationIsNotFound() {
    Actor elsewhere = people.pharmacist();
    String number =
        issue
            .issue(
                treated.patient().number(),
                treated.patient().birthDate(),
                new RequestedSupply(30, List.<Line>of()),
                elsewhere,
                clock.now())
            .authorization()
            .issued()
            .number()
            .toString();
    for (String each : new String[] {number, "7K3P-09QX-4TWM-E18P"}) {
      said(fill("<Dispensed/>", each, ""))
          .statusCode(404)
          .body(ERROR + "Code", equalTo("900"))
          .body(ERROR + "DescriptionCode", equalTo("1000"));
    }
  }

  @Test
  void aMessageSentTwiceHappensOnceAndIsAnsweredAlike() {
    String told = message(request(treated));
    String first = answer(told).statusCode(200).extract().asString();
    clock.set(TestPeople.noon(DAY.plusDays(1)));
    assertThat(answer(told.replace("16:00:00", "16:00:09")).extract().asString()).isEqualTo(first);
    answer(told.replace(">30<", ">28<"))
        .statusCode(422)
        .body(ERROR + "Description", startsWith("This MessageID was used for another message."));
    String number = said(request(treated)).extract().path(APPROVED + "REMSAuthorizationNumber");
    assertThat(first).contains(number);
    Treated man =
        people.open(treated.practice(), RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", clock.now());
    String denied = message(request(man));
    String refused =
        answer(denied).body(DENIED + "DeniedReasonCode", equalTo("EC")).extract().asString();
    assertThat(answer(denied).extract().asString()).isEqualTo(refused);
    assertThat(refusals(man)).isEqualTo(1);
  }

  @Test
  void aMessageSentManyTimesAtOnceHappensOnce() throws InterruptedException {
    String told = message(request(treated));
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> calls =
          Collections.nCopies(8, () -> answer(told).statusCode(200).extract().asString());
      assertThat(many.invokeAll(calls).stream().map(Future::resultNow).distinct()).hasSize(1);
    }
  }

  @Test
  void rxFillOfASupplyThatIsNoLongerClearedIsAnErrorAndRecordsNothing() {
    String number = approved();
    people.say(treated, new HoldPlaced(clock.now(), "private reason"), clock.now());
    said(fill("<Dispensed/>", number, ""))
        .statusCode(409)
        .body(ERROR + "Code", equalTo("900"))
        .body(ERROR + "Description", not(containsString("private")));
    read(number).body("status", equalTo("REVERSED"));
  }

  @Test
  void dtdAndExternalEntitiesAreOff() {
    for (String type :
        new String[] {
          "<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
          "<!DOCTYPE Message [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>",
          "<!DOCTYPE Message SYSTEM \"http://localhost:1/script.dtd\">"
        }) {
      answer(type + message(request(treated).replace("Isotretinoin", "&x;")))
          .statusCode(400)
          .contentType("application/xml")
          .body(ERROR + "Code", equalTo("900"))
          .body(ERROR + "Description", containsString("document type declaration"))
          .body(ERROR + "Description", not(containsString("root")));
    }
  }

  @Test
  void unknownOrBrokenMessagesGetAnErrorMessageNeverSilence() {
    for (String file : new String[] {"NewRx.xml", "Status.xml", "Error.xml"}) {
      answer(sample(file))
          .statusCode(400)
          .body("Message.Header.RelatesToMessageID", equalTo("1763771000000"))
          .body(ERROR + "Code", equalTo("900"))
          .body(ERROR + "DescriptionCode", equalTo("1000"))
          .body(ERROR + "Description", containsString("not taken here"));
    }
    for (String broken :
        new String[] {"", "{}", "<Message>", "<Bundle/>", "<Message/>", "\u0000"}) {
      answer(broken).statusCode(400).body(ERROR + "Code", equalTo("900"));
    }
    answer("<Message>" + " ".repeat(70_000) + "</Message>")
        .statusCode(413)
        .body(ERROR + "Code", equalTo("900"));
    given()
        .auth()
        .preemptive()
        .basic(OURS, "demo")
        .contentType("application/json")
        .body("{}")
        .post("/ncpdp/script")
        .then()
        .statusCode(415)
        .body(ERROR + "Code", equalTo("900"));
    given()
        .contentType("application/xml")
        .body(message(request(treated)))
        .post("/ncpdp/script")
        .then()
        .statusCode(401)
        .body(ERROR + "Code", equalTo("900"));
  }

  @Test
  void aMessageForAnotherPharmacyIsNotTakenForThisOne() {
    String another =
        "<REMSRequest><Pharmacy><Identification><NCPDPID>0000000</NCPDPID></Identification></Pharmacy>"
            + request(treated).substring("<REMSRequest>".length());
    said(another)
        .statusCode(400)
        .body(ERROR + "Description", startsWith("Pharmacy/Identification/NCPDPID"));
  }

  private String approved() {
    return said(request(treated))
        .statusCode(200)
        .extract()
        .path(APPROVED + "REMSAuthorizationNumber");
  }

  /** The prototype's message about our patient's case, under an id of its own. */
  private String ofOurs(String sample) {
    return sample
        .replace("a24e73e53b2", caseId)
        .replace("1996-06-01", treated.patient().birthDate().toString())
        .replaceAll("<MessageID>[^<]*", "<MessageID>" + UUID.randomUUID());
  }

  private static ValidatableResponse said(String content) {
    return answer(message(content));
  }

  private static ValidatableResponse answer(String text) {
    Response response =
        given()
            .auth()
            .preemptive()
            .basic(OURS, "demo")
            .contentType("application/xml")
            .body(text)
            .post("/ncpdp/script");
    return response.then();
  }

  private static ValidatableResponse read(String number) {
    return given()
        .auth()
        .preemptive()
        .basic(OURS, "demo")
        .get("/api/authorizations/{number}", number)
        .then()
        .statusCode(200);
  }

  private long refusals(Treated of) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) from supply_refusal where course_id = ?")) {
      statement.setObject(1, of.course().value());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
