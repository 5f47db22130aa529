package org.coursewatch.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a certificate the service speaks TLS, new enough, and nothing else. */
@QuarkusTest
@TestProfile(WithTls.class)
@QuarkusTestResource(FreshDatabase.class)
class TlsTest {

  /** An alert of TLS: fatal, the version of the protocol is not taken. */
  private static final String REFUSED_VERSION = "0246";

  @TestHTTPResource(value = "/", tls = true)
  URI secure;

  @TestHTTPResource("/")
  URI plain;

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void speaksTlsAndTellsToKeepToIt(String version) throws Exception {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {version});
    try (HttpClient client =
        HttpClient.newBuilder().sslContext(trusting()).sslParameters(parameters).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(secure.resolve("/api/courses")).build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .contains(SecureHeaders.TLS_ONLY_FOR_A_YEAR);
    }
  }

  /** A greeting that offers nothing newer, written out: Java itself would not send it. */
  @ParameterizedTest
  @ValueSource(strings = {"0300", "0301", "0302"})
  void olderVersionsAreRefused(String version) throws IOException {
    String hello = version + "ab".repeat(32) + "00" + "0006c013002fc009" + "0100";
    String greeting =
        "160301%04x01%06x%s".formatted(hello.length() / 2 + 4, hello.length() / 2, hello);
    try (Socket socket = new Socket("localhost", secure.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(HexFormat.of().parseHex(greeting));
      InputStream in = socket.getInputStream();
      String answer = HexFormat.of().formatHex(in.readNBytes(7));
      assertThat(answer).startsWith("15").endsWith(REFUSED_VERSION);
    }
  }

  @Test
  void whoComesWithoutIsSentThere() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(plain.resolve("/api/courses")).build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(301);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .startsWith("https://localhost:")
          .endsWith("/api/courses");
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
  }

  private static SSLContext trusting() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(WithTls.KEYS)) {
      keys.load(file, WithTls.PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", keys.getCertificate("test"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
