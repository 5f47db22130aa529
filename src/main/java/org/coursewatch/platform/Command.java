package org.coursewatch.platform;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something the jar does instead of serving, named by its first argument. The application is
 * started for it without HTTP and without jobs, and stopped when it is done.
 */
public interface Command {

  /** The first argument that calls it, such as {@code rebuild-derived}. */
  String name();

  /** What may follow and what it does, in one line. */
  String usage();

  /**
   * Does it.
   *
   * @param arguments those after the name
   * @param out where people read the result
   * @return the exit status of the process: 0 when all is well
   */
  int run(List<String> arguments, PrintStream out);

  /**
   * The arguments with which it looks, and only looks, whether what is stored was whole at {@code
   * at}; empty for a command that does something else.
   */
  default Optional<List<String>> checking(Instant at) {
    return Optional.empty();
  }
}
