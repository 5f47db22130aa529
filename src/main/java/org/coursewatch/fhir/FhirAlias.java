package org.coursewatch.fhir;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Everything under {@code /fhir} is also found under {@code /4_0_0}, where the first prototypes of
 * the REMS guide look for it, and the dollar sign of an operation may come encoded, as some clients
 * send it. The address is replaced before anything else looks at the request, so that who may call
 * what, limits and answers are the same.
 */
@ApplicationScoped
class FhirAlias {

  private static final String REAL = "/fhir";
  private static final String ALIAS = "/4_0_0";
  private static final String ENCODED_DOLLAR = "%24";

  /** Before what happens to every request. */
  private static final int FIRST = 200_000;

  void register(@Observes Filters filters) {
    filters.register(FhirAlias::replace, FIRST);
  }

  private static void replace(RoutingContext request) {
    String path = request.normalizedPath();
    String meant = meant(path);
    if (meant.equals(path)) {
      request.next();
      return;
    }
    String query = request.request().query();
    request.reroute(query == null ? meant : meant + "?" + query);
  }

  private static String meant(String path) {
    if (isUnder(ALIAS, path)) {
      return meant(REAL + path.substring(ALIAS.length()));
    }
    return isUnder(REAL, path) ? path.replace(ENCODED_DOLLAR, "$") : path;
  }

  private static boolean isUnder(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }
}
