package org.coursewatch.browser;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The least a page can be: what other pages are measured by. */
@Path("/empty-page-of-the-tests")
public class EmptyPage {

  static final String ADDRESS = "/empty-page-of-the-tests";

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public String show() {
    return "<!doctype html><html lang=\"en\"><title>Empty</title><p>Empty</p></html>";
  }
}
