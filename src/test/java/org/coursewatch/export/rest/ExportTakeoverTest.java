package org.coursewatch.export.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.export.rest.ExportCalls.ADDRESS;
import static org.coursewatch.export.rest.ExportCalls.as;
import static org.coursewatch.export.rest.ExportCalls.content;
import static org.coursewatch.export.rest.ExportCalls.ordered;
import static org.coursewatch.export.rest.ExportCalls.read;
import static org.coursewatch.export.rest.ExportCalls.remove;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coursewatch.TestPeople;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportJobs;
import org.coursewatch.export.ExportJobs.Progress;
import org.coursewatch.export.ExportSeal;
import org.coursewatch.export.app.MakeExports;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.privacy.ServiceCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node goes away in the middle, or somebody does not want the file any more. */
@QuarkusTest
@TestProfile(ManyOverdue.class)
class ExportTakeoverTest {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final String ONE = "{\"prescriber\": \"%s\"}".formatted(ManyOverdue.PRESCRIBER);

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject MakeExports exports;
  @Inject ExportJobs jobs;
  @Inject ServiceCipher cipher;
  @Inject ServiceClock clock;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoOffice();
    stories.force(ManyOverdue.FILL);
    stories.force("delete from export_chunk", "delete from export_job");
  }

  @Test
  void whenANodeIsGoneAnotherBeginsAnewAndNothingIsDoubled() {
    String id = ordered("administrator", "OVERDUE_CSV", ONE);
    Export gone = claim("node-gone");
    assertThat(append(gone, 1)).isTrue();
    assertThat(exports.makeNext("node-b")).as("the lease still runs").isFalse();
    assertThat(read("administrator", id).getString("node")).isEqualTo("node-gone");

    letTheLeaseRunOut(id);
    assertThat(exports.makeNext("node-b")).isTrue();
    var done = read("administrator", id);
    assertThat(done.getString("state")).isEqualTo("DONE");
    assertThat(done.getString("node")).isEqualTo("node-b");
    assertThat(done.getInt("attempt")).isEqualTo(2);
    assertThat(text(content("administrator", id).asByteArray())).isEqualTo(direct());

    assertThat(append(gone, 2)).as("a node that wakes up writes nothing").isFalse();
    assertThat(inTransaction(() -> jobs.finish(progress(gone), null, clock.now(), clock.now())))
        .isFalse();
    assertThat(stories.rows("select distinct attempt from export_chunk")).containsExactly("2");
    assertThat(text(content("administrator", id).asByteArray())).isEqualTo(direct());
  }

  @Test
  void whatNoNodeSurvivesIsGivenUp() {
    String id = ordered("administrator", "OVERDUE_CSV", ONE);
    for (int i = 0; i < 2; i++) {
      append(claim("node-" + i), 1);
      letTheLeaseRunOut(id);
    }
    exports.makeNext("node-c");
    var failed = read("administrator", id);
    assertThat(failed.getString("state")).isEqualTo("FAILED");
    assertThat(failed.getString("failure")).isEqualTo("GIVEN_UP");
    assertThat(stories.rows("select count(*) from export_chunk")).containsExactly("0");
    content("administrator", id).then().statusCode(409);
  }

  @Test
  void manyNodesMakeEachExportOnce() throws Exception {
    List<String> ids =
        List.of(
            ordered("administrator", "OVERDUE_CSV", ONE),
            ordered("administrator", "OVERDUE_PDF", ONE),
            ordered("auditor", "OVERDUE_CSV", ONE),
            ordered("auditor", "OVERDUE_CSV", ONE));
    try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> made = nodes.invokeAll(List.of(node("a"), node("b"), node("c")));
      int sum = 0;
      for (Future<Integer> each : made) {
        sum += each.get();
      }
      assertThat(sum).isEqualTo(ids.size());
    }
    assertThat(stories.rows("select distinct state, attempt from export_job"))
        .containsExactly("DONE 1");
    assertThat(text(content("auditor", ids.getLast()).asByteArray())).isEqualTo(direct());
  }

  @Test
  void aCancelledExportStopsAndLeavesNothing() {
    String id = ordered("administrator", "OVERDUE_CSV", ONE);
    Export running = claim("node-a");
    assertThat(append(running, 1)).isTrue();
    remove("administrator", id).then().statusCode(204);
    assertThat(read("administrator", id).getString("state")).isEqualTo("CANCELLED");
    assertThat(append(running, 2)).isFalse();
    assertThat(inTransaction(() -> jobs.renew(progress(running), 7))).isFalse();
    assertThat(exports.makeNext("node-b")).isFalse();
    assertThat(stories.rows("select count(*) from export_chunk")).containsExactly("0");
    remove("administrator", id).then().statusCode(204);
    as("administrator").get(ADDRESS + "/" + id).then().statusCode(404);
  }

  @Test
  void nothingIsMadeForAClosedAccount() {
    String id = ordered("designee", "OVERDUE_CSV", "{}");
    stories.force("update account set closed_at = now() where account = 'designee'");
    try {
      exports.makeNext("node-a");
    } finally {
      stories.force("update account set closed_at = null where account = 'designee'");
    }
    assertThat(read("designee", id).getString("failure")).isEqualTo("ACCOUNT_CLOSED");
  }

  @Test
  void whoMayNotSeeItAnyMoreGetsNoFile() {
    String id = ordered("designee", "OVERDUE_CSV", "{}");
    stories.force("update account set role = 'LABORATORY' where account = 'designee'");
    try {
      exports.makeNext("node-a");
    } finally {
      stories.force("update account set role = 'DESIGNEE' where account = 'designee'");
    }
    assertThat(read("designee", id).getString("failure")).isEqualTo("NOT_PERMITTED");
  }

  @Test
  void aFileIsThereForSomeHoursOnly() {
    String id = ordered("administrator", "OVERDUE_CSV", ONE);
    exports.makeNext("node-a");
    stories.force("update export_job set expires_at = now() where export_id = '%s'".formatted(id));
    content("administrator", id).then().statusCode(404);
    assertThat(exports.forgetExpired()).isEqualTo(1);
    assertThat(stories.rows("select count(*) from export_chunk")).containsExactly("0");
    assertThat(stories.rows("select count(*) from export_job")).containsExactly("0");
  }

  private Callable<Integer> node(String name) {
    return () -> {
      int made = 0;
      while (exports.makeNext(name)) {
        made++;
      }
      return made;
    };
  }

  private Export claim(String node) {
    return inTransaction(() -> jobs.claim(node, LEASE, clock.now())).orElseThrow();
  }

  private boolean append(Export export, int number) {
    byte[] piece = "half a file".getBytes(StandardCharsets.UTF_8);
    String purpose = ExportSeal.purpose(export.id(), export.attempt(), number);
    return inTransaction(
        () -> jobs.append(progress(export), number, cipher.seal(purpose, piece), piece.length));
  }

  private static Progress progress(Export export) {
    return new Progress(export.id(), export.attempt(), 5, LEASE);
  }

  private void letTheLeaseRunOut(String id) {
    stories.force(
        "update export_job set lease_until = clock_timestamp() - interval '1 second' where export_id = '%s'"
            .formatted(id));
  }

  private static String direct() {
    return text(
        as("administrator")
            .accept("text/csv")
            .queryParam("prescriber", ManyOverdue.PRESCRIBER)
            .get("/api/reports/overdue")
            .asByteArray());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private <T> T inTransaction(Callable<T> work) {
    return stories.inTransaction(work);
  }
}
