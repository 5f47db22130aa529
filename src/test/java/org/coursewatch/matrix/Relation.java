package org.coursewatch.matrix;

import org.coursewatch.people.Permissions.Cell;
import org.coursewatch.people.Permissions.Cells;

/** Whose record a call is about, seen from the caller. */
enum Relation {
  OWN,
  COLLEAGUES,
  OTHERS;

  Cell of(Cells cells) {
    return switch (this) {
      case OWN -> cells.own();
      case COLLEAGUES -> cells.colleagues();
      case OTHERS -> cells.others();
    };
  }
}
