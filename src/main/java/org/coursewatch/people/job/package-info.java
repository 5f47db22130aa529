/** Enrolling from the command line. */
@NullMarked
package org.coursewatch.people.job;

import org.jspecify.annotations.NullMarked;
