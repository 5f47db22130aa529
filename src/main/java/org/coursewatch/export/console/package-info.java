/**
 * Pages for people about their files: ordering one, seeing how far it is, fetching it. Read {@link
 * org.coursewatch.export.console.ExportsPage}.
 */
@NullMarked
package org.coursewatch.export.console;

import org.jspecify.annotations.NullMarked;
