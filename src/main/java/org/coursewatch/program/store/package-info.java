/**
 * Reads the programs from YAML files and refuses all of them when one has a fault, because a
 * service with half of the rules is worse than none. Everything that is wrong is told at once, with
 * file, line and column and what to do about it. Read {@link
 * org.coursewatch.program.store.ProgramsReader} first, then {@link
 * org.coursewatch.program.store.RuleFileReader}.
 */
@NullMarked
package org.coursewatch.program.store;

import org.jspecify.annotations.NullMarked;
