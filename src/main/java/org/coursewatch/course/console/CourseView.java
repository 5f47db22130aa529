package org.coursewatch.course.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page of a course.
 *
 * @param address of the page
 * @param earlier that an earlier day is looked at, null for the present
 * @param withheld whether the reader is not told everything
 * @param labs null where they are not shown
 * @param evidence the authorizations whose evidence the reader may look at
 * @param outages in windows nobody used, for the office; null for none
 * @param form what was sent, for the fields of the page
 */
record CourseView(
    String address,
    Head head,
    @Nullable Earlier earlier,
    StandingView standing,
    MissingView missing,
    ChecksView checks,
    boolean withheld,
    boolean records,
    DecisionsView decisions,
    TimelineView timeline,
    @Nullable LabsView labs,
    boolean labsAreForToday,
    List<EvidenceLink> evidence,
    LedgerView ledger,
    @Nullable OutagesView outages,
    Form form) {

  /** Whose course it is. */
  record Head(String title, List<String> about) {}

  /** The earlier day, and whether facts learnt later are left out. */
  record Earlier(String sentence, boolean knownThen) {}

  /** An authorization with its evidence. */
  record EvidenceLink(String address, String label) {}
}
