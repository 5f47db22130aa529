package org.coursewatch.ncpdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Question.Line;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.ncpdp.OrderedDrug.Coded;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.program.ProductCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a message before anybody is asked. */
class ScriptReadingTest {

  @ParameterizedTest
  @CsvSource({
    "REMSInitiationRequest.xml, INITIATION, ec3ce56e-ece9-4c77-99dc-f7f605db4a74",
    "REMSRequest.xml, REQUEST, c53b4319-f7f1-42a0-8569-156900ba00a8",
    "RxFill.xml, FILL, 4dbdc502-e2fe-4ed6-ba26-d62e1a3b6f71"
  })
  void thePrototypesMessagesAreUnderstood(String file, ScriptKind kind, String id) {
    ScriptMessage message = read(ScriptMessages.sample(file));
    assertThat(message.kind()).isEqualTo(kind);
    assertThat(message.id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<DrugCoded><ProductCode><Code>0245-0571-01</Code><Qualifier>ND</Qualifier></ProductCode></DrugCoded>",
        "<DrugCoded><ProductCode><Code>0245-0571-01</Code></ProductCode></DrugCoded>",
        "<DrugCoded><NDC>0245-0571-01</NDC></DrugCoded>",
        "<Product><DrugCoded><NDC>0245-0571-01</NDC></DrugCoded></Product>",
        "<product><drugcoded><productcode><code>0245-0571-01</code><qualifier>ND</qualifier></productcode></drugcoded></product>"
      })
  void bothSpellingsOfDrugCodedAreRead(String coded) {
    assertThat(drug(coded).codes()).containsExactly(new Coded(ProductCatalog.NDC, "0245-0571-01"));
  }

  @Test
  void aCodeHasTheMeaningOfItsQualifier() {
    assertThat(
            drug("<DrugCoded><DrugDBCode><Code>197844</Code><Qualifier>SCD</Qualifier></DrugDBCode></DrugCoded>")
                .codes())
        .containsExactly(new Coded(ProductCatalog.RXNORM, "197844"));
    assertThat(
            drug("<DrugCoded><ProductCode><Code>0245-0571-01</Code><Qualifier>UP</Qualifier></ProductCode>"
                    + "<DrugDBCode><Code>197844</Code><Qualifier>MD</Qualifier></DrugDBCode></DrugCoded>")
                .codes())
        .isEmpty();
  }

  @Test
  void refillsAreAskedForTooAndWithoutDaysACapsuleLastsOneDay() {
    assertThat(supply(30, "<DaysSupply>30</DaysSupply>")).isEqualTo(supplied(30, 30));
    assertThat(supply(60, "<DaysSupply><Value>30</Value></DaysSupply>"))
        .isEqualTo(supplied(30, 60));
    assertThat(supply(30, "")).isEqualTo(supplied(30, 30));
    assertThat(supply(90, "<NumberOfRefills>3</NumberOfRefills>")).isEqualTo(supplied(360, 90));
    assertThat(supply(30, "<DaysSupply>30</DaysSupply><Refills><Value>1</Value></Refills>"))
        .isEqualTo(supplied(60, 30));
    assertThat(drug("<DaysSupply>10</DaysSupply>").supply().orElseThrow())
        .isEqualTo(new RequestedSupply(10, List.of()));
    assertThat(drug("<DrugDescription>Isotretinoin</DrugDescription>").supply()).isEmpty();
  }

