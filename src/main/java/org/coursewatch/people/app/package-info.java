/** Use cases about people: who is calling, and registering a patient. */
@NullMarked
package org.coursewatch.people.app;

import org.jspecify.annotations.NullMarked;
