/**
 * The pages under {@code /my}. Read {@link org.coursewatch.selfcare.console.MyPage} first; {@link
 * org.coursewatch.selfcare.console.StepWords} says in one plain sentence what is open.
 */
@NullMarked
package org.coursewatch.selfcare.console;

import org.jspecify.annotations.NullMarked;
