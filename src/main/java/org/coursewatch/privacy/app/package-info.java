/**
 * Use cases around the key ring: that ring and database belong together, rotation, sealing anew
 * under the present keys, retirement.
 */
@NullMarked
package org.coursewatch.privacy.app;

import org.jspecify.annotations.NullMarked;
