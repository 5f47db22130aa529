package org.coursewatch.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under which the NCPDP lists a pharmacy: seven digits. No rule for a check digit is
 * public, so only the form is looked at.
 *
 * @param value seven digits
 */
public record NcpdpId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{7}");

  public NcpdpId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an NCPDP id");
    }
  }

  /** The number a person typed; empty when it has other than seven digits. */
  public static Optional<NcpdpId> parse(String typed) {
    String digits = typed.strip();
    return FORM.matcher(digits).matches() ? Optional.of(new NcpdpId(digits)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
