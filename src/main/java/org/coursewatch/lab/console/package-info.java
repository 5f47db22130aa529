/**
 * The page on which the program's office finds out whose a positive result is. Read {@link
 * org.coursewatch.lab.console.UnmatchedPage}.
 */
@NullMarked
package org.coursewatch.lab.console;

import org.jspecify.annotations.NullMarked;
