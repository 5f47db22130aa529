/** What identifies a patient, as the text that is sealed. */
@NullMarked
package org.coursewatch.people.json;

import org.jspecify.annotations.NullMarked;