  @Test
  void partOfACapsuleIsAWholeOne() {
    assertThat(drug("<Quantity><Value>29.5</Value></Quantity>").quantity()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({
    "Quantity, 0",
    "Quantity, -1",
    "Quantity, 10001",
    "Quantity, many",
    "DaysSupply, 0",
    "DaysSupply, 3651",
    "NumberOfRefills, 100",
    "Refills, PRN",
    "Quantity, 99999999999999999999"
  })
  void whatIsNoNumberIsAFaultOfItsElement(String element, String value) {
    Faults faults = new Faults();
    OrderedDrug.read(
        XmlElement.of(
            "REMSRequest", XmlElement.of("MedicationPrescribed", XmlElement.leaf(element, value))),
        "MedicationPrescribed",
        faults);
    assertThat(faults.errors())
        .extracting(FieldError::field)
        .containsExactly("MedicationPrescribed/" + element);
  }

  @Test
  void thePatientIsDescribedByBothSpellingsOfNames() {
    for (String name : new String[] {"<Name>%s</Name>", "<Names><Name>%s</Name></Names>"}) {
      DescribedPatient told =
          patient(
                  name.formatted("<LastName>Snow</LastName><FirstName>Jon</FirstName>")
                      + "<DateOfBirth><Date>1996-06-01</Date></DateOfBirth><CommunicationNumbers><PrimaryTelephone>"
                      + "<Number>716-873-1557</Number></PrimaryTelephone><ElectronicMail>jon@example.org</ElectronicMail>"
                      + "</CommunicationNumbers>")
              .described();
      assertThat(told)
          .isEqualTo(
              new DescribedPatient(
                  Set.of(),
                  Set.of(),
                  "Snow",
                  List.of("Jon"),
                  LocalDate.of(1996, 6, 1),
                  Set.of("716-873-1557"),
                  Set.of("jon@example.org")));
    }
  }

  @Test
  void aBirthDateMayComeAsAnInstant() {
    assertThat(
            patient("<DateOfBirth><DateTime>1996-06-01T00:00:00Z</DateTime></DateOfBirth>")
                .birthDate())
        .isEqualTo(LocalDate.of(1996, 6, 1));
  }

  @Test
  void aMistypedNumberAndAnImpossibleDayAreFaults() {
    Faults faults = new Faults();
    ToldPatient.read(
        read(
            ScriptMessages.message(
                "<REMSRequest>"
                    + ScriptMessages.patient("DEM0P-AT1E7", "1996-02-30")
                    + "</REMSRequest>")),
        faults);
    assertThat(faults.errors())
        .extracting(FieldError::field)
        .containsExactly(
            "Patient/HumanPatient/Identification/REMSPatientID",
            "Patient/HumanPatient/DateOfBirth/Date");
  }

  @Test
  void thePatientsNumberMayStandInThePlaceOfTheCase() {
    String content =
        "<REMSRequest><Request><SolicitedModel><REMSCaseID>DEM0P-AT1E6</REMSCaseID></SolicitedModel></Request></REMSRequest>";
    ToldPatient told = ToldPatient.read(read(ScriptMessages.message(content)), new Faults());
    assertThat(told.caseNumber()).isEmpty();
    assertThat(told.patientNumber()).contains(PatientNumber.parse("DEM0P-AT1E6").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"20170715", "2024011", "V2024071", ""})
  void versionsOfTheStandardAreReadAndAnsweredAlike(String version) {
    String text = ScriptMessages.message("<REMSRequest/>").replace("2024011", version);
    ScriptMessage message = read(text);
    assertThat(message.kind()).isEqualTo(ScriptKind.REQUEST);
    String reply = ScriptReply.text(message, RemsReply.status("."), "a", Instant.EPOCH);
    assertThat(reply)
        .contains("TransactionVersion=\"%s\"".formatted(version.isEmpty() ? "2024011" : version));
  }

  @ParameterizedTest
  @CsvSource({
    "TransactionVersion=\"2024011\", TransactionVersion=\"010006\", Message/@TransactionVersion",
    "TransactionDomain=\"SCRIPT\", TransactionDomain=\"TELECOM\", Message/@TransactionDomain",
    "<SentTime>, <TestMessage>true</TestMessage><SentTime>, Header/TestMessage",
    "REMSRequest, NewRx, Body"
  })
  void whatIsNotTakenHereSaysWhy(String from, String to, String field) {
    ScriptMessage message = read(ScriptMessages.message("<REMSRequest/>").replace(from, to));
    assertThatThrownBy(message::kind)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors())
                    .extracting(FieldError::field)
                    .containsExactly(field));
  }

  @Test
  void whenAMessageIsSentAndHowItIsLaidOutIsNotItsSubstance() {
    String text = ScriptMessages.message("1", "<REMSRequest><a>b</a><c/></REMSRequest>");
    String again = text.replace("16:00:00", "16:00:05").replace("<a>b</a>", "\n  <a> b </a>\n");
    assertThat(read(again).substance()).isEqualTo(read(text).substance());
    assertThat(read(text.replace(">b<", ">d<")).substance()).isNotEqualTo(read(text).substance());
  }

  private static ScriptMessage read(String text) {
    return ScriptMessage.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ToldPatient patient(String description) {
    return ToldPatient.read(
        read(
            ScriptMessages.message(
                "<REMSInitiationRequest><Patient><HumanPatient>"
                    + description
                    + "</HumanPatient></Patient></REMSInitiationRequest>")),
        new Faults());
  }

  private static OrderedDrug drug(String described) {
    XmlElement content =
        read(ScriptMessages.message(
                "<REMSRequest><MedicationPrescribed>"
                    + described
                    + "</MedicationPrescribed></REMSRequest>"))
            .content();
    return OrderedDrug.read(content, "MedicationPrescribed", new Faults());
  }

  private static RequestedSupply supply(int capsules, String more) {
    return drug(ScriptMessages.ISOTRETINOIN
            + "<Quantity><Value>%d</Value></Quantity>".formatted(capsules)
            + more)
        .supply()
        .orElseThrow();
  }

  private static RequestedSupply supplied(int days, int capsules) {
    return new RequestedSupply(days, List.of(new Line("0245-0571-01", capsules)));
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyProblemIsAnErrorWithACodeAndWords(ProblemType type) {
    XmlElement error = ScriptError.of(Problem.of(type, "It failed.", "Try."));
    assertThat(error.textOf("Code").orElseThrow())
        .isEqualTo(
            switch (type) {
              case TOO_MANY_REQUESTS, UNAVAILABLE, READ_ONLY -> "600";
              case INTERNAL -> "602";
              default -> "900";
            });
    assertThat(error.textOf("Description")).isPresent();
  }
}
