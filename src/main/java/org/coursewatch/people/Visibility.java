package org.coursewatch.people;

import org.jspecify.annotations.Nullable;

/**
 * Which rows a transaction may see. A new transaction sees nobody's; it says once who acts, and
 * from then on the database shows it that actor's rows and no others, whatever it asks for.
 */
public interface Visibility {

  /**
   * Shows the rows of {@code actor} for the rest of the current transaction.
   *
   * @return who acted in it until now, null for nobody
   */
  @Nullable Actor become(@Nullable Actor actor);
}
