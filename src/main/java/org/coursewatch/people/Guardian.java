package org.coursewatch.people;

/**
 * Who acts for a patient under age.
 *
 * @param name as told
 * @param relationship to the patient, in words
 * @param contact e-mail or phone, as told
 */
public record Guardian(String name, String relationship, String contact) {}
