package org.coursewatch.people;

import java.util.Optional;
import java.util.Set;

/**
 * A state, district or territory of the United States.
 *
 * @param code two letters of the USPS (Publication 28, appendix B), such as {@code NY}
 */
public record UsState(String code) {

  private static final Set<String> CODES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH"
                  + " NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS FM GU MH MP PW"
                  + " PR VI AA AE AP")
              .split(" "));

  public UsState {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException("no state has this code");
    }
  }

  /** The state with {@code code}, if there is one. */
  public static Optional<UsState> parse(String code) {
    return CODES.contains(code) ? Optional.of(new UsState(code)) : Optional.empty();
  }
}
