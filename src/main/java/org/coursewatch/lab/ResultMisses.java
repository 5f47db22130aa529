package org.coursewatch.lab;

import java.time.Instant;
import java.util.List;

/** Results of laboratories that fitted nobody, counted for all nodes. */
public interface ResultMisses {

  /** Lets results of {@code account} be judged one after the other until the transaction ends. */
  void claim(String account);

  /** When results of {@code account} after {@code from} (outside) fitted nobody. */
  List<Instant> of(String account, Instant from);

  /** One more at {@code at}; those up to {@code forget} (inside) are forgotten. */
  void add(String account, Instant at, Instant forget);
}
