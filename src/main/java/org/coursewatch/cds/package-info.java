/**
 * CDS Hooks 2.0.1 over the decisions of the service: a record system asks while somebody opens a
 * chart, begins a visit or orders, and is answered with cards that say who must do what; it proves
 * who it is ({@link org.coursewatch.cds.EhrTokenMechanism}) and lends a look at its own data
 * ({@link org.coursewatch.cds.EhrReader}). The decision is that of {@link
 * org.coursewatch.course.app.FindCase}; nothing here decides anything. Read first: {@link
 * org.coursewatch.cds.HooksResource}, then {@link org.coursewatch.cds.CaseCards}.
 */
@NullMarked
package org.coursewatch.cds;

import org.jspecify.annotations.NullMarked;
