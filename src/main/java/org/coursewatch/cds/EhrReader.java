package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.coursewatch.ehr.app.KnownEhrs;
import org.coursewatch.fhir.FhirFetch;

/**
 * Reads from the FHIR server of the record system that is calling, with the access token it lent
 * ({@code fhirServer} and {@code fhirAuthorization} of a hook). Goes nowhere but to the servers the
 * settings name for that record system: whatever a hook says, nobody reaches another machine
 * through this one.
 */
@ApplicationScoped
public class EhrReader {

  private final KnownEhrs ehrs;
  private final FhirFetch fetch;
  private final SecurityIdentity caller;

  @Inject
  EhrReader(KnownEhrs ehrs, FhirFetch fetch, SecurityIdentity caller) {
    this.ehrs = ehrs;
    this.fetch = fetch;
    this.caller = caller;
  }

  /**
   * What the server answers.
   *
   * @param fhirServer base address as the hook tells it
   * @param relativeUrl a read or search below it, such as {@code Patient/1}
   * @param accessToken as the hook tells it
   * @return empty when the server is none of the caller's, or did not answer with JSON in time
   */
  public Optional<JsonNode> read(String fhirServer, String relativeUrl, String accessToken) {
    return ehrs.all().actingAs(caller.getPrincipal().getName()).stream()
        .flatMap(each -> each.fhirServer(fhirServer).stream())
        .findFirst()
        .flatMap(server -> fetch.get(server, relativeUrl, accessToken));
  }
}
