package org.coursewatch.empty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** One address that answers nothing. */
@Path("/")
public class EmptyResource {

  @GET
  public String nothing() {
    return "";
  }
}
