package org.coursewatch.reliability;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The database of the cluster that {@code deploy/ha/try.sh} has brought up, through its HAProxy:
 * the settings an operator would give the service.
 */
public final class HighlyAvailableDatabase implements QuarkusTestResourceLifecycleManager {

  static final String OWNER = "coursewatch_owner";
  private static final String SERVICE = "coursewatch_app";

  /** Where HAProxy leads to the primary; TLS all the way to it. */
  static String url() {
    return "jdbc:postgresql://127.0.0.1:5000/coursewatch?sslmode=verify-ca&sslrootcert="
        + folder().resolve("tls").resolve("ca.crt");
  }

  static String ownerPassword() {
    return given("OWNER_PASSWORD");
  }

  /** After the database of the build, which starts for every test and is not used here. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.jdbc.url", url(),
        "quarkus.datasource.username", SERVICE,
        "quarkus.datasource.password", given("APP_PASSWORD"),
        "quarkus.flyway.username", OWNER,
        "quarkus.flyway.password", ownerPassword(),
        "coursewatch.keys.file", folder().resolve("ring.json").toString());
  }

  @Override
  public void stop() {
    // The cluster ends with the script that runs it.
  }

  private static Path folder() {
    return Path.of(given("COURSEWATCH_HA"));
  }

  private static String given(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException(name + " is missing: run deploy/ha/try.sh"));
  }
}
