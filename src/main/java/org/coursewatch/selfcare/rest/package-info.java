/** Calls about the month's questions. */
@NullMarked
package org.coursewatch.selfcare.rest;

import org.jspecify.annotations.NullMarked;
