/** What identifies a patient as the text that is sealed, and what a caller knows a patient by. */
@NullMarked
package org.coursewatch.people.json;

import org.jspecify.annotations.NullMarked;
