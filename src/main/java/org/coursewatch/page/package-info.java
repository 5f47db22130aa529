/**
 * What all pages have in common: the frame with its navigation, the words of the domain in both
 * languages, days and instants in words, forms with their faults. Read {@link
 * org.coursewatch.page.Visit} first: it is what a page asks about the request it answers. Only the
 * {@code console} folders import this package.
 */
@NullMarked
package org.coursewatch.page;

import org.jspecify.annotations.NullMarked;
