package org.coursewatch.people.app;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/** Who is calling. */
@RequestScoped
public class SignedIn {

  private final SecurityIdentity identity;
  private final People people;

  @Inject
  public SignedIn(SecurityIdentity identity, People people) {
    this.identity = identity;
    this.people = people;
  }

  /**
   * The account that sent the request.
   *
   * @throws org.coursewatch.platform.ProblemException when the account is not known to the program,
   *     or signed in with another role than the program knows it by
   */
  public Actor actor() {
    String account = identity.getPrincipal().getName();
    return people
        .actor(account)
        .filter(actor -> identity.hasRole(actor.role().name().toLowerCase(Locale.ROOT)))
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_PERMITTED,
                        "This account is not enrolled in the program.",
                        "Ask the program's administrator to enroll it.")
                    .asException());
  }
}
