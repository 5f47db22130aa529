/** Signatures as the text their seal covers, and as a reader of a signed record sees them. */
@NullMarked
package org.coursewatch.signature.json;

import org.jspecify.annotations.NullMarked;
