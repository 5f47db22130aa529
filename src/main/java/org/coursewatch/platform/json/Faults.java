package org.coursewatch.platform.json;

import java.util.ArrayList;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;

/**
 * The faults found while a document is read. At most a hundred are kept; more would help nobody.
 */
public final class Faults {

  private static final int MOST = 100;

  private final List<FieldError> errors = new ArrayList<>();

  public void add(String field, String reason, String remedy) {
    if (errors.size() < MOST) {
      errors.add(new FieldError(field, reason, remedy));
    }
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when there is any fault
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw Problem.malformed(errors).asException();
    }
  }
}
