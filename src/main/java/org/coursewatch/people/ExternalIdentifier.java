package org.coursewatch.people;

/**
 * What another system calls a patient, such as the record number of a practice.
 *
 * @param system a URI that names who gave it; two systems may give the same value
 * @param value as given, compared character by character
 */
public record ExternalIdentifier(String system, String value) {}
