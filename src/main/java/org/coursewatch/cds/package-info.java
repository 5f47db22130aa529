/**
 * CDS Hooks 2.0.1 over the decisions of the service: what a prescriber is told while ordering, and
 * how a record system proves who it is and lends a look at its own data ({@link
 * org.coursewatch.cds.EhrReader}).
 */
@NullMarked
package org.coursewatch.cds;

import org.jspecify.annotations.NullMarked;
