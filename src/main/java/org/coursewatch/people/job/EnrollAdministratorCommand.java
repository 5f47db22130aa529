package org.coursewatch.people.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;
import org.coursewatch.people.app.EnrollAdministrator;
import org.coursewatch.platform.Command;
import org.coursewatch.platform.ServiceClock;

/** {@code enroll-administrator <account>}: the first account of an empty installation. */
@ApplicationScoped
class EnrollAdministratorCommand implements Command {

  private static final int WRONG_ARGUMENTS = 2;

  private final EnrollAdministrator enroll;
  private final ServiceClock clock;

  @Inject
  EnrollAdministratorCommand(EnrollAdministrator enroll, ServiceClock clock) {
    this.enroll = enroll;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "enroll-administrator";
  }

  @Override
  public String usage() {
    return "<account>   enrolls the first administrator, by the name of the identity provider";
  }

  /** 0 when it is enrolled, 1 when there is an administrator already, 2 without a name. */
  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 1 || arguments.getFirst().isBlank()) {
      out.println("Usage: " + name() + " " + usage());
      return WRONG_ARGUMENTS;
    }
    boolean enrolled = enroll.enroll(arguments.getFirst(), clock.now());
    out.println(
        enrolled
            ? "Enrolled. Sign in and invite everybody else."
            : "Nothing was done: there is an administrator, who can invite others.");
    return enrolled ? 0 : 1;
  }
}
