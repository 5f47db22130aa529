package org.coursewatch.signature.app;

import java.util.List;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.SignatureFault;

/**
 * A signature, checked against what was signed and against the service's key.
 *
 * @param sealed as it is stored
 * @param name of the signer as it can be read now
 * @param faults what does not fit; empty when it is valid
 */
public record CheckedSignature(SealedSignature sealed, String name, List<SignatureFault> faults) {

  public CheckedSignature {
    faults = List.copyOf(faults);
  }

  public boolean isValid() {
    return faults.isEmpty();
  }
}
