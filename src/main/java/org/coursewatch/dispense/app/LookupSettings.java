package org.coursewatch.dispense.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import org.coursewatch.dispense.LookupPolicy;

/** {@code coursewatch.lookup}: how much guessing of patient numbers is borne. */
@ConfigMapping(prefix = "coursewatch.lookup")
public interface LookupSettings {

  int freeOfAccount();

  int freeOfPharmacy();

  int freeOfNumber();

  Duration window();

  Duration firstWait();

  Duration longestWait();

  int lockAt();

  Duration day();

  /** How often a node looks for misses to forget; "off" for never. */
  String forgetEvery();

  /** How long a miss is remembered for administrators and auditors. */
  Duration remembered();

  default LookupPolicy policy() {
    return new LookupPolicy(
        freeOfAccount(),
        freeOfPharmacy(),
        freeOfNumber(),
        window(),
        firstWait(),
        longestWait(),
        lockAt(),
        day());
  }
}
