/** How far a demo has come, in a schema of its own. */
@NullMarked
package org.coursewatch.demo.store;

import org.jspecify.annotations.NullMarked;
