package org.coursewatch.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.platform.rest.ClientOfRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An address of the tests alone: tells a caller what is known of its software. */
@Path("/test/client")
public class ClientProbe {

  private final ClientOfRequest client;

  ClientProbe(ClientOfRequest client) {
    this.client = client;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String client() {
    return client.text();
  }
}
