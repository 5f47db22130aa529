/**
 * HL7 v2 for laboratories: ORU^R01 over MLLP. What a message says is read as every other result is,
 * and acknowledged when it is committed. Read first: {@link org.coursewatch.hl7.TakeMessage}, then
 * {@link org.coursewatch.hl7.OruReader}.
 */
@NullMarked
package org.coursewatch.hl7;

import org.jspecify.annotations.NullMarked;
