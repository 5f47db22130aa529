package org.coursewatch.platform.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service behind a trusted proxy, with limits that a test can reach. */
public final class BehindAProxy implements QuarkusTestProfile {

  static final int BURST = 20;
  static final int FAILURES = 5;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.proxy.proxy-address-forwarding", "true",
        "quarkus.http.proxy.enable-forwarded-host", "true",
        "coursewatch.http.longest-upload", "1s",
        "coursewatch.rate.account.burst", String.valueOf(BURST),
        "coursewatch.rate.account.per-minute", "6",
        "coursewatch.rate.address.burst", String.valueOf(BURST),
        "coursewatch.rate.address.per-minute", "6",
        "coursewatch.rate.failed-sign-ins.burst", String.valueOf(FAILURES),
        "coursewatch.rate.failed-sign-ins.per-minute", "6");
  }
}
