package org.coursewatch.people.rest;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a call of the API, or a page of a workspace, that the permission matrix does not allow
 * the caller's role, before anything of the call is read. Whose record it is about is judged by the
 * use case and, whatever that says, by the database.
 */
class PermissionCheck {

  /**
   * The API, and what other standards call it by. What tells only of the service is for everybody.
   */
  private static final Pattern API =
      Pattern.compile("\\w+ /(fhir|(api|fhir|cds-services|ncpdp)/.*)");

  private static final Set<String> OPEN =
      Set.of("GET /fhir/metadata", "GET /fhir/.well-known/smart-configuration");

  /** The workspaces. Other pages are for everybody, or for whoever is signed in. */
  private static final Pattern PAGE =
      Pattern.compile("\\w+ /(office|pharmacy|program|my|reports|cases|rules|notices|smart)(/.*)?");

  private final Map<Method, String> calls = new ConcurrentHashMap<>();
  private final Permissions permissions;
  private final SecurityIdentity identity;
  private final SignedIn signedIn;

  PermissionCheck(Permissions permissions, SecurityIdentity identity, SignedIn signedIn) {
    this.permissions = permissions;
    this.identity = identity;
    this.signedIn = signedIn;
  }

  /**
   * Runs when the resource is known.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller's role may not make the call
   */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void check(ResourceInfo resource) {
    Class<?> type = resource.getResourceClass();
    String call = calls.computeIfAbsent(resource.getResourceMethod(), method -> call(type, method));
    if (OPEN.contains(call) || !(API.matcher(call).matches() || PAGE.matcher(call).matches())) {
      return;
    }
    if (identity.isAnonymous()) {
      throw new UnauthorizedException();
    }
    if (permissions.isForEverybody(call)) {
      return;
    }
    Role role = signedIn.actor().role();
    if (!permissions.mayCall(role, call)) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Your role does not permit this call.",
              "docs/api.md tells which roles may make it.")
          .asException();
    }
  }

  /** Method and address as the matrix names them. */
  static String call(Class<?> type, Method method) {
    String verb =
        Arrays.stream(method.getAnnotations())
            .map(Annotation::annotationType)
            .map(annotation -> annotation.getAnnotation(HttpMethod.class))
            .filter(found -> found != null)
            .map(HttpMethod::value)
            .findFirst()
            .orElse("GET");
    return verb + " " + address(type.getAnnotation(Path.class), method.getAnnotation(Path.class));
  }

  private static String address(@Nullable Path type, @Nullable Path method) {
    String path = part(type) + part(method);
    return path.replaceAll("/+", "/").replaceAll("(.)/$", "$1").replaceAll(":[^{}/]+}", "}");
  }

  private static String part(@Nullable Path path) {
    return path == null ? "" : "/" + path.value();
  }
}
