package org.coursewatch.audit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.audit.AuditDecision;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** A decision as it is kept: {@code {"codes":["NOT_CLEARED"],"state":"LOCKED"}}. */
public final class AuditDecisionText {

  private AuditDecisionText() {}

  /** Null when nothing was decided. */
  public static @Nullable String write(AuditDecision decision) {
    if (decision.isNone()) {
      return null;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    if (!decision.codes().isEmpty()) {
      members.put("codes", decision.codes());
    }
    if (decision.state() != null) {
      members.put("state", decision.state());
    }
    return JsonText.write(members);
  }

  /**
   * What {@code text} says; nothing when somebody tampered with it, so that a list is still read.
   */
  public static AuditDecision readLeniently(@Nullable String text) {
    if (text == null) {
      return AuditDecision.NONE;
    }
    try {
      JsonNode tree = JsonText.parse(text);
      List<String> codes = new ArrayList<>();
      tree.path("codes").forEach(code -> codes.add(code.asText()));
      return new AuditDecision(codes, tree.path("state").textValue());
    } catch (IllegalArgumentException | IllegalStateException damaged) {
      return AuditDecision.NONE;
    }
  }
}
