package org.coursewatch.platform;

import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;

/** Runs the {@link Command} that the first argument names. */
@ApplicationScoped
public class CommandLine implements QuarkusApplication {

  static final int UNKNOWN_COMMAND = 2;

  private final List<Command> commands;

  @Inject
  CommandLine(@All List<Command> commands) {
    this.commands = commands;
  }

  @Override
  public int run(String... arguments) {
    return run(List.of(arguments), System.out);
  }

  int run(List<String> arguments, PrintStream out) {
    for (Command command : commands) {
      if (command.name().equals(arguments.getFirst())) {
        return command.run(arguments.subList(1, arguments.size()), out);
      }
    }
    out.println("There is no command \"" + arguments.getFirst() + "\". There are:");
    commands.forEach(command -> out.println("  " + command.name() + " " + command.usage()));
    out.println(BackupCommands.USAGE);
    return UNKNOWN_COMMAND;
  }
}
