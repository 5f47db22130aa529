/** Cases, detectors, shipments and program audits over HTTP. */
@NullMarked
package org.coursewatch.noncompliance.rest;

import org.jspecify.annotations.NullMarked;
