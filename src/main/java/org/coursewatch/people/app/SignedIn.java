package org.coursewatch.people.app;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.ClientOfRequest;
import org.jspecify.annotations.Nullable;

/** Who is calling. */
@RequestScoped
public class SignedIn {

  private final SecurityIdentity identity;
  private final KnownActors actors;
  private final OrganizationClaim organization;
  private final ClientOfRequest client;
  private final ServiceClock clock;
  private @Nullable Actor known;

  @Inject
  public SignedIn(
      SecurityIdentity identity,
      KnownActors actors,
      OrganizationClaim organization,
      ClientOfRequest client,
      ServiceClock clock) {
    this.identity = identity;
    this.actors = actors;
    this.organization = organization;
    this.client = client;
    this.clock = clock;
  }

  /**
   * The account that sent the request, with the reach it had when the request came.
   *
   * @throws org.coursewatch.platform.ProblemException when the account is not known to the program,
   *     or signed in with another role or for another organization than the program knows it by
   */
  public Actor actor() {
    Actor found = known;
    if (found == null) {
      found = find();
      known = found;
    }
    return found;
  }

  /** Whether the request comes from somebody signed in, enrolled or not. */
  public boolean isAnybody() {
    return !identity.isAnonymous();
  }

  private Actor find() {
    return actors
        .find(identity.getPrincipal().getName(), clock.now())
        .filter(actor -> identity.hasRole(actor.role().label()))
        .filter(organization::fits)
        .map(actor -> actor.from(client.text()))
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_PERMITTED,
                        "This account is not enrolled in the program.",
                        "Ask the program's administrator to enroll it.")
                    .asException());
  }
}
