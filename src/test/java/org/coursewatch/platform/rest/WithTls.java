package org.coursewatch.platform.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service that speaks TLS with a certificate made for this test, and sends others there. */
public final class WithTls implements QuarkusTestProfile {

  static final Path KEYS = Path.of("target", "test-tls", "keys.p12");
  static final String PASSWORD = "only-for-this-test";

  @Override
  public Map<String, String> getConfigOverrides() {
    makeCertificate();
    return Map.of(
        "quarkus.http.ssl.certificate.key-store-file",
        KEYS.toString(),
        "quarkus.http.ssl.certificate.key-store-password",
        PASSWORD,
        "quarkus.http.test-ssl-port",
        "0",
        "quarkus.http.insecure-requests",
        "redirect");
  }

  private static void makeCertificate() {
    try {
      Files.createDirectories(KEYS.getParent());
      Files.deleteIfExists(KEYS);
      String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      Process made =
          new ProcessBuilder(
                  tool,
                  "-genkeypair",
                  "-alias",
                  "test",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "san=dns:localhost",
                  "-validity",
                  "2",
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  KEYS.toString(),
                  "-storepass",
                  PASSWORD)
              .inheritIO()
              .start();
      if (made.waitFor() != 0) {
        throw new IllegalStateException("no certificate was made");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
