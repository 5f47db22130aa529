package org.coursewatch.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A body that is too large is refused with a problem that arrives, however it is sent. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class BodySizeTest {

  private static final int MIB = 1024 * 1024;

  @TestHTTPResource("/")
  URI root;

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  @ParameterizedTest
  @CsvSource({"little, 1, 200", "little, 1000, 200", "little, 1001, 413", "little, 3000000, 413"})
  void aResourceHasALimitOfItsOwn(String resource, int size, int status) throws Exception {
    assertStatus(send(resource, declared(size)), status, size, 1_000);
    assertStatus(send(resource, streamed(size)), status, size, 1_000);
  }

  @ParameterizedTest
  @CsvSource({"12582912, 200", "12582913, 413", "14000000, 413", "60000000, 413"})
  void theServiceHasALimitForAll(int size, int status) throws Exception {
    assertStatus(send("much", declared(size)), status, size, 12 * MIB);
    assertStatus(send("much", streamed(size)), status, size, 12 * MIB);
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void holdsInEveryVersionOfHttp(Version version) throws Exception {
    try (HttpClient other = HttpClient.newBuilder().version(version).build()) {
      // The first request is the one that changes the protocol.
      other.send(HttpRequest.newBuilder(root).build(), BodyHandlers.discarding());
      for (BodyPublisher body : new BodyPublisher[] {declared(2_000), streamed(2_000)}) {
        HttpRequest request = request("little", body);
        HttpResponse<String> response = other.send(request, BodyHandlers.ofString());
        assertThat(response.version()).isEqualTo(version);
        assertStatus(response, 413, 2_000, 1_000);
      }
      HttpRequest huge = request("much", streamed(13 * MIB));
      assertStatus(other.send(huge, BodyHandlers.ofString()), 413, 13 * MIB, 12 * MIB);
    }
  }

  @Test
  void aFormHasItsLimitFromQuarkus() throws Exception {
    HttpRequest form =
        HttpRequest.newBuilder(root.resolve("test/probe/form"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("a=" + "b".repeat(1_000)))
            .build();
    assertThat(client.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    HttpRequest tooLong =
        HttpRequest.newBuilder(root.resolve("test/probe/form"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("a=" + "b".repeat(100_000)))
            .build();
    HttpResponse<String> response = client.send(tooLong, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("urn:coursewatch:problem:too-large");
  }

  @Test
  void aRefusedCallerMaySendOn() throws Exception {
    HttpRequest stranger =
        HttpRequest.newBuilder(root.resolve("api/evaluations"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .POST(streamed(5 * MIB))
            .build();
    HttpResponse<String> response = client.send(stranger, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("urn:coursewatch:problem:not-signed-in");
  }

  @Test
  void whoAsksFirstIsAnsweredBeforeSending() throws IOException {
    String head =
        """
        POST /test/probe/%s HTTP/1.1
        Host: localhost
        Content-Type: application/octet-stream
        Content-Length: %d
        Expect: 100-continue

        """;
    assertThat(RawHttp.answer(root.getPort(), head.formatted("much", 13 * MIB), 0))
        .startsWith("HTTP/1.1 413")
        .contains("too-large");
    assertThat(RawHttp.answer(root.getPort(), head.formatted("little", 1_001), 0))
        .startsWith("HTTP/1.1 413")
        .contains("too-large");
  }

  @Test
  void nobodyReadsWithoutEnd() throws IOException {
    String declared =
        """
        POST /test/probe/much HTTP/1.1
        Host: localhost
        Content-Length: 1000000000000

        """;
    assertThat(RawHttp.answer(root.getPort(), declared, 0))
        .startsWith("HTTP/1.1 413")
        .containsIgnoringCase("connection: close");
    String streamed =
        """
        POST /test/probe/much HTTP/1.1
        Host: localhost
        Transfer-Encoding: chunked

        """;
    assertThat(RawHttp.answer(root.getPort(), streamed, 90))
        .startsWith("HTTP/1.1 413")
        .containsIgnoringCase("connection: close");
  }

  private HttpResponse<String> send(String resource, BodyPublisher body) throws Exception {
    return client.send(request(resource, body), BodyHandlers.ofString());
  }

  private HttpRequest request(String resource, BodyPublisher body) {
    return HttpRequest.newBuilder(root.resolve("test/probe/" + resource))
        .header("Content-Type", "application/octet-stream")
        .timeout(Duration.ofSeconds(60))
        .POST(body)
        .build();
  }

  private static BodyPublisher declared(int size) {
    return BodyPublishers.ofByteArray(new byte[size]);
  }

  private static BodyPublisher streamed(int size) {
    return BodyPublishers.ofInputStream(() -> new Zeros(size));
  }

  private static void assertStatus(HttpResponse<String> response, int status, int size, int limit) {
    assertThat(response.statusCode()).isEqualTo(status);
    if (status == 200) {
      assertThat(response.body()).isEqualTo(String.valueOf(size));
      return;
    }
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body())
        .contains("urn:coursewatch:problem:too-large", "larger than the " + limit + " bytes");
  }

  private static final class Zeros extends InputStream {
    private int left;

    Zeros(int size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = Math.min(left, length);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }
}
