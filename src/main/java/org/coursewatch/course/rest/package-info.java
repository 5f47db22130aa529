/** Courses over HTTP: thin; they parse, call one use case and write the answer down. */
@NullMarked
package org.coursewatch.course.rest;

import org.jspecify.annotations.NullMarked;
