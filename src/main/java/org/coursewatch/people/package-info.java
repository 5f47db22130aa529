/**
 * Patients, prescribers, pharmacies and the accounts that act for them. Read {@link
 * org.coursewatch.people.Actor} and {@link org.coursewatch.people.People} first.
 */
@NullMarked
package org.coursewatch.people;

import org.jspecify.annotations.NullMarked;
