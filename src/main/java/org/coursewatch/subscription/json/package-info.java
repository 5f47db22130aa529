/** What endpoints and subscribers are told, as resources of FHIR R4. */
@NullMarked
package org.coursewatch.subscription.json;

import org.jspecify.annotations.NullMarked;
