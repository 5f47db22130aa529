package org.coursewatch.program.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The program files cannot be used. The message lists everything that is wrong with them, one fault
 * per line.
 */
public final class FaultyProgramFiles extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  FaultyProgramFiles(List<Fault> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }

  private static String message(List<Fault> faults) {
    String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    return faults.stream()
        .map(fault -> "  " + fault)
        .collect(
            Collectors.joining(
                "\n", "the program files have " + count + ", so nothing is enforced:\n", ""));
  }
}
