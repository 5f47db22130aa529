package org.coursewatch.ehr.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record systems of practices, {@code coursewatch.ehrs.<name>}; docs/identity.md. */
@ConfigMapping(prefix = "coursewatch.ehrs")
public interface EhrSettings {

  /** By their names. */
  @WithParentName
  Map<String, One> all();

  /** One of them. */
  interface One {

    /** The account it acts as. */
    Optional<String> account();

    /** The {@code iss} of its tokens. */
    Optional<String> issuer();

    /** The {@code tenant} of its tokens. */
    Optional<String> tenant();

    /** Address or file of its public keys. */
    Optional<String> keys();

    /** Base addresses of its FHIR servers. */
    Optional<List<String>> fhirServers();

    /** This service's client id there. */
    Optional<String> clientId();

    /** This service's secret there. */
    Optional<String> clientSecret();

    /** What is asked for beside the launch. */
    Optional<String> scopes();
  }
}
