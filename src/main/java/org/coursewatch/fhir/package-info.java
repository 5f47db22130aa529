/**
 * FHIR R4 over the decisions of the service: what the REMS guide asks of an administrator system.
 * Resources are trees of JSON, written and read element by element ({@code docs/adr} says why no
 * library of structures). Read first: {@link org.coursewatch.fhir.FhirAnswer} and {@link
 * org.coursewatch.fhir.PatientElement}.
 */
@NullMarked
package org.coursewatch.fhir;

import org.jspecify.annotations.NullMarked;
