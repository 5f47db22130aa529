package org.coursewatch.audit.rest;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditAuthor;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.app.NoteRefusal;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ServiceClock;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Whoever signed in and is refused leaves an entry too. It names the route, never the address; of
 * the address only ids of courses and patients are kept, which are random and say nothing. An
 * answer does not leave before its entry is written.
 */
@ApplicationScoped
class RefusalFilter {

  private static final int CONFLICT = 409;
  private static final Set<Integer> NOTED = Set.of(403, 404, CONFLICT, 429);

  private final NoteRefusal refusals;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  RefusalFilter(NoteRefusal refusals, SignedIn signedIn, ServiceClock clock) {
    this.refusals = refusals;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @ServerResponseFilter
  public @Nullable Uni<Void> note(
      ContainerRequestContext request,
      ContainerResponseContext response,
      ResourceInfo resource,
      RoutingContext routing) {
    int status = response.getStatus();
    String account = account(routing);
    if (!NOTED.contains(status) || account == null || resource.getResourceMethod() == null) {
      return null;
    }
    AuditSubject asked = subject(request, resource);
    if (BlockingOperationControl.isBlockingAllowed()) {
      refusals.note(author(account), status != CONFLICT, asked, status, clock.now());
      return null;
    }
    return Uni.createFrom()
        .<Void>item(
            () -> {
              refusals.note(author(account), status != CONFLICT, asked, status, clock.now());
              return null;
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /** Null when nobody signed in: how many of those there are is a number of the metrics. */
  private static @Nullable String account(RoutingContext routing) {
    return routing.user() instanceof QuarkusHttpUser user
            && !user.getSecurityIdentity().isAnonymous()
        ? user.getSecurityIdentity().getPrincipal().getName()
        : null;
  }

  private AuditAuthor author(String account) {
    try {
      return AuditAuthor.of(signedIn.actor());
    } catch (ProblemException notEnrolled) {
      return AuditAuthor.notEnrolled(account);
    }
  }

  private static AuditSubject subject(ContainerRequestContext request, ResourceInfo resource) {
    String route =
        request.getMethod()
            + ":"
            + path(resource.getResourceClass())
            + path(resource.getResourceMethod());
    return new AuditSubject(
        Kind.ROUTE,
        id(request, "patientId").map(PatientId::new).orElse(null),
        id(request, "courseId").map(CourseId::new).orElse(null),
        route);
  }

  private static Optional<UUID> id(ContainerRequestContext request, String name) {
    String text = request.getUriInfo().getPathParameters().getFirst(name);
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static String path(AnnotatedElement part) {
    Path path = part.getAnnotation(Path.class);
    if (path == null || path.value().equals("/")) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }
}
