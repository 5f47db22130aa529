/** Worklists, items, saved filters and the list of a pharmacy over HTTP. */
@NullMarked
package org.coursewatch.worklist.rest;

import org.jspecify.annotations.NullMarked;
