package org.coursewatch.audit;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, in codes: nothing that somebody typed can stand here.
 *
 * @param codes the reasons, such as {@code NOT_CLEARED}, in their order
 * @param state the state it was decided in, such as {@code CLEARED}; null when there was none
 */
public record AuditDecision(List<String> codes, @Nullable String state) {

  /** Nothing had to be decided. */
  public static final AuditDecision NONE = new AuditDecision(List.of(), null);

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  public AuditDecision {
    codes = List.copyOf(codes);
    codes.forEach(AuditDecision::check);
    if (state != null) {
      check(state);
    }
  }

  public boolean isNone() {
    return codes.isEmpty() && state == null;
  }

  AuditDecision with(Collection<String> more) {
    return new AuditDecision(List.copyOf(more), state);
  }

  AuditDecision in(String known) {
    return new AuditDecision(codes, known);
  }

  private static void check(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("only codes stand in a decision of the audit trail");
    }
  }
}
