/**
 * Forms of the program that practices fill in in their own systems: enrolling a patient, enrolling
 * as a prescriber, confirming a month. A form is data: the questions of the console's own paths in
 * our own words. What is sent back is judged against it before anything is done, and then goes the
 * way of every other entry; no form approves anything by itself. Read first: {@link
 * org.coursewatch.form.Form} and {@link org.coursewatch.form.Forms}.
 */
@NullMarked
package org.coursewatch.form;

import org.jspecify.annotations.NullMarked;
