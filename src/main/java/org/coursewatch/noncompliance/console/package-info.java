/**
 * Pages for people about cases of non-compliance: the program's office decides, a party reads its
 * own and appeals. Read {@link org.coursewatch.noncompliance.console.CasesPage} first.
 */
@NullMarked
package org.coursewatch.noncompliance.console;

import org.jspecify.annotations.NullMarked;
