package org.coursewatch.platform;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * {@code check [<instant>]}: everything there is to look at in what is stored, the chain of the
 * ledger, the audit trail with its seals, the derived rows. With an instant in the past the derived
 * rows are judged as of then.
 */
@ApplicationScoped
class CheckCommand implements Command {

  static final String NAME = "check";

  private final List<Command> commands;
  private final ServiceClock clock;

  @Inject
  CheckCommand(@All List<Command> commands, ServiceClock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String usage() {
    return "[<instant>]   looks whether ledger, audit trail, seals and derived rows are whole";
  }

  /** 0 when all is whole, 1 when something is not, 2 for arguments nobody knows. */
  @Override
  public int run(List<String> arguments, PrintStream out) {
    Instant at;
    try {
      at = arguments.isEmpty() ? clock.now() : Instant.parse(arguments.getFirst());
    } catch (DateTimeParseException e) {
      out.println("Usage: " + name() + " " + usage());
      return BackupCommands.WRONG_ARGUMENTS;
    }
    boolean whole = true;
    for (Command command : commands) {
      Optional<List<String>> looking = command.checking(at);
      if (looking.isPresent()) {
        whole &= command.run(looking.get(), out) == 0;
      }
    }
    out.println(whole ? "All is whole." : "Something is not whole.");
    return whole ? BackupCommands.DONE : BackupCommands.NOT_DONE;
  }
}
