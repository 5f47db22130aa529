package org.coursewatch.matrix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.demo.DemoProfile;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.Permissions.Cell;
import org.coursewatch.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The permission matrix over HTTP, cell by cell: every call, in every role, for the own record, a
 * colleague's and another organization's. What is allowed is answered, what is denied is 403, what
 * is hidden is 404, and a role without a cell is refused whatever it asks for. Whatever became of
 * it, the audit trail has an entry more.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class MatrixTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final List<Role> ROLES =
      Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();

  @Inject Permissions permissions;
  @Inject DemoRecords records;
  @Inject MatrixRequests requests;
  @Inject TrailOfCalls trail;

  @BeforeEach
  void prepare() {
    requests.prepare();
  }

  @Test
  void everyCallHasARowAndEveryRowACall() {
    assertThat(permissions.calls().stream().filter(call -> call.contains("/api/")))
        .containsExactlyInAnyOrderElementsOf(requests.calls());
  }

  @TestFactory
  Stream<DynamicContainer> everyCell() {
    return requests.calls().stream()
        .sorted(
            Comparator.comparing(MatrixRequests::isLate).thenComparing(Comparator.naturalOrder()))
        .map(call -> DynamicContainer.dynamicContainer(call, cells(call)));
  }

  @Test
  void unknownAndForeignIdsGiveTheSameAnswer() {
    SoftAssertions softly = new SoftAssertions();
    for (String call : requests.calls()) {
      for (Role role : ROLES) {
        boolean hides =
            permissions.cells(role, call).filter(cells -> cells.others() == Cell.HIDE).isPresent();
        if (hides && call.startsWith("GET ")) {
          String foreign = body(send(call, role, path(call, role, Relation.OTHERS)));
          String unknown = body(send(call, role, unknown(call)));
          softly.assertThat(foreign).as(role + " " + call).isEqualTo(unknown);
        }
      }
    }
    softly.assertAll();
  }

  private Stream<DynamicTest> cells(String call) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Role role : ROLES) {
      boolean isOne = !call.contains("{");
      for (Relation whose : isOne ? new Relation[] {Relation.OWN} : Relation.values()) {
        String name = role.label() + (isOne ? "" : " " + whose);
        tests.add(DynamicTest.dynamicTest(name, () -> judge(call, role, whose)));
      }
    }
    return tests.stream();
  }

  private void judge(String call, Role role, Relation whose) {
    String path = path(call, role, whose);
    long before = trail.entries();
    Response answer = send(call, role, path);
    int status = answer.statusCode();
    String told =
        role.label() + " " + whose + " " + call + " → " + status + " " + answer.asString();
    if (TrailOfCalls.hasToGrow(call, status)) {
      assertThat(trail.entries()).as("audit entries after " + told).isGreaterThan(before);
    }
    var cells = permissions.cells(role, call);
    if (cells.isEmpty()) {
      assertThat(status).as(told).isEqualTo(403);
      return;
    }
    switch (whose.of(cells.get())) {
      case ALLOW -> {
        assertThat(status).as(told).isNotIn(401, 403, 405, 406, 415).isLessThan(500);
        // Whoever is signed in may try an invitation; the one of the example is unknown.
        assertThat(status == 404).as(told).isEqualTo(call.equals(MatrixRequests.ACCEPTANCE));
      }
      case DENY -> assertThat(status).as(told).isEqualTo(403);
      case HIDE -> assertThat(status).as(told).isEqualTo(404);
    }
  }

  private Response send(String call, Role role, String path) {
    RequestSpecification request =
        given().auth().preemptive().basic(role.label(), "demo").redirects().follow(false);
    String method = call.substring(0, call.indexOf(' '));
    String body = requests.body(call, role);
    if (!method.equals("GET")) {
      request.contentType(ContentType.JSON);
    }
    if (body != null) {
      request.body(body);
    }
    return request.urlEncodingEnabled(false).request(method, path + requests.query(call));
  }

  private String path(String call, Role role, Relation whose) {
    Map<String, String> values = new TreeMap<>();
    return VARIABLE
        .matcher(call.substring(call.indexOf(' ') + 1))
        .replaceAll(
            found -> {
              String variable = found.group(1);
              String course = values.getOrDefault("courseId", "");
              String value =
                  switch (variable) {
                    case "proposalId" -> records.proposal(course);
                    case "holdId" -> records.proposedHold(course);
                    case "factId" -> records.signable(course, role);
                    case "attemptId" -> records.questionAttempt(course);
                    default -> records.value(call, variable, role, whose);
                  };
              values.put(variable, value);
              return value;
            });
  }

  private static String unknown(String call) {
    return VARIABLE
        .matcher(call.substring(call.indexOf(' ') + 1))
        .replaceAll(
            found ->
                found.group(1).equals("number")
                    ? AuthorizationNumber.random(ThreadLocalRandom.current()::nextInt).toString()
                    : "11111111-1111-4111-8111-111111111111");
  }

  /** Without the id of the request, which is always another. */
  private static String body(Response answer) {
    return answer.statusCode() + answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
