/**
 * Pages about the rules, for everybody who signs in: what each version says, side by side with the
 * one before it, and what stands behind every code. Read {@link
 * org.coursewatch.program.console.RulesPage}, then {@link
 * org.coursewatch.program.console.RulesOfCodes}. Nothing here is about a patient but the list of
 * courses a change can reach, which shows what the reader may see anyway.
 */
@NullMarked
package org.coursewatch.program.console;

import org.jspecify.annotations.NullMarked;
