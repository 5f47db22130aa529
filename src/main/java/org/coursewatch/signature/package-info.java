/**
 * Electronic signatures in the sense of 21 CFR Part 11: who signed what, when, and what it means,
 * bound to the content that was signed. Read {@link org.coursewatch.signature.SigningRules} first,
 * then {@link org.coursewatch.signature.ElectronicSignature}.
 */
@NullMarked
package org.coursewatch.signature;

import org.jspecify.annotations.NullMarked;
