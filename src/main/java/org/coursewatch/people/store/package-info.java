/** The tables of people. */
@NullMarked
package org.coursewatch.people.store;

import org.jspecify.annotations.NullMarked;
