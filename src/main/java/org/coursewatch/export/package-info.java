/**
 * Files that take longer than somebody waits for an answer. Whoever wants one orders it, and any
 * node makes it in the background with what the account may see at that moment: in pieces, sealed
 * in the database, with the progress told, and begun anew by another node when the one that was at
 * it is gone. What is in a file is said by the feature it is about, through {@link
 * org.coursewatch.export.ExportContent}; read that first, then {@link
 * org.coursewatch.export.ExportJobs}.
 */
@NullMarked
package org.coursewatch.export;

import org.jspecify.annotations.NullMarked;
