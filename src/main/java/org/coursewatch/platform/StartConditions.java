package org.coursewatch.platform;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What has to be right before a packaged service opens its doors: nobody gets in by an invented
 * account, and somebody says who is calling.
 */
final class StartConditions {

  /** Why the service does not start, and what helps; one sentence each. */
  record Fault(String sentence, String remedy) {}

  static final String PROVIDER = "coursewatch.identity.url";
  static final String CLIENT_SECRET = "coursewatch.identity.client-secret";

  private static final int SHORTEST_SECRET = 32;
  private static final Set<String> NOT_FOR_PRODUCTION = Set.of("dev", "test");

  private static final String BUILD_AGAIN =
      "Build the jar with ./mvnw package, and without -Dquarkus.profile or any setting of that name.";

  private final Function<String, Optional<String>> settings;

  /**
   * @param settings the value of a setting, empty where it has none
   */
  StartConditions(Function<String, Optional<String>> settings) {
    this.settings = name -> settings.apply(name).map(String::strip).filter(s -> !s.isEmpty());
  }

  /**
   * Everything that keeps a service with these {@code profiles} from starting; empty when it may.
   */
  List<Fault> faults(List<String> profiles) {
    List<Fault> faults = new ArrayList<>();
    profiles.stream()
        .filter(NOT_FOR_PRODUCTION::contains)
        .forEach(
            profile ->
                faults.add(
                    new Fault(
                        "The profile \"%s\" is for development and tests only.".formatted(profile),
                        "Leave quarkus.profile and QUARKUS_PROFILE unset.")));
    addDemoAccounts(faults);
    addProvider(faults);
    return faults;
  }

  private void addDemoAccounts(List<Fault> faults) {
    if (isOn("quarkus.security.users.embedded.enabled")) {
      faults.add(new Fault("The demo accounts are switched on.", BUILD_AGAIN));
    }
    if (isOn("quarkus.security.users.file.enabled")) {
      faults.add(new Fault("Accounts from a file are switched on.", BUILD_AGAIN));
    }
    if (isOn("quarkus.http.auth.basic")) {
      faults.add(new Fault("HTTP Basic is switched on.", BUILD_AGAIN));
    }
    if (settings.apply("coursewatch.demo.courses").filter(n -> !n.equals("0")).isPresent()) {
      faults.add(
          new Fault("Demo courses are asked for.", "Leave coursewatch.demo.courses unset, or 0."));
    }
  }

  private void addProvider(List<Fault> faults) {
    Optional<String> url = settings.apply(PROVIDER);
    if (url.isEmpty() || isOff("quarkus.oidc.tenant-enabled")) {
      faults.add(
          new Fault(
              "No identity provider is configured, so nobody could sign in.",
              "Set coursewatch.identity.url (COURSEWATCH_IDENTITY_URL) to the address of its realm, and"
                  + " leave quarkus.oidc.tenant-enabled alone."));
    } else if (!isSafe(url.get())) {
      faults.add(
          new Fault(
              "The identity provider's address is neither https nor on this machine.",
              "Give coursewatch.identity.url an address that begins with https://."));
    }
    boolean isSecret =
        settings.apply(CLIENT_SECRET).filter(s -> s.length() >= SHORTEST_SECRET).isPresent();
    if (!isSecret && !isOff("quarkus.oidc.console.tenant-enabled")) {
      faults.add(
          new Fault(
              "The secret that signs people in and encrypts their sessions is missing or short.",
              "Set coursewatch.identity.client-secret (COURSEWATCH_IDENTITY_CLIENT_SECRET) to the"
                  + " client's secret, at least 32 characters of it."));
    }
  }

  private boolean isOn(String setting) {
    return settings.apply(setting).filter("true"::equalsIgnoreCase).isPresent();
  }

  private boolean isOff(String setting) {
    return settings.apply(setting).filter("false"::equalsIgnoreCase).isPresent();
  }

  private static boolean isSafe(String url) {
    try {
      URI address = URI.create(url);
      String host = Optional.ofNullable(address.getHost()).orElse("");
      return switch (Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT)) {
        case "https" -> !host.isEmpty();
        case "http" -> isLoopback(host);
        default -> false;
      };
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Only literal addresses and {@code localhost}: what a name stands for can change. */
  private static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      boolean isLiteral = host.startsWith("[") || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
      return isLiteral && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
