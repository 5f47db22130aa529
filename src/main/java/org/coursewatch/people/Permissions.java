package org.coursewatch.people;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call what: the permission matrix. One place says it, and a call that has no row is
 * refused to everybody.
 *
 * @param rows by call, such as {@code GET /api/courses/{courseId}}; a role without a cell may not
 *     call it
 */
public record Permissions(Map<String, Map<Role, Cells>> rows) {

  /** What happens to a permitted call for a record of somebody. */
  public enum Cell {
    /** It is answered. */
    ALLOW,
    /** The record may be read elsewhere, but not this: refused as not permitted. */
    DENY,
    /** For this caller the record does not exist: not found, like one that never was. */
    HIDE
  }

  /**
   * By whose record it is. For a call that is about nobody's record, all three are the same.
   *
   * @param own the caller's own: for a prescriber the own patients' and those covered for
   * @param colleagues another prescriber's of the same practice; for a pharmacy, another account of
   *     the same pharmacy
   * @param others another organization's, or another patient's
   */
  public record Cells(Cell own, Cell colleagues, Cell others) {

    /** Whether there is any record for which the call is answered. */
    boolean isEver(Cell cell) {
      return own == cell || colleagues == cell || others == cell;
    }
  }

  public Permissions {
    rows = Map.copyOf(rows);
  }

  /** Whether {@code role} may make {@code call} at all. */
  public boolean mayCall(Role role, String call) {
    return cells(role, call).filter(cells -> cells.isEver(Cell.ALLOW)).isPresent();
  }

  /** Empty when {@code role} may not make {@code call}, or there is no such call. */
  public Optional<Cells> cells(Role role, String call) {
    return Optional.ofNullable(rows.getOrDefault(call, Map.of()).get(role));
  }

  /** Whether whoever is signed in may make {@code call}, enrolled in the program or not. */
  public boolean isForEverybody(String call) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SYSTEM)
        .allMatch(role -> mayCall(role, call));
  }

  /** Every call that has a row. */
  public Set<String> calls() {
    return rows.keySet();
  }
}
