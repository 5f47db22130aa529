package org.coursewatch.hl7;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.app.Connection;
import ca.uhn.hl7v2.llp.LLPException;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.hl7.Hl7Settings.Tls;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The feed of laboratories, over real sockets. Each story happens on a day of its own, so that
 * misses of others are forgotten.
 */
@QuarkusTest
@TestProfile(ListensToLaboratories.class)
@QuarkusTestResource(FreshDatabase.class)
class LaboratoryFeedTest {

  private static final String BORN = "19980412";
  private static final Pattern RECEIPT = Pattern.compile("Receipt ([0-9a-f-]{36})");
  private static final String NEGATIVE = "2106-3^HCG^LN||260385009^Negative^SCT|||";
  private static final String POSITIVE = "2106-3^HCG^LN||10828004^Positive^SCT|||";

  private static int days;

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject Hl7Listener listener;
  @Inject TakeMessage take;
  @Inject @Owner DataSource owner;

  private LocalDate day;
  private Treated treated;
  private String number;

  @BeforeEach
  void treatAPatient() {
    people.demoOffice();
    people.laboratory();
    people.unbound("laboratory-by-certificate", Role.LABORATORY);
    day = LocalDate.of(2027, 5, 1).plusDays(days++);
    treated =
        people.open(
            people.demoPractice(),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(day.minusDays(40)));
    number = treated.patient().number().value();
    clock.set(TestPeople.noon(day));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aMessageIsRecordedAndAcknowledgedWithAa() throws IOException {
    String ack =
        send(
            oru(
                number,
                obx("CE", NEGATIVE, "F"),
                obx("NM", "1742-6^ALT^LN||44|U/L^^UCUM|7-33|H", "F"),
                obx("SN", "2571-8^TG^LN||>^800|mg/dL^^UCUM||", "F"),
                obx("ST", "1920-8^AST^LN||<5|U/L|<= 40|", "F")));
    assertThat(ack).contains("MSA|AA|").doesNotContain("ERR|").startsWith("MSH|^~\\&|COURSEWATCH|");
    ledger()
        .body("entries[-4].account", equalTo("laboratory"))
        .body("entries[-4].fact.result", equalTo("NEGATIVE"))
        .body("entries[-4].fact.specimenOn", equalTo(day.toString()))
        .body("entries[-3].fact.value", equalTo(44))
        .body("entries[-3].fact.upperLimit", equalTo(33))
        .body("entries[-2].fact.comparator", equalTo(">"))
        .body("entries[-1].fact.comparator", equalTo("<"))
        .body("entries[-1].fact.upperLimit", equalTo(40));
  }

  @Test
  void aClientOfAnotherHandIsUnderstood() throws HL7Exception, LLPException, IOException {
    try (HapiContext context = new DefaultHapiContext()) {
      context.setValidationContext(ValidationContextFactory.noValidation());
      Connection connection = context.newClient("127.0.0.1", listener.port(), false);
      try {
        Message sent = context.getPipeParser().parse(oru(number, obx("CE", NEGATIVE, "F")));
        Message answer = connection.getInitiator().sendAndReceive(sent);
        Terser terser = new Terser(answer);
        assertThat(terser.get("/MSA-1")).isEqualTo("AA");
        assertThat(terser.get("/MSA-2")).isEqualTo(new Terser(sent).get("/MSH-10"));
        assertThat(terser.get("/MSH-9-1")).isEqualTo("ACK");
        assertThat(terser.get("/MSH-6")).isEqualTo("NORTHSIDE");
      } finally {
        connection.close();
      }
    }
    ledger().body("entries[-1].fact.result", equalTo("NEGATIVE"));
  }

  @Test
  void aPositiveTestStopsTheTreatment() throws IOException {
    assertThat(send(oru(number, obx("CE", POSITIVE, "P")))).contains("MSA|AA|");
    as("prescriber")
        .get("/api/courses/{id}", treated.course().toString())
        .then()
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
  }

  @Test
  void theSameMessageIsAnsweredTheSameAndRecordedOnce() throws IOException {
    String message = oru(number, obx("CE", POSITIVE, "F"));
    String first = send(message);
    assertThat(first).contains("MSA|AA|");
    int facts = ledger().extract().path("entries.size()");
    assertThat(send(message)).isEqualTo(first);
    ledger().body("entries", hasSize(facts));
  }

  @Test
  void whatIsNotUnderstoodIsKeptAndAnsweredWithTheSegmentAndTheField() throws IOException {
    String ack =
        send(
            oru(
                number,
                obx("CE", NEGATIVE, "F"),
                obx("NM", "9999-9^WHAT^LN||1|U/L^^UCUM||", "F"),
                obx("NM", "2571-8^TG^LN||1.7|mmol/L^^UCUM||", "F"),
                obx("ED", "2106-3^HCG^LN||a^b^c|||", "F")));
    assertThat(ack)
        .contains("MSA|AE|")
        .contains("ERR||OBX^2^3|103^^HL70357|E")
        .contains("ERR||OBX^3^6|103^^HL70357|E")
        .contains("ERR||OBX^4^5|102^^HL70357|E");
    ledger().body("entries[-1].fact.result", equalTo("NEGATIVE"));
    as("administrator")
        .get("/api/kept-messages/{id}", receipt(ack))
        .then()
        .statusCode(200)
        .body("channel", equalTo("HL7V2"))
        .body("patient.birthDate", equalTo("1998-04-12"))
        .body("results.place", equalTo(List.of("OBX[2]", "OBX[3]", "OBX[4]")))
        .body("document", containsString("9999-9"));
  }

  @Test
  void whatBreaksIsNotAcknowledged() throws IOException, SQLException {
    String message = oru(number, obx("CE", POSITIVE, "F"));
    execute(
        "create function breaks() returns trigger language plpgsql as $$"
            + " begin raise exception 'the disk is full'; end $$");
    // It breaks only when everything is done and the transaction commits.
    execute(
        "create constraint trigger breaks after insert on course_fact deferrable initially deferred"
            + " for each row when (new.course_id = '%s') execute function breaks()"
                .formatted(treated.course()));
    try {
      assertThat(send(message)).contains("MSA|AR|", "|207^^HL70357|E").doesNotContain("disk");
      ledger().body("entries.fact.type", not(hasItem("pregnancyTested")));
    } finally {
      execute("drop trigger breaks on course_fact");
      execute("drop function breaks()");
    }
    assertThat(send(message)).contains("MSA|AA|");
    ledger().body("entries[-1].fact.result", equalTo("POSITIVE"));
  }

  private void execute(String change) throws SQLException {
    try (java.sql.Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }

  @Test
  void whatFitsNobodyIsTakenAndKeptForAPerson() throws IOException {
    String ack = send(oru(somebody(), obx("CE", POSITIVE, "F")));
    assertThat(ack).contains("MSA|AA|").contains("ERR||OBX^1|0^^HL70357|W");
    as("administrator")
        .contentType("application/json")
        .body("{\"courseId\": \"%s\", \"reason\": \"found\"}".formatted(treated.course()))
        .post("/api/kept-messages/{id}/attachment", receipt(ack))
        .then()
        .statusCode(200);
    ledger()
        .body("entries[-1].account", equalTo("laboratory"))
        .body("entries[-1].secondAccount", equalTo("administrator"))
        .body("entries[-1].fact.result", equalTo("POSITIVE"));
  }

  @Test
  void aNumberOfAnotherAuthorityNamesNobody() throws IOException {
    String other = oru(number, obx("CE", NEGATIVE, "F")).replace("^^^COURSEWATCH", "^^^NORTHSIDE");
    assertThat(send(other)).contains("MSA|AA|").contains("send both").contains("Receipt ");
    ledger().body("entries.fact.type", not(hasItem("pregnancyTested")));
  }

  @Test
  void aMessageNobodyCanTellApartIsKeptWhole() throws IOException {
    String upsideDown =
        oru(number, obx("CE", NEGATIVE, "F"))
            .replaceFirst("OBR[^\r]*\r", "")
            .replace("OBX|", "ZBX|");
    String ack = send(upsideDown);
    assertThat(ack).contains("MSA|AE|").contains("ERR||MSH^1|100^^HL70357|E");
    as("administrator")
        .get("/api/kept-messages/{id}", receipt(ack))
        .then()
        .body("document", containsString(number));
  }

  @Test
  void whatIsNotTakenHereIsRejected() throws IOException {
    String message = oru(number, obx("CE", NEGATIVE, "F"));
    assertThat(send(message.replace("ORU^R01^ORU_R01", "ADT^A01^ADT_A01")))
        .contains("MSA|AR|", "MSH^1^9|200");
    assertThat(send(message.replace("ORU^R01^ORU_R01", "ORU^R30^ORU_R30"))).contains("MSH^1^9|201");
    assertThat(send(message.replace("|P|2.5.1", "|T|2.5.1"))).contains("MSA|AR|", "MSH^1^11|202");
    assertThat(send(message.replace("|P|2.5.1", "|P|9.9"))).contains("MSA|AR|", "MSH^1^12|203");
    assertThat(send(message.replaceFirst("\\|[0-9a-f-]{36}\\|P", "||P")))
        .contains("MSA|AR", "MSH^1^10|101");
    assertThat(send(message.replace("NORTHSIDE", "SOUTHSIDE"))).contains("MSA|AR|", "MSH^1^4|204");
    assertThat(send(message.replace("NORTHSIDE", "GONE"))).contains("MSA|AR|", "MSH^1^4|204");
    assertThat(send("this is no message")).contains("MSA|AR");
    ledger().body("entries.fact.type", not(hasItem("pregnancyTested")));
  }

  @Test
  void aGuessingLaboratoryIsToldToComeLaterAndNoPositiveTestIsKeptOut() throws IOException {
    for (int i = 0; i < 5; i++) {
      send(oru(somebody(), obx("CE", NEGATIVE, "F")));
    }
    String negative = oru(number, obx("CE", NEGATIVE, "F"));
    assertThat(send(negative)).contains("MSA|AR|", "Wait 30 seconds");
    String fits = send(oru(number, obx("CE", POSITIVE, "F")));
    String fitsNobody = send(oru(somebody(), obx("CE", POSITIVE, "F")));
    assertThat(plain(fits)).isEqualTo(plain(fitsNobody));
    ledger().body("entries[-1].fact.result", equalTo("POSITIVE"));
    clock.set(TestPeople.noon(day).plus(Duration.ofMinutes(5)));
    assertThat(send(negative)).contains("MSA|AA|");
  }

  @Test
  void olderVersionsAndOtherPlacesOfTheDayAreRead() throws IOException {
    String old =
        oru(number, obx("ST", "2118-8^HCG^LN||NEG|||", "F"))
            .replace("ORU^R01^ORU_R01", "ORU^R01")
            .replace("|P|2.5.1", "|P|2.3")
            .replaceFirst("OBR\\|1\\|\\|\\|PANEL\\|\\|\\|\\d+", "OBR|1|||PANEL");
    String observed = "%s2300-0500".formatted(day.minusDays(2).toString().replace("-", ""));
    assertThat(send(old.replace("|||F\r", "|||F|||" + observed + "\r"))).contains("MSA|AA|");
    ledger()
        .body("entries[-1].fact.specimen", equalTo("SERUM"))
        .body("entries[-1].fact.specimenOn", equalTo(day.minusDays(2).toString()));
    assertThat(send(old)).contains("MSA|AE|", "OBX^1^14|101");
  }

  @Test
  void aConnectionIsClosedWhenItSpeaksSomethingElse() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", listener.port())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    try (Socket socket = new Socket("127.0.0.1", listener.port())) {
      byte[] tooLong = ("\u000bMSH|" + "x".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(
              () -> {
                socket.getOutputStream().write(tooLong);
                if (socket.getInputStream().read() < 0) {
                  throw new SocketException("closed");
                }
              })
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void aCertificateTellsWhichLaboratoryItIs() throws IOException, GeneralSecurityException {
    MllpServer.Limits limits = new MllpServer.Limits(Duration.ofSeconds(20), 5, 20_000);
    try (MllpServer secured =
        new MllpServer(
            MllpSockets.open("127.0.0.1", 0, Optional.of(new TestTls())), limits, take::answer)) {
      secured.start();
      String message = oru(number, obx("CE", NEGATIVE, "F"));
      try (Socket socket =
          trusting("laboratory").getSocketFactory().createSocket("127.0.0.1", secured.port())) {
        assertThat(send(socket, message)).contains("MSA|AA|");
      }
      ledger().body("entries[-1].account", equalTo("laboratory-by-certificate"));
      assertThatThrownBy(
              () -> {
                try (Socket stranger =
                    trusting("stranger")
                        .getSocketFactory()
                        .createSocket("127.0.0.1", secured.port())) {
                  send(stranger, message);
                }
              })
          .isInstanceOf(IOException.class);
    }
    String claimed = oru(number, obx("CE", POSITIVE, "F")).replace("NORTHSIDE", "");
    assertThat(send(claimed)).contains("MSA|AR|");
  }

  /** The service's own keys, and the laboratory it trusts. */
  private record TestTls() implements Tls {
    @Override
    public Path keys() {
      return ListensToLaboratories.keys("service");
    }

    @Override
    public String keysPassword() {
      return ListensToLaboratories.PASSWORD;
    }

    @Override
    public Path trusted() {
      return ListensToLaboratories.keys("trusted");
    }

    @Override
    public String trustedPassword() {
      return ListensToLaboratories.PASSWORD;
    }
  }

  private static SSLContext trusting(String who) throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(ListensToLaboratories.store(who), ListensToLaboratories.PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(ListensToLaboratories.store("service"));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private String oru(String patient, String... results) {
    StringBuilder message = new StringBuilder();
    message
        .append("MSH|^~\\&|LIS|NORTHSIDE|COURSEWATCH|OFFICE|20270501120000-0400||ORU^R01^ORU_R01|")
        .append(UUID.randomUUID())
        .append("|P|2.5.1\r")
        .append("PID|1||")
        .append(patient)
        .append("^^^COURSEWATCH~77^^^NORTHSIDE^MR||Doe^Jane||")
        .append(BORN)
        .append("|F\r")
        .append("OBR|1|||PANEL|||")
        .append(day.toString().replace("-", ""))
        .append("0830\r");
    for (int i = 0; i < results.length; i++) {
      message.append("OBX|").append(i + 1).append('|').append(results[i]).append('\r');
    }
    return message.toString();
  }

  /** {@code middle}: OBX-3 to OBX-8. */
  private static String obx(String type, String middle, String status) {
    return type + "|" + middle + "|||" + status;
  }

  private String send(String message) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", listener.port())) {
      return send(socket, message);
    }
  }

  private static String send(Socket socket, String message) throws IOException {
    MllpFrames.write(socket.getOutputStream(), message.getBytes(StandardCharsets.UTF_8));
    byte[] answer = MllpFrames.read(socket.getInputStream(), 100_000);
    if (answer == null) {
      throw new SocketException("no answer");
    }
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static String receipt(String ack) {
    Matcher receipt = RECEIPT.matcher(ack);
    assertThat(receipt.find()).as(ack).isTrue();
    return receipt.group(1);
  }

  /** Without what is another one each time. */
  private static String plain(String ack) {
    return ack.substring(ack.indexOf("ERR|")).replaceAll("[0-9a-f-]{36}", "");
  }

  private static String somebody() {
    return PatientNumber.random(ThreadLocalRandom.current()::nextInt).value();
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo");
  }

  private ValidatableResponse ledger() {
    return as("prescriber").get("/api/courses/{id}/facts", treated.course().toString()).then();
  }
}
