package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.coursewatch.people.ActivationTerm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The term of activations, from {@code coursewatch.activation.length}, such as {@code P1Y}, and
 * {@code coursewatch.activation.renewable-days}.
 */
@ApplicationScoped
class TermOfActivation {

  private final Period length;
  private final int renewableDays;

  @Inject
  TermOfActivation(
      @ConfigProperty(name = "coursewatch.activation.length") Period length,
      @ConfigProperty(name = "coursewatch.activation.renewable-days") int renewableDays) {
    this.length = length;
    this.renewableDays = renewableDays;
  }

  ActivationTerm term() {
    return new ActivationTerm(length, renewableDays);
  }
}
