package org.coursewatch.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.privacy.PatientKeyGone;
import org.jboss.logging.Logger;

/**
 * The one place that says which problem a failure is. What is not known is a fault of ours: logged
 * with the request's id and without the words of the exception, which can quote a person's data,
 * and answered without either.
 */
public final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);

  private Failures() {}

  /**
   * The problem that {@code failure} is to the caller. A failure that somebody on our side should
   * look at is written to the log.
   */
  public static Problem logged(Throwable failure) {
    Problem problem = problem(failure);
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.errorf("Request %s failed: %s", RequestId.current(), NamelessTrace.of(failure));
    } else if (problem.type() == ProblemType.UNAVAILABLE) {
      LOG.warnf(
          "Request %s cannot be answered: %s",
          RequestId.current(), NamelessTrace.name(root(failure)));
    }
    return problem;
  }

  private static Problem problem(Throwable failure) {
    Optional<ProblemException> known =
        causes(failure)
            .filter(ProblemException.class::isInstance)
            .map(ProblemException.class::cast)
            .findFirst();
    if (known.isPresent()) {
      return known.get().problem();
    }
    if (all(failure).anyMatch(DatabaseFailures::isPassing)) {
      return all(failure).anyMatch(RollbackException.class::isInstance)
          ? GeneralProblems.unknownOutcome()
          : GeneralProblems.of(ProblemType.UNAVAILABLE);
    }
    if (causes(failure).anyMatch(PatientKeyGone.class::isInstance)) {
      return GeneralProblems.of(ProblemType.CONFLICT);
    }
    if (causes(failure).anyMatch(OptimisticLockException.class::isInstance)) {
      return GeneralProblems.of(ProblemType.STALE_VERSION);
    }
    return switch (failure) {
      case ConstraintViolationException violated -> Violations.problem(violated);
      case MismatchedInputException json -> JsonFaults.problem(json);
      case StreamReadException json -> JsonFaults.problem(json);
      case WebApplicationException http when http.getCause() instanceof JsonProcessingException e ->
          JsonFaults.problem(e);
      case WebApplicationException http -> GeneralProblems.ofStatus(http.getResponse().getStatus());
      case UnauthorizedException _, AuthenticationException _ ->
          GeneralProblems.of(ProblemType.NOT_SIGNED_IN);
      case ForbiddenException _ -> GeneralProblems.of(ProblemType.NOT_PERMITTED);
      case RejectedExecutionException _ -> GeneralProblems.of(ProblemType.UNAVAILABLE);
      default -> GeneralProblems.of(ProblemType.INTERNAL);
    };
  }

  private static Throwable root(Throwable failure) {
    return all(failure).reduce(failure, (outer, cause) -> cause);
  }

  /** Also what each of them hides: a commit that failed hides what it failed of. */
  private static Stream<Throwable> all(Throwable failure) {
    return causes(failure)
        .flatMap(
            cause ->
                Stream.concat(
                    Stream.of(cause),
                    Arrays.stream(cause.getSuppressed()).flatMap(Failures::causes)));
  }

  /** The failure and what caused it; at most twenty deep, in case of a circle. */
  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
