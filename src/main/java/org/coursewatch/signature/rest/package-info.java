/** Signatures over HTTP. */
@NullMarked
package org.coursewatch.signature.rest;

import org.jspecify.annotations.NullMarked;
