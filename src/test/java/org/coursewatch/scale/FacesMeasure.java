package org.coursewatch.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.Test;

/**
 * Measures what asking costs over HTTP and judges no speed; {@code deploy/bench/faces.sh} calls it.
 * Its name keeps it out of every other test run.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class FacesMeasure {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int COURSES = Integer.getInteger("coursewatch.measure.courses", 10_000);
  private static final int SECONDS = Integer.getInteger("coursewatch.measure.seconds", 8);
  private static final int HISTORIES = 200;
  private static final int[] CONNECTIONS = {1, 10, 50};
  private static final String BORN = "1998-04-12";
  private static final String MEASURED =
      """
      select p.patient_number from patient p join prescriber using (prescriber_id) join practice r using (practice_id)
       where r.name = 'Measured' order by md5(p.patient_number)""";

  private static final String ETASU =
      """
      {"resourceType":"Parameters","parameter":[{"name":"patient","resource":{"resourceType":"Patient",\
      "identifier":[{"system":"urn:coursewatch:patient-number","value":"%1$s"}],"birthDate":"%2$s"}},\
      {"name":"medication","resource":{"resourceType":"Medication","code":{"coding":[\
      {"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6064"}]}}}]}""";

  private static final String ORDER_SIGN =
      """
      {"hookInstance":"%3$s","hook":"order-sign","context":{"userId":"Practitioner/1","patientId":"1",\
      "draftOrders":{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"MedicationRequest","id":"order",\
      "status":"draft","intent":"order","subject":{"reference":"Patient/1"},"medicationCodeableConcept":{"coding":[\
      {"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6064"}]},\
      "dispenseRequest":{"quantity":{"value":30},"numberOfRepeatsAllowed":0}}}]}},\
      "prefetch":{"patient":{"resourceType":"Patient","id":"1",\
      "identifier":[{"system":"urn:coursewatch:patient-number","value":"%1$s"}],"birthDate":"%2$s"}}}""";

  private static final String ELIGIBILITY =
      """
      {"patientNumber":"%1$s","birthDate":"%2$s"}""";

  /** What wrk tells: requests a second, and the 99th percentile in milliseconds. */
  private record Rate(double perSecond, double p99) {}

  @Inject TestPeople people;
  @Inject Prototypes prototypes;
  @Inject Stamp stamp;
  @Inject Rows rows;
  @Inject TestClock clock;

  @TestHTTPResource("/")
  URI service;

  private final Path folder = Path.of("target", "bench");

  @Test
  void measure() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    fill();
    List<String> numbers = rows.read(MEASURED).stream().map(List::getFirst).toList();
    Path etasu = bodies("etasu", ETASU, numbers);
    Path orders = bodies("order-sign", ORDER_SIGN, numbers);
    Path questions = bodies("eligibility", ELIGIBILITY, numbers);
    ask("GET", "/q/health/live", 10, "administrator", etasu);
    for (int connections : CONNECTIONS) {
      Rate live = ask("GET", "/q/health/live", connections, "administrator", etasu);
      tell(
          "%2d connections: GET /q/health/live %.0f/s, p99 %.1f ms",
          connections, live.perSecond, live.p99);
      compare("$rems-etasu", "/fhir/GuidanceResponse/$rems-etasu", connections, "ehr", etasu, live);
      compare("order-sign", "/cds-services/rems-order-sign", connections, "ehr", orders, live);
      compare("eligibility", "/api/eligibility", connections, "pharmacist", questions, live);
    }
  }

  private void fill() {
    people.demoOffice();
    Actor pharmacist = people.demoPharmacist();
    assertThat(pharmacist.pharmacy()).isNotNull();
    clock.set(TestPeople.noon(TODAY));
    List<Template> templates = new ArrayList<>();
    prototypes
        .tell(HISTORIES, TODAY)
        .forEach(
            id -> {
              String sealed =
                  "select count(*) from course_fact where body ? 'reason' and course_id = '%s'";
              if (rows.number(sealed.formatted(id)) == 0) {
                templates.add(Template.of(id, rows));
              }
            });
    String practice = UUID.randomUUID().toString();
    List<String> prescribers = new ArrayList<>();
    rows.execute("insert into practice values ('%s', 'Measured')".formatted(practice));
    for (int i = 0; i < 10; i++) {
      String id = UUID.randomUUID().toString();
      prescribers.add(id);
      rows.execute(
          """
          insert into prescriber (prescriber_id, npi, name, practice_id, time_zone, active_through)
          values ('%s', '%s', 'Dr. %d', '%s', 'America/New_York', '2199-01-01')"""
              .formatted(id, TestPeople.npi().value(), i, practice));
    }
    rows.execute(
        "insert into account (account, role, practice_id) values ('ehr', '%s', '%s')"
            .formatted(Role.EHR, practice));
    stamp.out(COURSES, 1, prescribers, i -> templates.get(i % templates.size()));
    rows.execute("vacuum analyze");
    tell("%d courses", rows.number("select count(*) from course"));
  }

  private void compare(
      String name, String path, int connections, String account, Path bodies, Rate live)
      throws IOException, InterruptedException {
    Rate rate = ask("POST", path, connections, account, bodies);
    tell(
        "%2d connections: %s %.0f/s, p99 %.1f ms; ratio %.3f",
        connections, name, rate.perSecond, rate.p99, rate.perSecond / live.perSecond);
  }

  private Rate ask(String method, String path, int connections, String account, Path bodies)
      throws IOException, InterruptedException {
    Path headers = folder.resolve("headers-" + account);
    String password =
        Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        headers, "Authorization: Basic " + password + "\nContent-Type: application/json\n");
    List<String> command =
        new ArrayList<>(
            List.of("wrk", "-t1", "-c" + connections, "-d" + SECONDS + "s", "--timeout", "30s"));
    command.addAll(
        method.equals("GET")
            ? List.of("-s", "deploy/bench/wrk/get.lua")
            : List.of("-s", "deploy/bench/wrk/bodies.lua"));
    command.add(service.resolve(path).toString());
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("BODIES", bodies.toString());
    process.environment().put("HEADERS", headers.toString());
    Process wrk = process.start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(wrk.waitFor()).as(said).isZero();
    String[] result =
        said.lines().filter(line -> line.startsWith("RESULT")).findFirst().orElseThrow().split(" ");
    assertThat(result[4]).as("answers that are no answers: " + said).isEqualTo("0");
    return new Rate(
        Double.parseDouble(result[1]) / (Double.parseDouble(result[2]) / 1e6),
        Double.parseDouble(result[3]) / 1e3);
  }

  private Path bodies(String name, String body, List<String> numbers) throws IOException {
    Path file = folder.resolve(name);
    Files.write(
        file,
        numbers.stream()
            .map(
                number ->
                    body.formatted(
                        PatientNumber.parse(number).orElseThrow(), BORN, UUID.randomUUID()))
            .toList());
    return file;
  }

  private static void tell(String text, Object... values) {
    System.out.println("MEASURED " + text.formatted(values));
  }
}
