/**
 * Photos that strangers send, made harmless. Read {@link
 * org.coursewatch.platform.picture.CleanPicture} first: the size is read before any pixel, only the
 * parts of a file that carry pixels reach a decoder, and what is kept is drawn anew.
 */
@NullMarked
package org.coursewatch.platform.picture;

import org.jspecify.annotations.NullMarked;
