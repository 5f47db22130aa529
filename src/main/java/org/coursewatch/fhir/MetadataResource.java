package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.people.Permissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /fhir/metadata}: what the service can do, for everybody. */
@Path("/fhir/metadata")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public class MetadataResource {

  private final ObjectNode statement;

  @Inject
  public MetadataResource(
      Permissions permissions,
      @ConfigProperty(name = "coursewatch.address") String address,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.statement = CapabilityStatement.of(permissions.calls(), address, version);
  }

  @GET
  @Operation(hidden = true)
  public Response read() {
    return FhirAnswer.of(200, statement);
  }
}
