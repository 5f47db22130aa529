/**
 * What becomes of a form: a patient enrolled, a month confirmed, statements signed, each through
 * the use cases that other ways in take. Read first: {@link org.coursewatch.form.app.SubmitForm}.
 */
@NullMarked
package org.coursewatch.form.app;

import org.jspecify.annotations.NullMarked;
