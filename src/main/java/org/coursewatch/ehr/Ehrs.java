package org.coursewatch.ehr;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.ehr.Ehr.Signer;
import org.jspecify.annotations.Nullable;

/**
 * All record systems there are.
 *
 * @param all in the order of their names
 */
public record Ehrs(List<Ehr> all) {

  /**
   * @throws IllegalArgumentException when a token or a launch could mean two of them
   */
  public Ehrs {
    all = List.copyOf(all);
    Set<List<@Nullable String>> signers = new HashSet<>();
    Set<String> launching = new HashSet<>();
    for (Ehr each : all) {
      Signer signer = each.signer();
      if (signer != null && !signers.add(Arrays.asList(signer.issuer(), signer.tenant()))) {
        throw new IllegalArgumentException(
            each.name() + " has the issuer and the tenant of another record system");
      }
      if (each.app() != null && !each.fhirServers().stream().allMatch(launching::add)) {
        throw new IllegalArgumentException(
            each.name() + " has the FHIR server of another record system");
      }
    }
  }

  /** Whether any of them signs as {@code issuer}. */
  public boolean isIssuer(String issuer) {
    return all.stream().anyMatch(each -> signer(each).filter(issuer::equals).isPresent());
  }

  /**
   * Who signs as {@code issuer} for {@code tenant}. A token that names a tenant is never taken for
   * one that names none, nor the other way round: several practices may share an issuer.
   */
  public Optional<Ehr> signing(String issuer, @Nullable String tenant) {
    return all.stream()
        .filter(each -> signer(each).filter(issuer::equals).isPresent())
        .filter(each -> Objects.equals(tenant, Objects.requireNonNull(each.signer()).tenant()))
        .findFirst();
  }

  /** Those that act as {@code account}. */
  public List<Ehr> actingAs(String account) {
    return all.stream().filter(each -> account.equals(each.account())).toList();
  }

  /** The one from whose FHIR server {@code address} people come over. */
  public Optional<Ehr> launching(String address) {
    return all.stream()
        .filter(each -> each.app() != null && each.fhirServer(address).isPresent())
        .findFirst();
  }

  private static Optional<String> signer(Ehr ehr) {
    return Optional.ofNullable(ehr.signer()).map(Signer::issuer);
  }
}
