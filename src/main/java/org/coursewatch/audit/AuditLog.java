package org.coursewatch.audit;

import java.util.List;

/** Where entries are added and looked up. Nothing takes one away. */
public interface AuditLog {

  /** Something is appended before the current transaction ends. */
  void expect();

  /**
   * Lets {@code sql}, which changes one row, be carried out in one trip with what is expected to be
   * appended in the current transaction, before it.
   *
   * @param values in place of its question marks
   * @return false when nothing is expected: then nothing is done
   */
  boolean carry(String sql, List<Object> values);

  /**
   * Adds {@code entries} in this order, within the transaction of the caller. From here to its end
   * the transaction keeps one of the chains from others, so call it last. Without a transaction all
   * of them are committed when it comes back.
   */
  void append(List<AuditEntry> entries);

  /** The entries that fit {@code wanted}, newest first. */
  List<StoredEntry> find(AuditQuery wanted);
}
