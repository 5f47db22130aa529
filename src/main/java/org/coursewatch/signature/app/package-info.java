/**
 * Signing and verifying, in the transaction of what is signed. Read {@link
 * org.coursewatch.signature.app.MakeSignature} first.
 */
@NullMarked
package org.coursewatch.signature.app;

import org.jspecify.annotations.NullMarked;
