/**
 * The rules as dated data: programs, their versions, and for every rule its number, its source, how
 * binding that is and what it does. Read {@link org.coursewatch.program.RuleKey} first; it lists
 * everything a program can say.
 */
@NullMarked
package org.coursewatch.program;

import org.jspecify.annotations.NullMarked;
