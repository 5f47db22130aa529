package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.fhir.FormCalls.called;
import static org.coursewatch.fhir.FormCalls.day;
import static org.coursewatch.fhir.FormCalls.facts;
import static org.coursewatch.fhir.FormCalls.issues;
import static org.coursewatch.fhir.FormCalls.number;
import static org.coursewatch.fhir.FormCalls.response;
import static org.coursewatch.fhir.FormCalls.submit;
import static org.coursewatch.fhir.FormCalls.text;
import static org.coursewatch.fhir.FormCalls.yes;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.form.About;
import org.coursewatch.form.Form;
import org.coursewatch.form.Given;
import org.coursewatch.form.Submitted;
import org.coursewatch.form.app.SubmitForm;
import org.coursewatch.people.Actor;
import org.coursewatch.people.AttestationForm;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.People;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form of a month, and the one that prescribers sign. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ConfirmingFormsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final AttestationForm STATEMENTS = AttestationForm.of(PartyKind.PRESCRIBER);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject People book;
  @Inject WhoActs who;
  @Inject SubmitForm forms;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoEhr();
    people.demoPharmacist();
    people.laboratory();
    clock.set(TestPeople.noon(DAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aMonthIsConfirmedForItsOwnPatientOnce() {
    Treated treated = people.cleared(people.demoPractice(), DAY.minusDays(30));
    int before = facts(treated.course().toString()).size();
    String subject =
        called("urn:coursewatch:case-number", treated.course().toString().replace("-", ""));
    String visit = day("visitOn", DAY);
    String methods =
        """
        {"linkId": "methods", "answer": [
          {"valueCoding": {"system": "urn:coursewatch:code:contraception-method", "code": "IUD_COPPER"}},
          {"valueCoding": {"system": "urn:coursewatch:code:contraception-method", "code": "MALE_LATEX_CONDOM"}}]}
        """;
    submit("ehr", response("monthly-confirmation", subject, visit))
        .then()
        .statusCode(400)
        .body("issue[0].details.text", containsString("can become pregnant"));
    submit(
            "ehr",
            response("monthly-confirmation", subject, day("visitOn", DAY.plusDays(1)), methods))
        .then()
        .statusCode(400);
    Response done = submit("ehr", response("monthly-confirmation", subject, visit, methods));
    done.then().statusCode(200);
    assertThat(number(done)).isEqualTo(treated.patient().number().toString());
    assertThat(facts(treated.course().toString())).hasSize(before + 2);
    // Told by somebody else of the practice, it is the same.
    submit("designee", response("monthly-confirmation", subject, methods, visit))
        .then()
        .statusCode(200)
        .body(
            "parameter.resource.issue.flatten().details.text", hasItem(containsString("already")));
    assertThat(facts(treated.course().toString())).hasSize(before + 2);
  }

  @Test
  void onlyThePrescriberSignsAndForAllOfIt() {
    Actor prescriber = people.receiver().prescriber();
    PrescriberId id = Objects.requireNonNull(prescriber.prescriber());
    String npi =
        who.inNewTransaction(prescriber, () -> book.prescriber(id).orElseThrow().npi().value());
    String statements =
        String.join(", ", STATEMENTS.statements().stream().map(each -> yes(each.code())).toList());
    String version = STATEMENTS.version();
    String form = response("prescriber-enrollment|" + version, "", text("npi", npi), statements);
    submit("ehr", form).then().statusCode(403).body("issue[0].code", equalTo("forbidden"));
    submit("designee", form).then().statusCode(403);
    submit("prescriber", form).then().statusCode(400);
    submit("receiver", form.replace("|" + version, "")).then().statusCode(400);
    submit("receiver", form.replace("|" + version, "|older")).then().statusCode(400);
    Response half = submit("receiver", form.replaceFirst("true", "false"));
    half.then().statusCode(400);
    assertThat(issues(half)).contains("GUIDE_READ");
    // Active for long: what is signed too early is refused by the rules of every other way in.
    submit("receiver", form)
        .then()
        .statusCode(409)
        .body("issue[0].details.text", containsString("can be renewed from"));
  }

  private Submitted sign(Actor by, Given... more) {
    List<Given> given = new ArrayList<>(List.of(more));
    STATEMENTS.statements().forEach(each -> given.add(Given.yesOrNo(each.code(), true)));
    About about =
        new About(
            new DescribedPatient(Set.of(), Set.of(), null, List.of(), null, Set.of(), Set.of()),
            null,
            null);
    return forms.submit(
        Form.Id.PRESCRIBER_ENROLLMENT,
        STATEMENTS.version(),
        given,
        about,
        by,
        TestPeople.noon(DAY));
  }

  @Test
  void whoWasInvitedIsEnrolledAndActiveBySigning() {
    String account = "form-" + UUID.randomUUID();
    Actor invited = people.unbound(account, Role.PRESCRIBER);
    Given npi = Given.text("npi", TestPeople.npi().value());
    assertThatThrownBy(() -> sign(invited, npi)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () ->
                sign(
                    invited,
                    npi,
                    Given.text("name", "Dr. Form"),
                    Given.text("practiceName", "Form practice"),
                    Given.text("zone", "+05:00")))
        .isInstanceOf(ProblemException.class);
    Submitted done =
        sign(
            invited,
            npi,
            Given.text("name", "Dr. Form"),
            Given.text("practiceName", "Form practice"),
            Given.text("zone", "America/Denver"));
    assertThat(done.told()).contains("is active through 2027-");
    Actor enrolled =
        who.inNewTransaction(
            Actor.SYSTEM, () -> book.actor(account, TestPeople.noon(DAY)).orElseThrow());
    assertThat(enrolled.prescriber()).isNotNull();
    assertThatThrownBy(() -> sign(enrolled, Given.text("npi", TestPeople.npi().value())))
        .as("the number of somebody else")
        .isInstanceOf(ProblemException.class);
  }
}
