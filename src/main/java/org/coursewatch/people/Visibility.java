package org.coursewatch.people;

import java.util.List;
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

  /** How a transaction is told that {@code actor} acts, for a trip that has more to ask. */
  Entrance entrance(Actor actor);

  /** A statement that goes along with the first of a transaction. */
  interface Entrance {

    /** Of whoever enters. */
    String account();

    /** Answers one row. */
    String sql();

    /** In place of its question marks. */
    List<String> values();

    /** It was carried out in the current transaction. */
    void entered();
  }
}
