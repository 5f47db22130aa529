/** Outages and maintenance over HTTP. */
@NullMarked
package org.coursewatch.outage.rest;

import org.jspecify.annotations.NullMarked;
