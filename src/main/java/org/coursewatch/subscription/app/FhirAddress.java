package org.coursewatch.subscription.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where other systems reach the resources of this service. */
@ApplicationScoped
public class FhirAddress {

  private final String address;

  @Inject
  FhirAddress(@ConfigProperty(name = "coursewatch.address") String address) {
    this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** The base of all of them, without a slash at its end. */
  public String base() {
    return address + "/fhir";
  }
}
