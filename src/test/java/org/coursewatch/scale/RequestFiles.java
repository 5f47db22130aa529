package org.coursewatch.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.TokenIssuer;

/**
 * What wrk is to ask about patients of a filled database, as files: a line is the place of the
 * token, the method, the path and the body, with tabs between. {@code @N@} stands for a number that
 * is another one in each request, {@code @R@} for one of the run.
 */
final class RequestFiles {

  private static final int MOST = 20_000;
  private static final int PHARMACIES = 20;
  private static final String BORN = "1998-04-12";

  private static final String PATIENTS =
      """
      select p.patient_number, c.course_id, a.account, r.account, s.state
        from course c join patient p using (patient_id) join prescriber d on d.prescriber_id = c.prescriber_id
        join account a on a.prescriber_id = d.prescriber_id and a.account like 'generated-%%'
        join account r on r.practice_id = d.practice_id and r.account like 'records-%%'
        join course_state s on s.course_id = c.course_id and s.state_from <= '%1$s'
         and (s.state_until is null or s.state_until > '%1$s')
       order by md5(c.course_id::text) limit %2$d""";

  private static final String LIVE =
      """
      select s.number, a.account from authorization_standing s
        join account a on a.pharmacy_id::text = s.pharmacy and a.account like 'bench-%'
       where s.status = 'LIVE'""";

  private static final String PATIENT = "{\"patientNumber\":\"%1$s\",\"birthDate\":\"%2$s\"";

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

  private static final String LAB =
      """
      {"type":"labResulted","on":"%s","loinc":"1742-6","value":@N@.@R@,"unit":"U/L","upperLimit":1000000}""";

  private static final String SUPPLY =
      """
      ,"request":{"daysSupply":30,"lines":[{"ndc":"0591-2434-15","quantity":30}]}}""";

  /** A patient of the filled database, with the accounts of the prescriber and the practice. */
  private record Person(
      String number, String course, String prescriber, String records, String state) {}

  private static final String REASON = "{\"reason\":\"the patient did not come\"}";

  private final Path folder;
  private final Rows rows;
  private final TokenIssuer issuer;
  private final LocalDate day;
  private final List<Person> people;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, String> tokens = new LinkedHashMap<>();

  RequestFiles(Path folder, Rows rows, TokenIssuer issuer, LocalDate day) throws IOException {
    this.folder = folder;
    this.rows = rows;
    this.issuer = issuer;
    this.day = day;
    this.people =
        rows.read(PATIENTS.formatted(day, MOST)).stream()
            .map(r -> new Person(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4)))
            .toList();
    Files.createDirectories(folder);
  }

  /** Each file by what it asks; the file {@code tokens} beside them. */
  Map<String, Path> write() throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put(
        "eligibility", file("eligibility", people, p -> pharmacy(p, "/api/eligibility", "}")));
    files.put(
        "rems-etasu",
        file("rems-etasu", people, p -> records(p, "/fhir/GuidanceResponse/$rems-etasu", ETASU)));
    files.put(
        "order-sign",
        file("order-sign", people, p -> records(p, "/cds-services/rems-order-sign", ORDER_SIGN)));
    files.put(
        "overdue",
        file(
            "overdue",
            people.subList(0, 1),
            _ -> line("administrator", "administrator", "GET", "/api/reports/overdue", "")));
    List<Person> running = people.stream().filter(p -> !p.state.equals("CLOSED")).toList();
    files.put("fact", file("fact", running, this::fact));
    List<Person> cleared = people.stream().filter(p -> p.state.equals("CLEARED")).toList();
    files.put(
        "authorization",
        file("authorization", cleared, p -> pharmacy(p, "/api/authorizations", SUPPLY)));
    Files.write(folder.resolve("tokens"), tokens.values());
    return files;
  }

  /** Gives back every authorization that is alive, as the pharmacy that has it. */
  Path reversals() throws IOException {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows.read(LIVE)) {
      String path = "/api/authorizations/" + row.getFirst() + "/reversal";
      lines.add(line(row.getLast(), "pharmacist", "POST", path, REASON));
    }
    return Files.write(folder.resolve("reversal"), lines);
  }

  Path tokens() {
    return folder.resolve("tokens");
  }

  private String fact(Person person) {
    String path = "/api/courses/" + person.course + "/facts";
    return line(person.prescriber, "prescriber", "POST", path, LAB.formatted(day));
  }

  private String pharmacy(Person person, String path, String rest) {
    String account = "bench-" + Math.floorMod(person.course.hashCode(), PHARMACIES);
    return line(account, "pharmacist", "POST", path, body(person, PATIENT) + rest);
  }

  private String records(Person person, String path, String body) {
    return line(person.records, "ehr", "POST", path, body(person, body));
  }

  private static String body(Person person, String body) {
    String number = PatientNumber.parse(person.number).orElseThrow().toString();
    return body.formatted(number, BORN, UUID.randomUUID());
  }

  private String line(String account, String role, String method, String path, String body) {
    tokens.computeIfAbsent(account, name -> issuer.token(name, role));
    int place = places.computeIfAbsent(account, _ -> places.size() + 1);
    return String.join("\t", String.valueOf(place), method, path, body);
  }

  private Path file(String name, List<Person> about, Function<Person, String> line)
      throws IOException {
    if (about.isEmpty()) {
      throw new IllegalStateException("nobody to ask about: " + name);
    }
    return Files.write(folder.resolve(name), about.stream().map(line).toList());
  }
}
