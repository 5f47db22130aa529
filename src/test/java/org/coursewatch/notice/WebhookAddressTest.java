package org.coursewatch.notice;

import static org.coursewatch.notice.NoticeCalls.as;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no call goes, with the settings the service is shipped with. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class WebhookAddressTest {

  @Inject TestPeople people;

  @BeforeEach
  void practice() {
    people.demoPractice();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/hook",
        "ftp://example.org/",
        "https://user:secret@example.org/",
        "https://",
        "nonsense",
        "https://localhost/hook",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://[::1]/",
        "https://10.0.0.5/x",
        "https://169.254.169.254/latest/meta-data",
        "https://192.168.1.1/",
        "https://[fd00::1]/",
        "https://0.0.0.0/",
        "https://[::ffff:127.0.0.1]/",
        "https://2130706433/",
        "https://example.org/#part",
        "https://no-such-host.invalid/hook"
      })
  void isRefused(String address) {
    as("prescriber")
        .body("{\"address\": \"%s\"}".formatted(address))
        .post("/api/notices/webhooks")
        .then()
        .statusCode(400)
        .body("errors.field", contains("address"));
  }
}
