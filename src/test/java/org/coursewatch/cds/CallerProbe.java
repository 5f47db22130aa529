package org.coursewatch.cds;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Addresses of the tests alone, below those of the hooks: tell a caller who it is. */
@ApplicationScoped
class CallerProbe {

  static final String PATH = "/cds-services/caller-probe";

  void register(@Observes Router router) {
    // Before the resource of the hooks, which would look for a service of that name.
    router.post(PATH).order(1).handler(CallerProbe::tell);
    router.post(PATH + "/feedback").order(1).handler(CallerProbe::tell);
    router.get("/fhir/caller-probe").order(1).handler(CallerProbe::tell);
  }

  private static void tell(RoutingContext request) {
    String who =
        request.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous()
            ? user.getSecurityIdentity().getPrincipal().getName()
                + " "
                + user.getSecurityIdentity().getRoles()
            : "nobody";
    request.response().end(who);
  }
}
