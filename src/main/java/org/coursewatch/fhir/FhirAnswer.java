package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import org.coursewatch.platform.json.JsonText;

/** A resource as the answer to a request. */
public final class FhirAnswer {

  /** The media type of FHIR in JSON. */
  public static final String MEDIA_TYPE = "application/fhir+json";

  private FhirAnswer() {}

  /** {@code resource} with {@code status}. */
  public static Response of(int status, JsonNode resource) {
    return Response.status(status).type(MEDIA_TYPE).entity(JsonText.write(resource)).build();
  }
}
