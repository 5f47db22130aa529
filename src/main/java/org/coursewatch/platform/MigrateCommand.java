package org.coursewatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * {@code migrate}: brings the schema up to this version and stops. It has happened when this runs:
 * every start migrates first. Where the service itself does not hold the owner's password, this
 * runs before it, with the password.
 */
@ApplicationScoped
class MigrateCommand implements Command {

  private static final int WRONG_ARGUMENTS = 2;

  private final Flyway flyway;

  @Inject
  MigrateCommand(Flyway flyway) {
    this.flyway = flyway;
  }

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public String usage() {
    return "  brings the schema of the database up to this version";
  }

  /** 0 when nothing is left to be done, 1 when something is, 2 for arguments nobody knows. */
  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (!arguments.isEmpty()) {
      out.println("Usage: " + name() + " " + usage());
      return WRONG_ARGUMENTS;
    }
    MigrationInfo current = flyway.info().current();
    int pending = flyway.info().pending().length;
    out.printf(
        "The schema is at version %s; %d migrations are left.%n",
        current == null ? "none" : current.getVersion(), pending);
    return pending == 0 ? 0 : 1;
  }
}
