package org.coursewatch.platform;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coursewatch.platform.json.JsonText;

/**
 * An answer of the API as it goes out: kept whole, so that a repeated request gets it again.
 *
 * @param status the HTTP status
 * @param contentType the media type of the body
 * @param body the text of the body
 * @param headers further headers, such as {@code ETag} and {@code Location}
 */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer with {@code value}, a record of plain values, as JSON. */
  public static Answer json(int status, Object value) {
    return new Answer(status, MediaType.APPLICATION_JSON, JsonText.write(value), Map.of());
  }

  /** The answer with one more header. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, body, more);
  }

  public Response response() {
    Response.ResponseBuilder response = Response.status(status).type(contentType).entity(body);
    headers.forEach(response::header);
    return response.build();
  }
}
