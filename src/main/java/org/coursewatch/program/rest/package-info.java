/**
 * Tells every signed-in user which rules are in force on a day, where each is written and what
 * comes next. Read {@link org.coursewatch.program.rest.ProgramResource} first.
 */
@NullMarked
package org.coursewatch.program.rest;

import org.jspecify.annotations.NullMarked;
