/** The bank of questions from its file, attempts in PostgreSQL. */
@NullMarked
package org.coursewatch.selfcare.store;

import org.jspecify.annotations.NullMarked;
