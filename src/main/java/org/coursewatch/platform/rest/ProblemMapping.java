package org.coursewatch.platform.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Turns every failure of a request into a problem document. Besides {@code Throwable} it names the
 * kinds that Quarkus maps itself, because the closest mapper wins.
 */
class ProblemMapping {

  @ServerExceptionMapper({
    Throwable.class,
    ForbiddenException.class,
    MismatchedInputException.class,
    ValidationException.class
  })
  public Response answer(Throwable failure, RoutingContext request) {
    if (failure instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
      return http.getResponse();
    }
    Problem problem = Failures.logged(failure);
    ResponseBuilder response = ProblemAnswer.response(problem, request);
    if (failure instanceof WebApplicationException http
        && http.getResponse().getHeaders().containsKey(HttpHeaders.ALLOW)) {
      response.header(HttpHeaders.ALLOW, http.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return response.build();
  }

  /** A sign-in that went wrong on its way back: starting another one would go in circles. */
  @ServerExceptionMapper
  public Response brokenSignIn(AuthenticationCompletionException failure, RoutingContext request) {
    Problem problem = GeneralProblems.of(ProblemType.NOT_SIGNED_IN);
    return ProblemAnswer.response(problem, request).build();
  }

  /** Says as well how to sign in, where there is a way; a page leads there at once. */
  @ServerExceptionMapper({
    AuthenticationFailedException.class,
    NotAuthorizedException.class,
    UnauthorizedException.class
  })
  public Uni<Response> challenge(Throwable failure, RoutingContext request) {
    Problem problem = GeneralProblems.of(ProblemType.NOT_SIGNED_IN);
    HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
    if (authenticator == null) {
      return Uni.createFrom().item(ProblemAnswer.response(problem, request).build());
    }
    return authenticator
        .getChallenge(request)
        .onFailure()
        .recoverWithNull()
        .map(challenge -> challenged(problem, challenge, request));
  }

  private static Response challenged(
      Problem problem, @Nullable ChallengeData challenge, RoutingContext request) {
    if (challenge == null) {
      return ProblemAnswer.response(problem, request).build();
    }
    ResponseBuilder response =
        isRedirect(challenge.status)
            ? Response.status(challenge.status)
            : ProblemAnswer.response(problem, request);
    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
    return response.build();
  }

  private static boolean isRedirect(int status) {
    return Response.Status.Family.familyOf(status) == Response.Status.Family.REDIRECTION;
  }
}
