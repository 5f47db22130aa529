package org.coursewatch.people;

/**
 * A practice: prescribers who see each other's patients.
 *
 * @param id inside this service
 * @param name for people
 */
public record Practice(PracticeId id, String name) {}
