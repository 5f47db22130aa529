package org.coursewatch.course.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.function.Function;
import org.coursewatch.platform.json.JsonText;

/**
 * The text of a fact with its free text sealed, the form in which the ledger keeps it: {@code
 * "reason": {"sealed": "…"}}.
 */
public final class SealedReason {

  private static final String MEMBER = "reason";
  private static final String SEALED = "sealed";

  private SealedReason() {}

  /** The text {@code fact} with its reason, if it has one, sealed by {@code sealing}. */
  public static String seal(String fact, Function<String, byte[]> sealing) {
    if (!fact.contains(MEMBER)) {
      return fact;
    }
    ObjectNode json = (ObjectNode) JsonText.parse(fact);
    JsonNode plain = json.get(MEMBER);
    if (plain == null || !plain.isTextual()) {
      return fact;
    }
    byte[] sealed = sealing.apply(plain.textValue());
    json.putObject(MEMBER).put(SEALED, Base64.getEncoder().encodeToString(sealed));
    return JsonText.write(json);
  }

  /** What {@link #seal} sealed, opened by {@code opening}. */
  public static String open(String fact, Function<byte[], String> opening) {
    if (!fact.contains(SEALED)) {
      return fact;
    }
    JsonNode json = JsonText.parse(fact);
    JsonNode sealed = json.path(MEMBER).get(SEALED);
    if (sealed == null) {
      return fact;
    }
    String plain = opening.apply(Base64.getDecoder().decode(sealed.textValue()));
    return JsonText.write(((ObjectNode) json).put(MEMBER, plain));
  }
}
