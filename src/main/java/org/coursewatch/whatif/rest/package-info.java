/** Runs over HTTP. */
@NullMarked
package org.coursewatch.whatif.rest;

import org.jspecify.annotations.NullMarked;
