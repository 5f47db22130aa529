/** Exports over HTTP. */
@NullMarked
package org.coursewatch.export.rest;

import org.jspecify.annotations.NullMarked;
