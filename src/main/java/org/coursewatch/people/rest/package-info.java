/** People over HTTP. */
@NullMarked
package org.coursewatch.people.rest;

import org.jspecify.annotations.NullMarked;
