/**
 * Tables as files that other programs and people read, comma-separated text and PDF, and QR codes.
 * Technical only; what stands in the cells is said by the features. Read {@link
 * org.coursewatch.platform.print.CsvText} and {@link org.coursewatch.platform.print.PdfTable}.
 */
@NullMarked
package org.coursewatch.platform.print;

import org.jspecify.annotations.NullMarked;
