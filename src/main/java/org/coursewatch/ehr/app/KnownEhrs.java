package org.coursewatch.ehr.app;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.coursewatch.ehr.Ehr;
import org.coursewatch.ehr.Ehr.App;
import org.coursewatch.ehr.Ehr.Signer;
import org.coursewatch.ehr.Ehrs;
import org.jspecify.annotations.Nullable;

/** The record systems of the settings; a service whose settings make no sense does not start. */
@Startup
@ApplicationScoped
public class KnownEhrs {

  private static final String PATIENT_ONLY = "patient/Patient.read";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

  private final Ehrs ehrs;

  @Inject
  KnownEhrs(EhrSettings settings) {
    this.ehrs = of(settings.all());
  }

  /** All of them. */
  public Ehrs all() {
    return ehrs;
  }

  /**
   * @throws IllegalArgumentException when they make no sense; says which setting
   */
  static Ehrs of(Map<String, EhrSettings.One> settings) {
    return new Ehrs(
        new TreeMap<>(settings)
            .entrySet().stream().map(each -> ehr(each.getKey(), each.getValue())).toList());
  }

  private static Ehr ehr(String name, EhrSettings.One one) {
    List<String> servers = one.fhirServers().orElse(List.of());
    servers.forEach(each -> requireSafe(name + ".fhir-servers", each));
    return new Ehr(name, one.account().orElse(null), signer(name, one), servers, app(one));
  }

  private static @Nullable Signer signer(String name, EhrSettings.One one) {
    if (one.issuer().isEmpty()) {
      return null;
    }
    String keys =
        one.keys()
            .orElseThrow(
                () -> new IllegalArgumentException(setting(name + ".keys") + "is missing"));
    if (WEB.matcher(keys).matches()) {
      requireSafe(name + ".keys", keys);
    }
    return new Signer(one.issuer().get(), one.tenant().orElse(null), keys);
  }

  private static @Nullable App app(EhrSettings.One one) {
    return one.clientId()
        .map(id -> new App(id, one.clientSecret().orElse(null), one.scopes().orElse(PATIENT_ONLY)))
        .orElse(null);
  }

  private static void requireSafe(String name, String address) {
    if (!isSafe(address)) {
      throw new IllegalArgumentException(
          setting(name) + "is neither an address that begins with https:// nor on this machine");
    }
  }

  /**
   * Whether what goes to {@code address} is nobody else's to read: TLS, or this machine. Has no
   * password, query or fragment.
   */
  public static boolean isSafe(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      return false;
    }
    String host = Optional.ofNullable(uri.getHost()).orElse("");
    boolean isPlain =
        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    return isPlain
        && !host.isEmpty()
        && ("https".equals(uri.getScheme())
            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(host)));
  }

  private static String setting(String name) {
    return "coursewatch.ehrs." + name + " ";
  }
}
