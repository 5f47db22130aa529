package org.coursewatch.fhir;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Everything under {@code /fhir} is also found under {@code /4_0_0}, where the first prototypes of
 * the REMS guide look for it. The address is replaced before anything else looks at the request, so
 * that who may call what, limits and answers are the same.
 */
@ApplicationScoped
class FhirAlias {

  private static final String ALIAS = "/4_0_0";

  /** Before what happens to every request. */
  private static final int FIRST = 200_000;

  void register(@Observes Filters filters) {
    filters.register(FhirAlias::replace, FIRST);
  }

  private static void replace(RoutingContext request) {
    String path = request.normalizedPath();
    if (!path.equals(ALIAS) && !path.startsWith(ALIAS + "/")) {
      request.next();
      return;
    }
    String query = request.request().query();
    request.reroute("/fhir" + path.substring(ALIAS.length()) + (query == null ? "" : "?" + query));
  }
}
