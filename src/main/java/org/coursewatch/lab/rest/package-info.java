/** Labs, holds they propose, mood and unmatched results over HTTP. */
@NullMarked
package org.coursewatch.lab.rest;

import org.jspecify.annotations.NullMarked;
