package org.coursewatch.platform.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.platform.json.JsonText;

/**
 * An answer in full, so that it can be kept and repeated.
 *
 * @param status of HTTP
 * @param contentType of the body; counts only when there is one
 * @param body as text; empty for none
 * @param headers worth repeating, such as {@code ETag} and {@code Location}
 */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** {@code value}, a tree or a record of plain values, as JSON. */
  public static Answer json(int status, Object value) {
    return new Answer(status, MediaType.APPLICATION_JSON, JsonText.write(value), Map.of());
  }

  /** Done, and nothing to say. */
  public static Answer noContent() {
    return new Answer(204, "", "", Map.of());
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, body, more);
  }

  /** What a resource method returns. */
  public Response toResponse() {
    Response.ResponseBuilder response = Response.status(status);
    if (!body.isEmpty()) {
      response.type(contentType).entity(body);
    }
    headers.forEach(response::header);
    return response.build();
  }
}
