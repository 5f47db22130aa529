/** What the office, the public and the nodes ask about outages, and how maintenance is planned. */
@NullMarked
package org.coursewatch.outage.app;

import org.jspecify.annotations.NullMarked;
