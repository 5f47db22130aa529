package org.coursewatch.audit.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.audit.AuditBreak;
import org.coursewatch.audit.AuditVerification;
import org.coursewatch.audit.app.VerifyAudit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.Command;
import org.coursewatch.platform.ServiceClock;

/** {@code verify-audit [<root kept elsewhere>…]}: one line for each break, then the sums. */
@ApplicationScoped
class VerifyAuditCommand implements Command {

  private static final int WRONG_ARGUMENTS = 2;

  /** Whoever reaches the command line of the service reads everything anyway. */
  private static final Actor CONSOLE = new Actor("command-line", Role.AUDITOR, null, null, null);

  private final VerifyAudit verify;
  private final ServiceClock clock;

  @Inject
  VerifyAuditCommand(VerifyAudit verify, ServiceClock clock) {
    this.verify = verify;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "verify-audit";
  }

  @Override
  public String usage() {
    return "[<root kept elsewhere>...]   verifies the audit trail and its seals";
  }

  /** 0 when the trail is whole, 1 when it is not, 2 for arguments nobody knows. */
  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (!arguments.stream().allMatch(argument -> argument.matches("[0-9a-f]{64}"))) {
      out.println("Usage: " + name() + " " + usage());
      return WRONG_ARGUMENTS;
    }
    AuditVerification found = verify.verify(null, Set.copyOf(arguments), CONSOLE, clock.now());
    found.breaks().forEach(each -> out.println(line(each)));
    out.printf("%d entries, %d seals, %d breaks%n", found.entries(), found.seals(), found.found());
    return found.isIntact() ? 0 : 1;
  }

  @Override
  public Optional<List<String>> checking(Instant at) {
    return Optional.of(List.of());
  }

  private static String line(AuditBreak found) {
    StringBuilder line = new StringBuilder(found.fault().name());
    if (found.lane() != null) {
      line.append(" lane ").append(found.lane());
    }
    if (found.sequence() != null) {
      line.append(" entry ").append(found.sequence());
    }
    if (found.through() != null) {
      line.append(" to ").append(found.through());
    }
    if (found.seal() != null) {
      line.append(" seal ").append(found.seal());
    }
    return line.append(": ").append(found.fault().message()).toString();
  }
}
