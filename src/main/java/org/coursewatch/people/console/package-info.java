/**
 * Pages for people about themselves. Read {@link org.coursewatch.people.console.AccountPage}: who
 * is signed in, until when, and signing out.
 */
@NullMarked
package org.coursewatch.people.console;

import org.jspecify.annotations.NullMarked;
