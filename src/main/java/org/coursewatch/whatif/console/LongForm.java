package org.coursewatch.whatif.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;

/**
 * A form with a field as long as a rule file. Fields of all other forms are held shorter by the
 * server before anything reads them.
 */
final class LongForm {

  private static final int MOST_FIELDS = 20;

  private LongForm() {}

  /** The fields of {@code body}, as a browser sends them. */
  static Form read(byte[] body) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    String[] pairs = new String(body, StandardCharsets.US_ASCII).split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw malformed();
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return Form.of(fields);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static RuntimeException malformed() {
    return Problem.malformed(
            List.of(new FieldError("", "is no form", "Send the form of the page.")))
        .asException();
  }
}
